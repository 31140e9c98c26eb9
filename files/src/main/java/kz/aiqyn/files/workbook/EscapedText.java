package kz.aiqyn.files.workbook;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Texts in which letters stand as `_xHHHH_` (ECMA-376 part 1, 22.9.2.19, ST_Xstring): those that XML does not allow,
/// and the underline before what would else be read as such a letter.
final class EscapedText {

    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private EscapedText() {}

    static String decode(String text) {
        if (!text.contains("_x")) {
            return text;
        }
        Matcher escape = ESCAPE.matcher(text);
        StringBuilder decoded = new StringBuilder();
        int from = 0;
        while (escape.find()) {
            decoded.append(text, from, escape.start()).append((char) Integer.parseInt(escape.group(1), 16));
            from = escape.end();
        }
        return decoded.append(text, from, text.length()).toString();
    }
}
