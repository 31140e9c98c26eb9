package kz.aiqyn.base.web;

/// How well a word that was asked for matches one that is there, 0 to 1: the same, its beginning, the same with another
/// ending, with a mistake. Both in [PlainLatin].
public final class WordMatch {

    public static final double NONE = 0;

    /// From here on no letter is wrong.
    public static final double SURE = 0.7;

    private static final double SAME = 1;
    private static final double BEGINNING = 0.9;
    private static final double OTHER_ENDING = 0.75;
    private static final double MISTAKEN = SURE;
    private static final double MISTAKEN_BEGINNING = 0.5;
    private static final double FOR_A_MISTAKE = 0.12;

    /// Kazakh and Russian endings are seldom longer.
    private static final int LONGEST_ENDING = 4;

    private static final int SHORTEST_STEM = 5;

    /// In tenths of the longer word.
    private static final int SHARE_OF_STEM = 6;
    private static final int SHORTEST_WITH_MISTAKES = 4;
    private static final int LONG = 8;

    private WordMatch() {}

    /// @param more mistakes to forgive beyond those that a word of its length is forgiven
    public static double of(String asked, String word, int more) {
        if (word.equals(asked)) {
            return SAME;
        }
        if (word.startsWith(asked)) {
            return BEGINNING - 0.2 * (1 - (double) asked.length() / word.length());
        }
        if (isOtherEnding(asked, word)) {
            return OTHER_ENDING;
        }
        return forgiven(asked) == 0 ? NONE : mistaken(asked, word, forgiven(asked) + more);
    }

    /// Whether most of both words is the same, up to what may be endings.
    private static boolean isOtherEnding(String asked, String word) {
        int longest = Math.max(asked.length(), word.length());
        int stem = 0;
        while (stem < Math.min(asked.length(), word.length()) && asked.charAt(stem) == word.charAt(stem)) {
            stem++;
        }
        return !isNumber(asked)
                && stem >= SHORTEST_STEM
                && longest - stem <= LONGEST_ENDING
                && stem * 10 >= longest * SHARE_OF_STEM;
    }

    private static double mistaken(String asked, String word, int most) {
        if (asked.length() - word.length() > most) {
            return NONE;
        }
        Distances distances = Distances.between(asked, word);
        if (distances.whole() <= most) {
            return MISTAKEN - FOR_A_MISTAKE * distances.whole();
        }
        boolean beginning = asked.length() > SHORTEST_WITH_MISTAKES && distances.beginning() <= most;
        return beginning ? Math.max(0.05, MISTAKEN_BEGINNING - FOR_A_MISTAKE * distances.beginning()) : NONE;
    }

    /// A short word with a letter changed is another word; so is a number.
    private static int forgiven(String asked) {
        if (asked.length() < SHORTEST_WITH_MISTAKES || isNumber(asked)) {
            return 0;
        }
        return asked.length() < LONG ? 1 : 2;
    }

    private static boolean isNumber(String asked) {
        return asked.chars().anyMatch(Character::isDigit);
    }

    /// Letters to insert, leave out, replace or swap with the next (optimal string alignment).
    ///
    /// @param whole between the words
    /// @param beginning between the first word and the nearest beginning of the second
    private record Distances(int whole, int beginning) {

        static Distances between(String asked, String word) {
            int width = word.length() + 1;
            int[] last = new int[width];
            int[] before = new int[width];
            for (int j = 0; j < width; j++) {
                before[j] = j;
            }
            for (int i = 1; i <= asked.length(); i++) {
                int[] row = new int[width];
                row[0] = i;
                for (int j = 1; j < width; j++) {
                    boolean same = asked.charAt(i - 1) == word.charAt(j - 1);
                    row[j] = Math.min(before[j - 1] + (same ? 0 : 1), Math.min(row[j - 1], before[j]) + 1);
                    if (i > 1 && j > 1 && isSwapped(asked, word, i, j)) {
                        row[j] = Math.min(row[j], last[j - 2] + 1);
                    }
                }
                last = before;
                before = row;
            }
            int beginning = java.util.Arrays.stream(before).min().orElse(0);
            return new Distances(before[width - 1], beginning);
        }

        private static boolean isSwapped(String asked, String word, int i, int j) {
            return asked.charAt(i - 1) == word.charAt(j - 2) && asked.charAt(i - 2) == word.charAt(j - 1);
        }
    }
}
