package kz.aiqyn.cli.terminal;

import java.util.PrimitiveIterator;

/// How many columns of a terminal a text takes: marks that combine take none, East Asian wide letters two
/// (UAX 11), all others, Kazakh ones among them, one.
public final class DisplayWidth {

    /// Beginnings and ends of the wide ranges of letters.
    private static final int[] WIDE = {
        0x1100, 0x115F, 0x2E80, 0x303E, 0x3041, 0xA4CF, 0xAC00, 0xD7A3, 0xF900, 0xFAFF, 0xFE30, 0xFE6F, 0xFF00, 0xFF60,
        0xFFE0, 0xFFE6, 0x1F300, 0x1F64F, 0x1F680, 0x1F6FF, 0x1F900, 0x1F9FF, 0x20000, 0x3FFFD
    };

    private DisplayWidth() {}

    public static int of(String text) {
        return text.codePoints().map(DisplayWidth::of).sum();
    }

    /// The text, or as much of it as fits with an ellipsis at its end.
    public static String fit(String text, int width) {
        if (of(text) <= width) {
            return text;
        }
        StringBuilder cut = new StringBuilder();
        int taken = 0;
        PrimitiveIterator.OfInt letters = text.codePoints().iterator();
        while (letters.hasNext()) {
            int letter = letters.nextInt();
            taken += of(letter);
            if (taken >= width) {
                break;
            }
            cut.appendCodePoint(letter);
        }
        return cut.toString().stripTrailing() + "…";
    }

    private static int of(int letter) {
        int kind = Character.getType(letter);
        if (kind == Character.NON_SPACING_MARK || kind == Character.ENCLOSING_MARK || kind == Character.FORMAT) {
            return 0;
        }
        for (int i = 0; i < WIDE.length; i += 2) {
            if (letter >= WIDE[i] && letter <= WIDE[i + 1]) {
                return 2;
            }
        }
        return 1;
    }
}
