package kz.aiqyn.register.budget;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import kz.aiqyn.engine.period.Period;

/// What a year's expenditure will come to, by how much of past years was spent by the same month: what is spent by now
/// divided by the mean of these shares. How wrong this would have been is tried on each past year by the others, and
/// the largest of these errors is the interval.
///
/// @param expected in thousands of tenge; so are `low` and `high`
/// @param share the mean share of the year that was spent by this month, in percent
/// @param error the largest error on past years, in percent
/// @param trials what the method would have said of past years, the latest first
record BudgetForecast(double expected, double low, double high, double share, double error, List<Trial> trials) {

    /// Years below which there is nothing to compare with.
    private static final int NEEDED = 2;

    BudgetForecast {
        trials = List.copyOf(trials);
    }

    /// A past year, foretold by the others from the same month.
    ///
    /// @param share of it that was spent by the month, in percent
    /// @param error of what was foretold, in percent of what came
    record Trial(int year, double share, double foretold, double came, double error) {}

    /// @param spent expenditure by month, cumulative since January of its year
    /// @param month from which it is foretold; a year that is over is not foretold
    static Optional<BudgetForecast> of(SortedMap<Period, LineFigures> spent, Period month) {
        Optional<Double> now = executed(spent, month);
        TreeMap<Integer, double[]> years = new TreeMap<>();
        for (int year = month.year() - 1; year >= spent.firstKey().year(); year--) {
            Optional<Double> then = executed(spent, Period.month(year, month.number()));
            Optional<Double> whole = executed(spent, Period.month(year, 12));
            if (then.isPresent() && whole.isPresent()) {
                years.put(year, new double[] {then.get(), whole.get()});
            }
        }
        if (month.number() == 12 || now.isEmpty() || years.size() < NEEDED) {
            return Optional.empty();
        }
        double share = mean(years, 0);
        List<Trial> trials = new ArrayList<>();
        years.descendingMap().forEach((year, one) -> {
            double foretold = one[0] / mean(years, year);
            trials.add(new Trial(year, 100 * one[0] / one[1], foretold, one[1], 100 * (foretold - one[1]) / one[1]));
        });
        double error = trials.stream()
                .mapToDouble(trial -> Math.abs(trial.error()))
                .max()
                .orElse(0);
        double expected = now.get() / share;
        return Optional.of(new BudgetForecast(
                expected,
                Math.max(now.get(), expected * (1 - error / 100)),
                expected * (1 + error / 100),
                100 * share,
                error,
                trials));
    }

    /// The mean share of all years but one.
    private static double mean(TreeMap<Integer, double[]> years, int without) {
        return years.entrySet().stream()
                .filter(entry -> entry.getKey() != without)
                .mapToDouble(entry -> entry.getValue()[0] / entry.getValue()[1])
                .average()
                .orElseThrow();
    }

    private static Optional<Double> executed(SortedMap<Period, LineFigures> spent, Period month) {
        return Optional.ofNullable(spent.get(month))
                .map(LineFigures::executed)
                .filter(money -> money.signum() > 0)
                .map(BigDecimal::doubleValue);
    }
}
