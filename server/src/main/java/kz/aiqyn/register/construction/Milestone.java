package kz.aiqyn.register.construction;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import kz.aiqyn.base.keeping.KeptRow;
import kz.aiqyn.base.lifecycle.Lifecycle;
import org.jspecify.annotations.Nullable;

/// The end of a stage of works.
///
/// @param share how much of all works is to be done by then, in percent
/// @param reached null when it is not
record Milestone(
        WorkStage stage,
        LocalDate planned,
        BigDecimal share,
        @Nullable LocalDate reached) implements KeptRow {

    /// How many days it came, or is by today, after its day; 0 when in time.
    long daysLate(LocalDate today) {
        return Math.max(0, ChronoUnit.DAYS.between(planned, reached == null ? today : reached));
    }

    @Override
    public Map<String, String> fields() {
        return Map.of(
                "stage",
                Lifecycle.code(stage),
                "planned-on",
                planned.toString(),
                "share",
                ConstructionSite.plain(share),
                "reached-on",
                ConstructionSite.day(reached));
    }

    @Override
    public String named() {
        return "stage";
    }
}
