package kz.aiqyn.rating.edition.job;

import java.time.Instant;
import java.util.OptionalLong;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.rating.edition.compute.Progress.Stage;
import org.jspecify.annotations.Nullable;

/// Work that was asked for.
///
/// @param version of the methodology; empty for the one in force
/// @param edition that came of it
/// @param computation that came of a dry run
/// @param done of `total` parts of the stage
/// @param failure why nothing came of it, as JSON phrases; null when it did or still may
public record Job(
        long id,
        Kind kind,
        String methodology,
        String version,
        Period period,
        OptionalLong edition,
        OptionalLong computation,
        Instant askedAt,
        String askedBy,
        Stage stage,
        int done,
        int total,
        @Nullable String failure,
        @Nullable Instant endedAt) {

    /// What is done.
    public enum Kind {
        /// A preview of the version in force.
        PREPARE,
        /// Any version on any period, kept beside all editions.
        DRY_RUN
    }

    public boolean isUnderWay() {
        return endedAt == null;
    }
}
