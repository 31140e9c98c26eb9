package kz.aiqyn.base.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import kz.aiqyn.engine.text.Names;

/// A day that is not as its weekday says.
///
/// @param names of the holiday, or why the day is off or worked; may be empty
public record SpecialDay(LocalDate day, Kind kind, Names names) implements Comparable<SpecialDay> {

    /// What is special.
    public enum Kind {
        /// A holiday.
        HOLIDAY,
        /// A day off in place of a holiday at the weekend, or of a working Saturday.
        OFF,
        /// A Saturday or Sunday that is worked.
        WORKING;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// The key of its words.
        public String key() {
            return "calendar.kind." + code();
        }

        public static Optional<Kind> find(String code) {
            return Arrays.stream(values())
                    .filter(kind -> kind.code().equalsIgnoreCase(code))
                    .findFirst();
        }
    }

    /// Whether a day is a Saturday or a Sunday.
    static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    @Override
    public int compareTo(SpecialDay other) {
        return day.compareTo(other.day);
    }
}
