package kz.aiqyn.base.notification;

import java.time.Instant;
import kz.aiqyn.engine.text.Names;
import org.jspecify.annotations.Nullable;

/// What somebody was told.
///
/// @param right and organisation: what it reached them by
/// @param readAt null while it is not read
record OwnNotice(
        long id,
        String subject,
        String local,
        Names what,
        Names why,
        String right,
        String organisation,
        boolean urgent,
        Instant writtenAt,
        @Nullable Instant readAt) {

    boolean isRead() {
        return readAt != null;
    }
}
