package kz.aiqyn.rating.collection;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A file of values that was sent in.
///
/// @param methodology code of the methodology whose measures it is of
/// @param confirmedAt when it became an import, null while it waits
/// @param added how many values it added
/// @param changed how many it changed
/// @param unchanged how many were there already
public record StoredUpload(
        long id,
        String fileName,
        String sha256,
        long size,
        String methodology,
        String version,
        Instant uploadedAt,
        @Nullable Instant confirmedAt,
        long added,
        long changed,
        long unchanged) {

    public long values() {
        return added + changed + unchanged;
    }

    /// When it became an import.
    ///
    /// @throws IllegalStateException while it waits
    Instant imported() {
        if (confirmedAt == null) {
            throw new IllegalStateException("upload %d was not confirmed".formatted(id));
        }
        return confirmedAt;
    }
}
