package kz.aiqyn.rating.collection;

import java.time.Instant;
import kz.aiqyn.files.table.Problems;

/// What became of a file.
public sealed interface ImportResult {

    /// It could be read and is kept to be confirmed.
    record Ready(ImportPreview preview) implements ImportResult {}

    /// It is stored.
    record Stored(ImportPreview preview) implements ImportResult {}

    /// It cannot be imported; nothing of it is kept.
    record Refused(Problems problems) implements ImportResult {}

    /// The very same file was imported before, and what it says still holds; nothing is kept.
    record Same(long upload, String fileName, Instant confirmedAt) implements ImportResult {}

    /// Some of its values name no source, and nobody named one for them; nothing is kept.
    ///
    /// @param values how many
    record Unsourced(long values) implements ImportResult {}

    /// It has numbers that count only after somebody has said that they are right.
    ///
    /// @param doubts how many
    record Doubtful(ImportPreview preview, long doubts) implements ImportResult {}

    /// Another file said the same before; nothing is kept.
    record Idle(long values) implements ImportResult {}

    /// Other values were imported since the preview, which has to be looked at again.
    record Outdated(ImportPreview preview) implements ImportResult {}

    /// There is no such upload that waits to be confirmed: it was confirmed, or its day is over.
    record Gone() implements ImportResult {}
}
