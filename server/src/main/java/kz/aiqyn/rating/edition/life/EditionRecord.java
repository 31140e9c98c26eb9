package kz.aiqyn.rating.edition.life;

import java.time.Instant;
import java.time.LocalDate;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.text.Names;
import org.jspecify.annotations.Nullable;

/// An edition as it stands.
///
/// @param version of the methodology
/// @param revision 1, or more when it corrects a published edition
/// @param computation the number of its results
/// @param objectionsUntil last day for objections, null before it was opened
/// @param reason why it corrects what was published
/// @param changed how often it was changed
public record EditionRecord(
        long id,
        String methodology,
        String version,
        Period period,
        int revision,
        EditionState state,
        long computation,
        @Nullable Instant openedAt,
        @Nullable LocalDate objectionsUntil,
        @Nullable Instant publishedAt,
        Names reason,
        int changed) {

    /// As the audit names it: `edition:ulgi-akimats/2025-Q3/1`.
    public String subject() {
        return "edition:%s/%s/%d".formatted(methodology, period, revision);
    }
}
