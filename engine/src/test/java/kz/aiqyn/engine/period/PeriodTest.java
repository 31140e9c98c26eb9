package kz.aiqyn.engine.period;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {

    @ParameterizedTest
    @CsvSource({
        "2024-02, 2024-02-01, 2024-02-29",
        "2023-12, 2023-12-01, 2023-12-31",
        "2024-Q1, 2024-01-01, 2024-03-31",
        "2024-Q4, 2024-10-01, 2024-12-31",
        "2024-H2, 2024-07-01, 2024-12-31",
        "2024, 2024-01-01, 2024-12-31"
    })
    void readsAndWritesPeriodsAndKnowsTheirDays(String text, LocalDate start, LocalDate end) {
        Period period = Period.of(text);

        assertThat(period).hasToString(text);
        assertThat(period.start()).isEqualTo(start);
        assertThat(period.end()).isEqualTo(end);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "24", "2024-13", "2024-00", "2024-Q5", "2024-Q0", "2024-H3", "2024-1", "1024", "2024-Q1 "})
    void refusesWhatIsNoPeriod(String text) {
        assertThat(Period.find(text)).isEmpty();
    }

    @Test
    void takesAQuarterApartAndPutsItTogether() {
        Period quarter = Period.quarter(2024, 3);

        assertThat(quarter.parts(PeriodKind.MONTH))
                .isEqualTo(List.of(Period.month(2024, 7), Period.month(2024, 8), Period.month(2024, 9)));
        assertThat(quarter.last(PeriodKind.MONTH)).isEqualTo(Period.month(2024, 9));
        assertThat(Period.month(2024, 8).within(PeriodKind.QUARTER)).isEqualTo(quarter);
        assertThat(quarter.contains(Period.month(2024, 7))).isTrue();
        assertThat(quarter.contains(Period.month(2024, 10))).isFalse();
        assertThat(quarter.contains(Period.year(2024))).isFalse();
    }

    @Test
    void goesBackBySpansOfWholePeriodsOnly() {
        assertThat(Period.quarter(2024, 1).before(new Span(1, PeriodKind.YEAR))).contains(Period.quarter(2023, 1));
        assertThat(Period.month(2024, 1).before(new Span(1, PeriodKind.QUARTER)))
                .contains(Period.month(2023, 10));
        assertThat(Period.quarter(2024, 1).before(new Span(1, PeriodKind.MONTH)))
                .isEmpty();
    }

    @Test
    void sortsByEndAndTheFinerFirst() {
        assertThat(Stream.of("2024", "2024-Q4", "2024-12", "2024-H2", "2024-11", "2025-01")
                        .map(Period::of)
                        .sorted()
                        .map(Period::toString))
                .containsExactly("2024-11", "2024-12", "2024-Q4", "2024-H2", "2024", "2025-01");
    }

    @ParameterizedTest
    @CsvSource({"1y, 12", "3q, 9", "2h, 12", "18m, 18"})
    void readsSpans(String text, int months) {
        assertThat(Span.find(text).orElseThrow().months()).isEqualTo(months);
        assertThat(Span.find(text).orElseThrow()).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "y", "0y", "1d", "-1y", "99999m", "1.5y"})
    void refusesWhatIsNoSpan(String text) {
        assertThat(Span.find(text)).isEmpty();
    }
}
