package kz.aiqyn.files.workbook;

import java.util.Optional;

/// Where a cell stands.
///
/// @param row from 1
/// @param column from 0
record CellReference(int row, int column) {

    static final int ROWS = 1_048_576;
    static final int COLUMNS = 16_384;

    /// The place that is written as `B12`.
    static Optional<CellReference> find(String written) {
        int column = 0;
        int at = 0;
        while (at < written.length() && written.charAt(at) >= 'A' && written.charAt(at) <= 'Z' && column <= COLUMNS) {
            column = column * 26 + written.charAt(at++) - 'A' + 1;
        }
        int row = row(written.substring(at));
        return at == 0 || column > COLUMNS || row == 0
                ? Optional.empty()
                : Optional.of(new CellReference(row, column - 1));
    }

    /// The number of a row; 0 when it is none that a sheet can have.
    static int row(String written) {
        int row = 0;
        for (int i = 0; i < written.length(); i++) {
            char digit = written.charAt(i);
            if (digit < '0' || digit > '9' || row > ROWS) {
                return 0;
            }
            row = row * 10 + digit - '0';
        }
        return row > ROWS ? 0 : row;
    }
}
