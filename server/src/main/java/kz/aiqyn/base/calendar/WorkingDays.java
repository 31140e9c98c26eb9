package kz.aiqyn.base.calendar;

import java.time.Instant;
import java.time.LocalDate;

/// Working days of Kazakhstan. A term that was computed can be computed again as of the moment at which
/// it was.
public interface WorkingDays {

    /// The calendar as known at a moment.
    WorkingCalendar asOf(Instant known);

    /// The calendar as known now.
    WorkingCalendar now();

    /// @throws UnknownYear when nothing is known of the day's year
    default boolean isWorking(LocalDate day) {
        return now().isWorking(day);
    }

    /// The last day of a term of so many working days that begins the day after.
    ///
    /// @throws UnknownYear when the way leads through a year of which nothing is known
    default LocalDate plus(LocalDate day, int workingDays) {
        return now().plus(day, workingDays);
    }

    /// How many working days there are after the first day, up to and with the last.
    ///
    /// @throws UnknownYear when the way leads through a year of which nothing is known
    default int between(LocalDate from, LocalDate to) {
        return now().between(from, to);
    }
}
