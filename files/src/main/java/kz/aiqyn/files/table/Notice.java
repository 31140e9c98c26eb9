package kz.aiqyn.files.table;

import kz.aiqyn.engine.text.Phrase;

/// Something that the reader of a file should know, though it was imported: a row that was skipped.
public record Notice(String file, long row, Phrase phrase) {

    /// Where it is.
    public Phrase place() {
        return new Problem(file, row, "", phrase).place();
    }
}
