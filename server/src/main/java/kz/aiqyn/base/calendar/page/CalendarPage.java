package kz.aiqyn.base.calendar.page;

import java.util.List;
import java.util.stream.Collectors;
import kz.aiqyn.base.calendar.CalendarYear;
import kz.aiqyn.base.web.Form;
import org.jspecify.annotations.Nullable;

/// The years known.
record CalendarPage(List<CalendarYear> years) {

    public static final String ALL = "/staff/calendar";
    public static final String FILE = "/staff/files/calendar";

    public CalendarPage {
        years = List.copyOf(years);
    }

    /// The years that nobody compared with the official calendar, in order: `2026, 2027`.
    public String unconfirmed() {
        return years.stream()
                .filter(year -> !year.confirmed())
                .map(year -> String.valueOf(year.year()))
                .sorted()
                .collect(Collectors.joining(", "));
    }

    /// One year, to be read and changed.
    ///
    /// @param year null when nothing is known of it
    /// @param history all that was ever known of it, the latest first
    public record OfYear(int number, @Nullable CalendarYear year, List<CalendarYear> history, Form form) {

        public OfYear {
            history = List.copyOf(history);
        }
    }
}
