package kz.aiqyn.register.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import kz.aiqyn.engine.period.Period;
import org.junit.jupiter.api.Test;

/// A budget's year: quarters, evenness, forecast.
class BudgetYearTest {

    /// `2023-06 40` a line: the month and what was spent since January; the plan is a tenth more.
    private static SortedMap<Period, LineFigures> spent(String table) {
        SortedMap<Period, LineFigures> months = new TreeMap<>();
        table.lines().forEach(line -> {
            String[] cells = line.strip().split(" +");
            BigDecimal money = new BigDecimal(cells[1]);
            months.put(
                    Period.of(cells[0]),
                    LineFigures.of(Arrays.asList(
                            null, null, BigDecimal.valueOf(200), money.multiply(new BigDecimal("1.1")), money, null)));
        });
        return months;
    }

    private static BudgetYear year(String table, String month) {
        return BudgetYear.of(new TreeMap<>(Map.of(ReportTotal.EXPENDITURE, spent(table))), Period.of(month));
    }

    @Test
    void foretellsByTheSharesOfPastYearsAndIsAsWideAsItWasWrong() {
        BudgetForecast forecast =
                BudgetForecast.of(spent("""
                2023-06 40
                2023-12 100
                2024-06 60
                2024-12 120
                2025-06 54
                """), Period.of("2025-06")).orElseThrow();
        assertThat(forecast.share()).isEqualTo(45, within(1e-9));
        assertThat(forecast.expected()).isEqualTo(120, within(1e-9));
        assertThat(forecast.trials()).extracting(BudgetForecast.Trial::year).containsExactly(2024, 2023);
        // 2024 by the share of 2023: 60 / 0.4 = 150 instead of 120; 2023 by that of 2024: 40 / 0.5 = 80 instead of 100.
        assertThat(forecast.trials().getFirst().error()).isEqualTo(25, within(1e-9));
        assertThat(forecast.trials().getLast().error()).isEqualTo(-20, within(1e-9));
        assertThat(forecast.low()).isEqualTo(90, within(1e-9));
        assertThat(forecast.high()).isEqualTo(150, within(1e-9));
    }

    @Test
    void foretellsNeitherWithoutTwoWholeYearsNorAYearThatIsOver() {
        String one = """
                2024-06 60
                2024-12 120
                2025-06 54
                """;
        assertThat(BudgetForecast.of(spent(one), Period.of("2025-06"))).isEmpty();
        assertThat(BudgetForecast.of(spent(one), Period.of("2024-12"))).isEmpty();
        assertThat(BudgetForecast.of(spent(one), Period.of("2025-07"))).isEmpty();
    }

    @Test
    void measuresDecemberByTheMonthsBeforeIt() {
        BudgetYear year = year("""
                2025-03 33
                2025-06 66
                2025-11 110
                2025-12 140
                """, "2025-12");
        assertThat(year.rush()).isNotNull();
        assertThat(year.rush().usual()).isEqualTo(10, within(1e-9));
        assertThat(year.rush().times()).isEqualTo(3, within(1e-9));
        assertThat(year.rush().isRush()).isTrue();
        assertThat(year.stretches()).extracting(BudgetYear.Stretch::months).containsExactly(3, 3, 5, 1);
        assertThat(year.quarters()).hasSize(3);
        assertThat(year.quarters().getFirst().ofYear()).isEqualByComparingTo("16.5");
    }

    @Test
    void saysNothingOfADecemberThatWasNotReportedApart() {
        assertThat(year("2025-09 90\n2025-12 140", "2025-12").rush()).isNull();
        assertThat(year("2025-09 90", "2025-09").rush()).isNull();
    }

    @Test
    void drawsThePlanAndWhatWasSpentInOneBox() {
        MonthCurve curve = year("2025-06 50\n2025-12 100", "2025-12").curve();
        assertThat(curve.top()).isEqualTo(110, within(1e-9));
        assertThat(curve.planned()).isEqualTo("M0 1000L500 500L1000 0");
        assertThat(curve.executed()).isEqualTo("M0 1000L500 545L1000 91");
    }
}
