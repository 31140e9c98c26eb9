package kz.aiqyn.register.budget;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.period.PeriodKind;
import org.jspecify.annotations.Nullable;

/// A budget's year until a month: by quarter, how evenly it was spent, its own revenue, what it will come to.
///
/// @param quarters of expenditure
/// @param stretches what was spent from one report to the next
/// @param rush null while there is no December, or nothing before it
/// @param own revenue by category, its own together last
/// @param forecast null where it cannot be foretold
record BudgetYear(
        Period month,
        List<Quarter> quarters,
        List<Stretch> stretches,
        @Nullable Rush rush,
        List<Category> own,
        @Nullable BudgetForecast forecast,
        MonthCurve curve) {

    /// A December in which more than this many usual months are spent is a rush.
    static final double RUSH = 2;

    BudgetYear {
        quarters = List.copyOf(quarters);
        stretches = List.copyOf(stretches);
        own = List.copyOf(own);
    }

    /// Money until the end of a quarter, cumulative.
    record Quarter(Period quarter, LineFigures figures) {
        @Nullable
        BigDecimal share() {
            return BudgetRows.share(figures.executed(), figures.planPeriod());
        }

        @Nullable
        BigDecimal ofYear() {
            return BudgetRows.share(figures.executed(), figures.planYear());
        }
    }

    /// Money spent between two reports.
    ///
    /// @param from the first month; the same as `to` where no report is lacking
    /// @param share of all that was spent in the year so far, in percent
    record Stretch(Period from, Period to, BigDecimal spent, double share) {
        int months() {
            return to.ordinal() - from.ordinal() + 1;
        }
    }

    /// December beside a usual month of its year.
    ///
    /// @param times how many usual months were spent in it
    record Rush(BigDecimal december, double usual, double times) {
        boolean isRush() {
            return times > RUSH;
        }
    }

    /// A category of revenue.
    ///
    /// @param part its word
    /// @param before what came by the same month of the year before; null where nobody reported it
    record Category(
            String part, LineFigures figures, @Nullable BigDecimal before) {
        @Nullable
        BigDecimal share() {
            return BudgetRows.share(figures.executed(), figures.planPeriod());
        }

        @Nullable
        BigDecimal growth() {
            BigDecimal share = BudgetRows.share(figures.executed(), before);
            return share == null ? null : share.subtract(BigDecimal.valueOf(100));
        }
    }

    /// @param months what the budget came to, by part and month
    static BudgetYear of(SortedMap<String, SortedMap<Period, LineFigures>> months, Period month) {
        SortedMap<Period, LineFigures> spent = months.getOrDefault(ReportTotal.EXPENDITURE, new TreeMap<>());
        SortedMap<Period, LineFigures> year = new TreeMap<>(spent);
        year.keySet().removeIf(one -> one.year() != month.year() || one.compareTo(month) > 0);
        List<Stretch> stretches = stretches(year);
        return new BudgetYear(
                month,
                quarters(year),
                stretches,
                rush(stretches).orElse(null),
                own(months, month),
                spent.isEmpty() ? null : BudgetForecast.of(spent, month).orElse(null),
                MonthCurve.of(year));
    }

    private static List<Quarter> quarters(SortedMap<Period, LineFigures> year) {
        return year.entrySet().stream()
                .filter(entry -> entry.getKey().number() % 3 == 0)
                .map(entry -> new Quarter(entry.getKey().within(PeriodKind.QUARTER), entry.getValue()))
                .toList();
    }

    private static List<Stretch> stretches(SortedMap<Period, LineFigures> year) {
        List<Stretch> stretches = new ArrayList<>();
        BigDecimal before = BigDecimal.ZERO;
        Map.@Nullable Entry<Period, LineFigures> last = year.lastEntry();
        BigDecimal all = last == null ? null : last.getValue().executed();
        Period from = year.isEmpty() ? null : Period.month(year.firstKey().year(), 1);
        for (Map.Entry<Period, LineFigures> entry : year.entrySet()) {
            BigDecimal executed = entry.getValue().executed();
            if (executed == null || from == null || all == null || all.signum() == 0) {
                continue;
            }
            BigDecimal spent = executed.subtract(before);
            stretches.add(new Stretch(from, entry.getKey(), spent, 100 * spent.doubleValue() / all.doubleValue()));
            before = executed;
            from = entry.getKey().plus(1);
        }
        return stretches;
    }

    /// December against the mean of the months before it, where December was reported apart.
    private static Optional<Rush> rush(List<Stretch> stretches) {
        if (stretches.size() < 2) {
            return Optional.empty();
        }
        Stretch last = stretches.getLast();
        double usual = stretches.stream()
                        .limit(stretches.size() - 1L)
                        .mapToDouble(stretch -> stretch.spent().doubleValue())
                        .sum()
                / 11;
        return last.to().number() == 12 && last.months() == 1 && usual > 0
                ? Optional.of(new Rush(last.spent(), usual, last.spent().doubleValue() / usual))
                : Optional.empty();
    }

    private static List<Category> own(SortedMap<String, SortedMap<Period, LineFigures>> months, Period month) {
        List<Category> categories = new ArrayList<>();
        for (String part : List.of("tax", "nontax", "capital", ReportTotal.OWN, ReportTotal.TRANSFERS)) {
            SortedMap<Period, LineFigures> all = months.getOrDefault(part, new TreeMap<>());
            LineFigures now = all.get(month);
            LineFigures then = all.get(month.plus(-12));
            if (now != null) {
                categories.add(new Category(part, now, then == null ? null : then.executed()));
            }
        }
        return categories;
    }
}
