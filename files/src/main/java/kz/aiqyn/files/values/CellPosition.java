package kz.aiqyn.files.values;

import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.files.table.Problem;

/// A cell of a file.
record CellPosition(String file, long row, String column) {

    Problem problem(String key, Object... arguments) {
        return new Problem(file, row, column, Phrase.of(key, arguments));
    }
}
