package kz.aiqyn.files.table;

import kz.aiqyn.engine.text.Phrase;

/// What is known of the encoding of a file, every byte of which was looked at.
sealed interface EncodingVerdict {

    /// All of it can be read so.
    record Known(Encoding encoding) implements EncodingVerdict {}

    /// It cannot be read for sure.
    ///
    /// @param row where that shows first, 0 for the file as a whole
    record Refused(long row, Phrase phrase) implements EncodingVerdict {}
}
