package kz.aiqyn.files.workbook;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;

/// Dates as spreadsheets count them: days, with the time as a fraction (ECMA-376 part 1, 18.17.4.1).
final class SerialDate {

    /// Day 60 of the usual count is 29 February 1900, which never was.
    private static final int NEVER = 60;

    private static final int LAST = 2_958_466;
    private static final int SECONDS = 86_400;
    private static final LocalDate USUAL = LocalDate.of(1899, 12, 30);
    private static final LocalDate MACINTOSH = LocalDate.of(1904, 1, 1);

    private SerialDate() {}

    /// The moment, to the second; empty for a number that no date has.
    static Optional<LocalDateTime> find(double number, boolean countsFrom1904) {
        if (!(number >= 0 && number < LAST)) {
            return Optional.empty();
        }
        long seconds = Math.round(number * SECONDS);
        long day = seconds / SECONDS;
        if (!countsFrom1904 && (day == 0 || day == NEVER)) {
            return Optional.empty();
        }
        long shift = !countsFrom1904 && day < NEVER ? 1 : 0;
        LocalDate first = countsFrom1904 ? MACINTOSH : USUAL;
        return Optional.of(first.plusDays(day + shift).atStartOfDay().plusSeconds(seconds % SECONDS));
    }

    /// The time of day or the span that a number of days makes, to the second.
    static Duration time(double number) {
        return Duration.ofSeconds(Math.round(number * SECONDS));
    }
}
