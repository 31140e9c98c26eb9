package kz.aiqyn.files.table;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;

/// Finds what separates the fields of a text file.
final class Separator {

    private static final String CANDIDATES = ",;\t";
    private static final int LINES = 20;
    private static final int LONGEST = 1 << 16;

    private Separator() {}

    /// Of comma, semicolon and tab the one that most lines at the beginning hold most of, outside quotes; the more
    /// frequent one when two come out equal.
    static char detect(Path path, Encoding encoding) throws IOException {
        int[][] counts = new int[CANDIDATES.length()][LINES];
        int lines = 0;
        try (BufferedReader reader = new BufferedReader(encoding.open(path))) {
            boolean quoted = false;
            boolean blank = true;
            int character = reader.read();
            for (int read = 0; character >= 0 && lines < LINES && read < LONGEST; read++) {
                if (character == '"') {
                    quoted = !quoted;
                } else if (character == '\n' && !quoted) {
                    lines += blank ? 0 : 1;
                    blank = true;
                } else if (!quoted && CANDIDATES.indexOf(character) >= 0) {
                    counts[CANDIDATES.indexOf(character)][lines]++;
                }
                blank &= character <= ' ' && character != '\t';
                character = reader.read();
            }
            lines = Math.min(LINES, blank ? lines : lines + 1);
        }
        return best(counts, lines);
    }

    private static char best(int[][] counts, int lines) {
        int best = 0;
        for (int i = 1; i < counts.length; i++) {
            int difference = Integer.compare(median(counts[i], lines), median(counts[best], lines));
            if (difference > 0 || (difference == 0 && sum(counts[i]) > sum(counts[best]))) {
                best = i;
            }
        }
        return CANDIDATES.charAt(best);
    }

    private static int sum(int[] counts) {
        return Arrays.stream(counts).sum();
    }

    private static int median(int[] counts, int lines) {
        int[] sorted = Arrays.copyOf(counts, lines);
        Arrays.sort(sorted);
        return lines == 0 ? 0 : sorted[lines / 2];
    }
}
