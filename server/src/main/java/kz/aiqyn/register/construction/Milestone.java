package kz.aiqyn.register.construction;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// The end of a stage of works.
///
/// @param share how much of all works is to be done by then, in percent
/// @param reached null when it is not
record Milestone(
        WorkStage stage,
        LocalDate planned,
        BigDecimal share,
        @Nullable LocalDate reached) {

    /// How many days it came, or is by today, after its day; 0 when in time.
    long daysLate(LocalDate today) {
        return Math.max(0, ChronoUnit.DAYS.between(planned, reached == null ? today : reached));
    }
}
