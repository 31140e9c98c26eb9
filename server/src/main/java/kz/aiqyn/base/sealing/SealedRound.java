package kz.aiqyn.base.sealing;

import java.time.Instant;
import java.util.Optional;

/// A round of sealed judgements.
///
/// @param subject of the module's record that it belongs to, as the record of what was done names it:
///     `appraisal:12`
/// @param deadline the first moment at which nothing is taken any more
/// @param openedAt when everything was opened; empty while it is sealed
public record SealedRound(String subject, Instant deadline, Optional<Instant> openedAt) {

    public boolean isOpened() {
        return openedAt.isPresent();
    }
}
