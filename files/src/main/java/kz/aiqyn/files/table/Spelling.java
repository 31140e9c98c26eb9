package kz.aiqyn.files.table;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/// How texts are compared, wherever a name is looked up: marks that nobody sees, blanks of all sorts, letter
/// case and the dots of «ё» do not matter, and a letter written as two (и and a breve) is the letter.
public final class Spelling {

    /// It turns the order of letters around: a number behind it is shown as another.
    private static final char RIGHT_TO_LEFT = '\u202E';

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

    /// The text as it is seen: in Unicode's composed form (NFC), without marks that are not shown, stripped.
    public static String clean(String text) {
        return strip(isPlain(text) ? text : Normalizer.normalize(withoutMarks(text), Normalizer.Form.NFC));
    }

    /// The text as it is seen, in small letters with single blanks.
    public static String fold(String text) {
        String seen = clean(text);
        StringBuilder folded = new StringBuilder(seen.length());
        boolean gap = false;
        for (int i = 0; i < seen.length(); i++) {
            char character = seen.charAt(i);
            if (isBlank(character)) {
                gap = true;
                continue;
            }
            if (gap && !folded.isEmpty()) {
                folded.append(' ');
            }
            gap = false;
            folded.append(character == '\u2010' || character == '\u2011' ? '-' : character);
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

    public static boolean isBlank(char character) {
        return character <= ' '
                || (character >= '\u007F' && character <= '\u00A0')
                || (character >= '\u2000' && character <= '\u200B')
                || character == '\u2028'
                || character == '\u2029'
                || character == '\u202F'
                || character == '\u205F'
                || character == '\u3000'
                || character == '\uFEFF';
    }

    /// True when there is nothing to compose or to leave out: letters of Latin and Cyrillic, signs of every
    /// day.
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            boolean plain = (character < '\u0300' && character != '\u00AD')
                    || (character >= '\u0400' && character <= '\u0482')
                    || (character >= '\u048A' && character <= '\u052F')
                    || (character >= '\u2010' && character <= '\u2027')
                    || character == '\u202F'
                    || character == '№';
            if (!plain) {
                return false;
            }
        }
        return true;
    }

    private static String withoutMarks(String text) {
        StringBuilder seen = new StringBuilder(text.length());
        text.codePoints().filter(Spelling::isSeen).forEach(seen::appendCodePoint);
        return seen.toString();
    }

    private static boolean isSeen(int codePoint) {
        boolean mark = Character.getType(codePoint) == Character.FORMAT
                || (codePoint >= 0xFE00 && codePoint <= 0xFE0F)
                || (codePoint >= 0xE0100 && codePoint <= 0xE01EF)
                || codePoint == 0x034F
                || codePoint == 0x115F
                || codePoint == 0x1160
                || codePoint == 0x3164
                || codePoint == 0xFFA0;
        return !mark || codePoint == RIGHT_TO_LEFT;
    }
}
