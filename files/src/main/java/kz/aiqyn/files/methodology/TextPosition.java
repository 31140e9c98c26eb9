package kz.aiqyn.files.methodology;

/// A place in a text file.
///
/// @param line from 1
/// @param column from 1, in characters
public record TextPosition(int line, int column) {

    public static final TextPosition START = new TextPosition(1, 1);

    @Override
    public String toString() {
        return line + ":" + column;
    }
}
