package kz.aiqyn.engine.text;

import java.util.Optional;
import java.util.OptionalInt;

/// Which characters no text may hold: those that command a terminal, a database or the order of reading
/// instead of being read, so that what is agreed and what is computed would not be what was seen.
public final class Characters {

    private Characters() {}

    /// The index of the first character that no text may hold: NUL and the other controls of C0 but tab and
    /// the end of a line, DEL, those of C1, halves of surrogate pairs, what turns the direction of reading
    /// (U+202A to U+202E, U+2066 to U+2069), and U+FFFE and U+FFFF, which are no characters.
    public static OptionalInt firstForbidden(CharSequence text) {
        return firstForbidden(text, 0);
    }

    /// The same from an index on.
    public static OptionalInt firstForbidden(CharSequence text, int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' ? isForbiddenControl(text, i) : c >= 0x7F && isForbidden(text, i)) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    /// What is said of a text that holds such a character: which, and its place from 1; empty when it holds
    /// none.
    public static Optional<Phrase> problem(String text) {
        OptionalInt at = firstForbidden(text);
        return at.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Phrase.of("methodology.limit.character", name(text.charAt(at.getAsInt())), at.getAsInt() + 1));
    }

    /// How a character is named to people, who would not see it: `U+202E`.
    public static String name(char c) {
        return "U+%04X".formatted((int) c);
    }

    /// A carriage return ends a line where a line feed follows.
    private static boolean isForbiddenControl(CharSequence text, int at) {
        char c = text.charAt(at);
        boolean ends = c == '\r' && at + 1 < text.length() && text.charAt(at + 1) == '\n';
        return c != '\t' && c != '\n' && !ends;
    }

    private static boolean isForbidden(CharSequence text, int at) {
        char c = text.charAt(at);
        if (Character.isSurrogate(c)) {
            return Character.isHighSurrogate(c)
                    ? at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1))
                    : at == 0 || !Character.isHighSurrogate(text.charAt(at - 1));
        }
        return c <= 0x9F || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c >= 0xFFFE;
    }
}
