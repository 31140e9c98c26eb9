package kz.aiqyn.files.period;

import java.util.Locale;
import kz.aiqyn.files.table.Spelling;

/// A text in small letters, all dashes as `-`, with single blanks, Roman numerals as letters.
final class PlainText {

    private static final String DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212";
    private static final String[] ROMAN = {"i", "ii", "iii", "iv"};

    private PlainText() {}

    static String of(String text) {
        String seen = Spelling.clean(text);
        StringBuilder plain = new StringBuilder(seen.length());
        boolean gap = false;
        for (int i = 0; i < seen.length(); i++) {
            char character = seen.charAt(i);
            if (Spelling.isBlank(character)) {
                gap = true;
                continue;
            }
            plain.append(gap ? " " : "");
            gap = false;
            int roman = character >= '\u2170' ? character - '\u2170' : character - '\u2160';
            if (roman >= 0 && roman < ROMAN.length) {
                plain.append(ROMAN[roman]);
            } else {
                plain.append(DASHES.indexOf(character) >= 0 ? '-' : character);
            }
        }
        return plain.toString().toLowerCase(Locale.ROOT).replace('ё', 'е');
    }
}
