package kz.aiqyn.files.methodology;

/// A place in a text file.
///
/// @param line from 1
/// @param column from 1, in characters
public record Spot(int line, int column) {

    public static final Spot START = new Spot(1, 1);

    @Override
    public String toString() {
        return line + ":" + column;
    }
}
