package kz.aiqyn.base.intake;

import java.time.Instant;
import kz.aiqyn.base.web.Form;
import org.jspecify.annotations.Nullable;

/// A file that was sent in.
///
/// @param kind code of its kind
/// @param form what was filled in beside it
/// @param digest of the changes that its sender was shown; empty where it could not be read yet
/// @param by login of whoever sent it
/// @param changes how many it made when it was taken
/// @param takenAt null while it waits to be confirmed
/// @param undoneAt null when it was not undone
public record SentFile(
        long number,
        String kind,
        String name,
        long size,
        Form form,
        String digest,
        String by,
        Instant sentAt,
        long changes,
        @Nullable Instant takenAt,
        @Nullable Instant undoneAt) {

    /// Whether nobody has read it yet: where its columns stand is to be pointed out first.
    public boolean isUnread() {
        return digest.isEmpty();
    }

    public boolean isWaiting() {
        return takenAt == null;
    }
}
