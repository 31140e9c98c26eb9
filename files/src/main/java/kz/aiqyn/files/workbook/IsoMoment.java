package kz.aiqyn.files.workbook;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// Dates as texts of ISO 8601, in cells of type `d`: `2024-03-01`, `2024-03-01T00:00:00`, `T10:30:00`. A zone is left
/// out, as spreadsheets do: a cell knows none.
final class IsoMoment {

    private static final Duration HALF_A_SECOND = Duration.ofMillis(500);

    private IsoMoment() {}

    static Optional<Cell> find(String written) {
        int time = written.indexOf('T');
        try {
            if (time > 0) {
                LocalDateTime moment = LocalDateTime.parse(written, DateTimeFormatter.ISO_DATE_TIME);
                return Optional.of(new Cell.Moment(moment.plus(HALF_A_SECOND).truncatedTo(ChronoUnit.SECONDS)));
            }
            if (time == 0 || written.indexOf(':') > 0) {
                LocalTime clock = LocalTime.parse(written.substring(time + 1), DateTimeFormatter.ISO_TIME);
                return Optional.of(new Cell.Time(Duration.ofSeconds(clock.toSecondOfDay())));
            }
            return Optional.of(new Cell.Moment(
                    LocalDate.parse(written, DateTimeFormatter.ISO_DATE).atStartOfDay()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
