package kz.aiqyn.files.table;

/// What stands between the whole part of a number and its fraction.
public enum DecimalMark {
    POINT('.'),
    COMMA(',');

    private final char character;

    DecimalMark(char character) {
        this.character = character;
    }

    char character() {
        return character;
    }
}
