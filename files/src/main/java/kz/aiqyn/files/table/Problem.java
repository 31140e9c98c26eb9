package kz.aiqyn.files.table;

import kz.aiqyn.engine.text.Phrase;

/// Why a file cannot be imported.
///
/// @param file name of the file
/// @param row row in the file from 1, 0 for the file as a whole
/// @param column letter of a spreadsheet's column; number and header in CSV, `4 (value)`; empty for the row
///     as a whole
/// @param phrase what was found and what was expected
public record Problem(String file, long row, String column, Phrase phrase) {

    /// Where it is, for [Phrase] arguments and for listing: `table.place.cell`, `table.place.row`,
    /// `table.place.file`.
    public Phrase place() {
        if (row == 0) {
            return Phrase.of("table.place.file", file);
        }
        return column.isEmpty()
                ? Phrase.of("table.place.row", file, String.valueOf(row))
                : Phrase.of("table.place.cell", file, String.valueOf(row), column);
    }
}
