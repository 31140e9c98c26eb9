package kz.aiqyn.register.budget;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.period.PeriodKind;
import org.jspecify.annotations.Nullable;

/// Makes invented reports that come to given figures.
final class SampleBudgets {

    private final SampleNumbers numbers;

    SampleBudgets(SampleNumbers numbers) {
        this.numbers = numbers;
    }

    /// A sum with what of it was executed, in tenths of a thousand.
    ///
    /// @param year the year's plan; null where there is none
    private record Sum(
            @Nullable Long year,
            @Nullable Long plan,
            @Nullable Long executed) {}

    /// The report of a district or a city; empty where it has no figures for the month.
    Optional<SampleReport> district(String unit, Period month) {
        SampleReport report = new SampleReport();
        revenue(report, unit, month);
        spending(report, unit, month);
        return report.isEmpty() ? Optional.empty() : Optional.of(report);
    }

    private void revenue(SampleReport report, String unit, Period month) {
        @Nullable Long tax = numbers.at("revenue.tax", unit, month);
        @Nullable Long nontax = numbers.at("revenue.nontax", unit, month);
        @Nullable Long capital = numbers.at("revenue.capital", unit, month);
        @Nullable Long transfers = numbers.at("revenue.transfers", unit, month);
        @Nullable Long plan = numbers.at("revenue.own.plan", unit, month);
        long[] plans = plan == null || tax == null || nontax == null || capital == null
                ? new long[0]
                : SampleSplit.by(new double[] {tax, nontax * 1.04 + 1, capital * 0.93 + 1}, plan);
        @Nullable
        Long taxYear =
                numbers.at("tax.year", unit, month.within(PeriodKind.QUARTER).last(PeriodKind.MONTH));
        List<SampleLine> lines = SampleLine.of(SampleLine.DISTRICT, "1");
        category(report, of(lines, "1"), unit, new Sum(taxYear, plans.length == 0 ? null : plans[0], tax));
        category(report, of(lines, "2"), unit, yearly(plans.length == 0 ? null : plans[1], nontax, month));
        category(report, of(lines, "3"), unit, yearly(plans.length == 0 ? null : plans[2], capital, month));
        category(report, of(lines, "4"), unit, yearly(transfers, transfers, month));
    }

    private static List<SampleLine> of(List<SampleLine> lines, String category) {
        return lines.stream()
                .filter(line -> line.category().filter(category::equals).isPresent())
                .toList();
    }

    private static Sum yearly(@Nullable Long plan, @Nullable Long executed, Period month) {
        return new Sum(plan == null ? null : plan * 12 / month.number(), plan, executed);
    }

    private static void category(SampleReport report, List<SampleLine> lines, String place, Sum sum) {
        if (sum.executed() == null) {
            return;
        }
        double[] weights = SampleSplit.weights(lines, place);
        long[] executed = SampleSplit.by(weights, sum.executed());
        long[] plans = sum.plan() == null ? new long[0] : SampleSplit.by(weights, sum.plan());
        long[] years = sum.year() == null ? new long[0] : SampleSplit.by(weights, sum.year());
        for (int i = 0; i < lines.size(); i++) {
            report.add(
                    lines.get(i),
                    figures(
                            years.length == 0 ? null : years[i],
                            plans.length == 0 ? null : plans[i],
                            executed[i],
                            false),
                    "");
        }
    }

    private static LineFigures figures(@Nullable Long year, @Nullable Long plan, long executed, boolean spending) {
        long rest = year == null ? 0 : Math.max(0, year - executed);
        return new LineFigures(
                year == null ? null : SampleNumbers.money(year * 96 / 100),
                year == null ? null : SampleNumbers.money(year),
                year == null ? null : SampleNumbers.money(year),
                plan == null ? null : SampleNumbers.money(plan),
                SampleNumbers.money(executed),
                spending ? SampleNumbers.money(executed + rest * 55 / 100) : BigDecimal.ZERO);
    }

