package kz.aiqyn.base.calendar;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/// The working days as known at one moment.
public final class WorkingCalendar {

    private final Map<Integer, CalendarYear> years;

    WorkingCalendar(Map<Integer, CalendarYear> years) {
        this.years = new TreeMap<>(years);
    }

    /// @throws UnknownYear when nothing is known of the day's year
    public boolean isWorking(LocalDate day) {
        CalendarYear year = years.get(day.getYear());
        if (year == null) {
            throw new UnknownYear(day.getYear());
        }
        return year.isWorking(day);
    }

    /// The last day of a term of so many working days, which begins the day after: with 0 the day itself,
    /// or the next working day when it is none.
    ///
    /// @throws UnknownYear when the way leads through a year of which nothing is known
    public LocalDate plus(LocalDate day, int workingDays) {
        if (workingDays < 0) {
            throw new IllegalArgumentException("a term has 0 working days or more, found " + workingDays);
        }
        LocalDate at = day;
        int left = workingDays;
        while (left > 0) {
            at = at.plusDays(1);
            left -= isWorking(at) ? 1 : 0;
        }
        while (!isWorking(at)) {
            at = at.plusDays(1);
        }
        return at;
    }

    /// How many working days there are after the first day, up to and with the last; negative when it is
    /// before it.
    ///
    /// @throws UnknownYear when the way leads through a year of which nothing is known
    public int between(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return -between(to, from);
        }
        return (int) from.plusDays(1)
                .datesUntil(to.plusDays(1))
                .filter(this::isWorking)
                .count();
    }
}
