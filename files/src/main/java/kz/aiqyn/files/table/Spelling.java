package kz.aiqyn.files.table;

import java.util.Locale;
import java.util.Set;

/// How texts of cells are compared: blanks of all sorts, letter case and the dots of «ё» do not matter.
public final class Spelling {

    private static final Set<String> TOTALS = Set.of("барлығы", "жиыны", "итого", "всего", "total");

    private Spelling() {}

    /// The text without blanks of any sort, or byte order marks, at its ends.
    public static String strip(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    /// The text in small letters with single blanks.
    public static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        boolean gap = false;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (isBlank(character)) {
                gap = true;
                continue;
            }
            if (gap && !folded.isEmpty()) {
                folded.append(' ');
            }
            gap = false;
            folded.append(character);
        }
        return folded.toString().toLowerCase(Locale.ROOT).replace('ё', 'е');
    }

    /// True for the label of a row or column that sums up the others: Барлығы, Жиыны, Итого, Всего, Total.
    public static boolean isTotal(String text) {
        if (text.length() > 12) {
            return false;
        }
        String folded = fold(text);
        if (folded.endsWith(":")) {
            folded = folded.substring(0, folded.length() - 1).stripTrailing();
        }
        return TOTALS.contains(folded);
    }

    static boolean isBlank(char character) {
        return character <= ' '
                || character == '\u00A0'
                || (character >= '\u2000' && character <= '\u200B')
                || character == '\u202F'
                || character == '\u205F'
                || character == '\u3000'
                || character == '\uFEFF';
    }
}
