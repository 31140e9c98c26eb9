package kz.aiqyn.register.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.period.PeriodKind;
import kz.aiqyn.engine.unit.RatedUnit;
import kz.aiqyn.engine.unit.Units;
import kz.aiqyn.files.table.Read;
import kz.aiqyn.files.units.UnitsFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The invented budgets of the whole oblast: their rows come to the figures of every unit, month and quarter.
class SampleBudgetsTest {

    /// Where a measure is in the rows of a report, and which column it is; the rest is in balances.
    private static final Map<String, String> ROWS = Map.of(
            "revenue.tax", "1/~налоговые поступления executed",
            "revenue.nontax", "1/~неналоговые поступления executed",
            "revenue.capital", "1/~поступления от продажи основного капитала executed",
            "revenue.transfers", "1/~поступления трансфертов executed",
            "tax.year", "1/~налоговые поступления plan_year",
            "expenditure.plan", "2 plan_period",
            "expenditure.executed", "2 executed");

    private static final Units ULGI = ((Read.Done<Units>)
                    UnitsFile.read(Path.of(System.getProperty("aiqyn.root", ".."), "samples", "ulgi", "units.csv")))
            .value();

    private final SampleNumbers numbers = new SampleNumbers(ULGI);
    private final SampleBudgets budgets = new SampleBudgets(numbers);
    private final List<String> wrong = new ArrayList<>();
    private int compared;

    @Test
    void comeToTheFiguresOfEveryUnitAndPeriod() {
        for (RatedUnit unit : ULGI.list()) {
            for (int i = 0; i < 36; i++) {
                Period month = Period.month(2023, 1).plus(i);
                switch (unit.kind()) {
                    case "city", "district" -> district(unit, month);
                    case "department" -> department(unit, month);
                    default -> assertThat(unit.kind()).isEqualTo("oblast");
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(compared).isGreaterThan(5_000);
    }

    private void district(RatedUnit unit, Period month) {
        Optional<ReportTree> tree = budgets.district(unit.code(), month).map(report -> report.tree(unit.kato(), month));
        tree.ifPresent(report -> assertThat(report.differences()).isEmpty());
        ROWS.forEach((code, place) -> {
            String path = place.substring(0, place.lastIndexOf(' '));
            String column = place.substring(place.lastIndexOf(' ') + 1);
            is(
                    code,
                    unit,
                    month,
                    tree.flatMap(report -> at(report, path, column)).orElse(null));
        });
        is("revenue.own.plan", unit, month, tree.flatMap(SampleBudgetsTest::own).orElse(null));
        is(
                "development.plan",
                unit,
                month,
                tree.map(report -> development(report, "plan_period")).orElse(null));
        is(
                "development.executed",
                unit,
                month,
                tree.map(report -> development(report, "executed")).orElse(null));
        if (month.number() % 3 == 0) {
            rural("revenue.rural.plan", "plan_period", unit, month);
            rural("revenue.rural", "executed", unit, month);
        }
    }

    private static Optional<BigDecimal> at(ReportTree tree, String path, String column) {
        return tree.lines().stream()
                .filter(line -> line.path().equals(path))
                .findFirst()
                .flatMap(line -> Optional.ofNullable(cell(line, column)));
    }

    private static @Nullable BigDecimal cell(ReportLine line, String column) {
        return line.figures().cells().get(LineFigures.COLUMNS.indexOf(column));
    }

    /// The plan of all revenue but transfers.
    private static Optional<BigDecimal> own(ReportTree tree) {
        return at(tree, "1", "plan_period")
                .flatMap(all ->
                        at(tree, "1/~поступления трансфертов", "plan_period").map(all::subtract));
    }

    private static BigDecimal development(ReportTree tree, String column) {
        return tree.lines().stream()
                .filter(line -> line.sent().development())
                .map(line -> Optional.ofNullable(cell(line, column)).orElse(BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private void rural(String code, String column, RatedUnit unit, Period month) {
        BigDecimal sum = null;
        for (int place = 0; place < 7; place++) {
            String kato = unit.kato();
            Optional<ReportTree> tree =
                    budgets.rural(unit.code(), month, place, 7).map(report -> report.tree(kato, month));
            for (ReportLine line : tree.map(ReportTree::lines).orElse(List.of())) {
                BigDecimal cell = cell(line, column);
                boolean own = line.section() == 1 && line.leaf() && !line.path().contains("трансфертов");
                sum = own && cell != null ? (sum == null ? cell : sum.add(cell)) : sum;
            }
        }
        is(code, unit, month, sum);
    }

    private void department(RatedUnit unit, Period month) {
        SampleReport report = new SampleReport();
        budgets.department(report, unit.code(), month);
        Optional<ReportTree> tree = report.isEmpty() ? Optional.empty() : Optional.of(report.tree("980000000", month));
        BigDecimal million = BigDecimal.valueOf(1_000);
        is(
                "dep.budget.plan",
                unit,
                month,
                tree.flatMap(one -> at(one, "2", "plan_period"))
                        .map(sum -> sum.divide(million))
                        .orElse(null));
        is(
                "dep.budget.executed",
                unit,
                month,
                tree.flatMap(one -> at(one, "2", "executed"))
                        .map(sum -> sum.divide(million))
                        .orElse(null));
    }

    /// Compared for the measure's own periods.
    private void is(String code, RatedUnit unit, Period month, @Nullable BigDecimal found) {
        boolean monthly = code.startsWith("revenue.") && !code.startsWith("revenue.rural");
        if (!monthly && month.number() % 3 != 0) {
            return;
        }
        Period period = monthly ? month : month.within(PeriodKind.QUARTER);
        BigDecimal expected = numbers.find(code, unit.code(), period)
                .map(figure -> figure.number())
                .orElse(null);
        boolean same = found == null || expected == null ? found == expected : found.compareTo(expected) == 0;
        // A report that has figures of one kind alone has no development, which sums up to nothing.
        boolean nothing = expected == null && found != null && found.signum() == 0;
        compared++;
        if (!same && !nothing) {
            wrong.add("%s %s %s: found %s, expected %s".formatted(unit.code(), code, period, found, expected));
        }
    }
}
