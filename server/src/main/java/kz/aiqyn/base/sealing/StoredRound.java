package kz.aiqyn.base.sealing;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A round as it is kept.
///
/// @param secret of the database, half of its key
/// @param closedAt when its deadline was first found to be over; whatever the clock says later, it stays
///     over
record StoredRound(
        long id,
        String subject,
        Instant deadline,
        byte[] secret,
        @Nullable Instant closedAt,
        @Nullable Instant openedAt) {

    SealedRound round() {
        return new SealedRound(subject, deadline, Optional.ofNullable(openedAt));
    }

    boolean isOpened() {
        return openedAt != null;
    }

    boolean isOver(Instant now) {
        return closedAt != null || !now.isBefore(deadline);
    }
}