    private void spending(SampleReport report, String unit, Period month) {
        @Nullable Long plan = numbers.at("expenditure.plan", unit, month);
        @Nullable Long executed = numbers.at("expenditure.executed", unit, month);
        @Nullable Long developing = numbers.at("development.plan", unit, month);
        @Nullable Long developed = numbers.at("development.executed", unit, month);
        if (plan == null || executed == null || developing == null || developed == null) {
            return;
        }
        Period december = Period.month(month.year(), 12);
        @Nullable Long year = numbers.at("expenditure.plan", unit, december);
        @Nullable Long yearDeveloping = numbers.at("development.plan", unit, december);
        long all = year == null ? plan : year;
        long mark = yearDeveloping == null ? developing : yearDeveloping;
        List<SampleLine> lines = SampleLine.of(SampleLine.DISTRICT, "2");
        programmes(
                report,
                lines.stream().filter(line -> !line.development()).toList(),
                unit + month.year(),
                new Sum(all - mark, plan - developing, executed - developed),
                "");
        programmes(
                report,
                lines.stream().filter(SampleLine::development).toList(),
                unit + month.year(),
                new Sum(mark, developing, developed),
                "");
    }

    private static void programmes(
            SampleReport report, List<SampleLine> lines, String place, Sum sum, String organisation) {
        if (sum.plan() == null || sum.executed() == null || sum.year() == null) {
            return;
        }
        double[] weights = SampleSplit.weights(lines, place);
        long[] plans = SampleSplit.by(weights, sum.plan());
        long[] years = SampleSplit.by(weights, sum.year());
        long[] executed = SampleSplit.spent(plans, sum.executed(), place);
        for (int i = 0; i < lines.size(); i++) {
            report.add(lines.get(i), figures(years[i], plans[i], executed[i], true), organisation);
        }
    }

    /// What a department of an oblast spends, and what comes to the oblast for it.
    void department(SampleReport report, String unit, Period month) {
        @Nullable Long plan = numbers.at("dep.budget.plan", unit, month);
        @Nullable Long executed = numbers.at("dep.budget.executed", unit, month);
        @Nullable Long year = numbers.at("dep.budget.plan", unit, Period.month(month.year(), 12));
        List<SampleLine> lines = SampleLine.of(unit, "2");
        if (plan == null || executed == null || lines.isEmpty()) {
            return;
        }
        programmes(report, lines, unit + month.year(), new Sum(year == null ? plan : year, plan, executed), unit);
        List<SampleLine> transfers = of(SampleLine.of(SampleLine.DISTRICT, "1"), "4");
        category(report, transfers, unit, yearly(plan, plan, month));
    }

    /// The report of one of a district's rural districts at the end of a quarter; empty where there are no figures.
    ///
    /// @param place which of them, of how many
    Optional<SampleReport> rural(String unit, Period month, int place, int of) {
        @Nullable Long plan = numbers.at("revenue.rural.plan", unit, month);
        @Nullable Long executed = numbers.at("revenue.rural", unit, month);
        if (executed == null) {
            return Optional.empty();
        }
        double[] planned = new double[of];
        double[] came = new double[of];
        for (int i = 0; i < of; i++) {
            planned[i] = 0.5 + SampleSplit.even(unit + i);
            came[i] = planned[i] * (0.85 + 0.3 * SampleSplit.even(unit + i + month));
        }
        @Nullable Long own = plan == null ? null : SampleSplit.by(planned, plan)[place];
        long got = SampleSplit.by(came, executed)[place];
        String name = unit + place;
        long transfers = (long) ((own == null ? got : own) * (11 + 9 * SampleSplit.even(name + month.year())));
        SampleReport report = new SampleReport();
        List<SampleLine> lines = SampleLine.of(SampleLine.RURAL, "1");
        List<SampleLine> ownLines = lines.stream()
                .filter(line -> line.category().filter("4"::equals).isEmpty())
                .toList();
        category(report, ownLines, name, yearly(own, got, month));
        category(report, of(lines, "4"), name, yearly(transfers, transfers, month));
        long plans = (own == null ? got : own) + transfers;
        long spent = Math.min(plans, (got + transfers) * 985 / 1000);
        programmes(
                report,
                SampleLine.of(SampleLine.RURAL, "2"),
                name + month.year(),
                new Sum(plans * 12 / month.number(), plans, spent),
                "");
        return Optional.of(report);
    }
}
