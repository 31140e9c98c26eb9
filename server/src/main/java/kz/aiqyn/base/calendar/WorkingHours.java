package kz.aiqyn.base.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import kz.aiqyn.base.web.Kazakhstan;

/// The hours in which state bodies work: of a working day from 9:00 to 18:30, with lunch from 13:00 to 14:30, by the
/// clocks of Kazakhstan.
public final class WorkingHours {

    public static final LocalTime BEGIN = LocalTime.of(9, 0);
    public static final LocalTime LUNCH = LocalTime.of(13, 0);
    public static final LocalTime AFTER_LUNCH = LocalTime.of(14, 30);
    public static final LocalTime END = LocalTime.of(18, 30);

    private WorkingHours() {}

    /// Whether it is working time. The first minute is, the last one named is not.
    ///
    /// @throws UnknownYear when nothing is known of the day's year
    public static boolean isWorking(WorkingCalendar calendar, Instant moment) {
        ZonedDateTime there = moment.atZone(Kazakhstan.ZONE);
        return calendar.isWorking(there.toLocalDate()) && isWithin(there.toLocalTime());
    }

    private static boolean isWithin(LocalTime time) {
        boolean morning = !time.isBefore(BEGIN) && time.isBefore(LUNCH);
        boolean afternoon = !time.isBefore(AFTER_LUNCH) && time.isBefore(END);
        return morning || afternoon;
    }

    /// When work begins on a day, if it is a working one.
    public static Instant begin(LocalDate day) {
        return day.atTime(BEGIN).atZone(Kazakhstan.ZONE).toInstant();
    }
}
