package kz.aiqyn.base.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// A year's days as they were known from a moment on.
///
/// @param known from when
/// @param source the decree or order they are from
/// @param confirmed whether somebody has compared them with the official calendar
/// @param days those that are not as their weekday says, in order
public record CalendarYear(int year, Instant known, String source, boolean confirmed, List<SpecialDay> days) {

    public CalendarYear {
        days = days.stream().sorted().toList();
    }

    boolean isWorking(LocalDate day) {
        for (SpecialDay special : days) {
            if (special.day().equals(day)) {
                return special.kind() == SpecialDay.Kind.WORKING;
            }
        }
        return !SpecialDay.isWeekend(day);
    }

    /// How many days of it are worked.
    public int workingDays() {
        return (int) LocalDate.of(year, 1, 1)
                .datesUntil(LocalDate.of(year + 1, 1, 1))
                .filter(this::isWorking)
                .count();
    }
}
