package kz.aiqyn.base.web;

import java.util.OptionalInt;

/// Characters that stand for no letter, digit or sign: no text of ours holds them, and a database cannot even keep
/// all of them.
public final class ControlCharacters {

    private ControlCharacters() {}

    /// The first one in a text that may have several lines, where tabs and ends of lines are none.
    public static OptionalInt inLines(CharSequence text) {
        return text.chars()
                .filter(letter -> Character.isISOControl(letter) && letter != '\t' && letter != '\n' && letter != '\r')
                .findFirst();
    }

    /// The first one in a text of one line.
    public static OptionalInt in(CharSequence text) {
        return text.chars().filter(Character::isISOControl).findFirst();
    }

    /// The text with a question mark in the place of each.
    public static String shown(String text) {
        return text.codePoints()
                .map(letter -> Character.isISOControl(letter) ? '?' : letter)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /// How a character is told: `U+0000`.
    public static String name(int character) {
        return "U+%04X".formatted(character);
    }
}
