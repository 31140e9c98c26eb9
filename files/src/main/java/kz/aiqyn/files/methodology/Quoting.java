package kz.aiqyn.files.methodology;

import java.util.Set;
import java.util.regex.Pattern;

/// Texts as YAML scalars.
final class Quoting {

    private static final Pattern SAFE = Pattern.compile("\\p{L}[\\p{L}\\p{M}\\p{N}_./-]*( [\\p{L}\\p{N}_./()-]+)*");
    private static final Set<String> RESERVED =
            Set.of("null", "true", "false", "yes", "no", "on", "off", "Null", "True", "False", "NULL", "TRUE", "FALSE");

    private Quoting() {}

    /// Plain where nothing can be misunderstood, else in double quotes.
    static String plainOrQuoted(String text) {
        boolean plain = SAFE.matcher(text).matches() && !RESERVED.contains(text) && text.length() < 200;
        return plain ? text : quoted(text);
    }

    /// In double quotes.
    static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            switch (letter) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\t' -> quoted.append("\\t");
                default -> append(quoted, text, i);
            }
        }
        return quoted.append('"').toString();
    }

    private static void append(StringBuilder quoted, String text, int at) {
        char letter = text.charAt(at);
        boolean opens = at + 1 < text.length() && Character.isSurrogatePair(letter, text.charAt(at + 1));
        boolean closes = at > 0 && Character.isSurrogatePair(text.charAt(at - 1), letter);
        boolean blank = letter != ' ' && (Character.isISOControl(letter) || Character.isSpaceChar(letter));
        boolean odd = letter >= '\uff00' || Character.getType(letter) == Character.FORMAT;
        boolean readable = !blank && !odd && !Character.isSurrogate(letter);
        if (opens || closes || readable) {
            quoted.append(letter);
        } else {
            quoted.append("\\u%04X".formatted((int) letter));
        }
    }
}
