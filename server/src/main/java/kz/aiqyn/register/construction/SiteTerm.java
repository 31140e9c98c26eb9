package kz.aiqyn.register.construction;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// From when to when something is built.
///
/// @param started null before it was
/// @param finished null before it was
record SiteTerm(
        LocalDate plannedStart,
        LocalDate plannedFinish,
        @Nullable LocalDate started,
        @Nullable LocalDate finished) {

    long plannedDays() {
        return ChronoUnit.DAYS.between(plannedStart, plannedFinish);
    }

    SiteTerm startedOn(LocalDate day) {
        return new SiteTerm(plannedStart, plannedFinish, day, finished);
    }

    SiteTerm finishedOn(LocalDate day) {
        return new SiteTerm(plannedStart, plannedFinish, started, day);
    }
}
