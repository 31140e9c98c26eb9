package kz.aiqyn.files.table;

/// Counts the rows of a separated text while its letters, or bytes, go by: the row is the line on which it
/// begins, and a line that ends within quotes goes on in the same row.
final class RowCount {

    private long line = 1;
    private long row = 1;
    private boolean quoted;
    private int before = '\n';

    /// The row in which the next letter stands.
    long row() {
        return row;
    }

    void pass(int letter) {
        if (letter == '"') {
            quoted = !quoted && isStartOfCell();
        } else if (letter == '\r' || (letter == '\n' && before != '\r')) {
            line++;
            row = quoted ? row : line;
        }
        before = letter;
    }

    private boolean isStartOfCell() {
        return before == ',' || before == ';' || before == '\t' || before == '\n' || before == '\r' || before == '"';
    }
}
