package kz.aiqyn.register.goals;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What a target may come to in the year after its last one: the last figure and the mean change a year since the base.
/// How far off it may be is the largest miss of the same rule on the years that are known.
///
/// @param change a year, on the mean
/// @param misses of the rule on past years, the earliest first; at least one
record TargetForecast(int year, BigDecimal likely, BigDecimal change, List<Miss> misses) {

    /// Years that have to be known, the base among them: two to draw the rule from, one to try it on.
    private static final int LEAST = 3;

    TargetForecast {
        misses = List.copyOf(misses);
    }

    /// What the rule would have said of a past year from the years before it.
    record Miss(int year, BigDecimal expected, BigDecimal fact) {

        BigDecimal error() {
            return fact.subtract(expected);
        }
    }

    /// A figure of a year.
    record Known(int year, BigDecimal number) {}

    /// How far off the rule was at the most.
    BigDecimal margin() {
        return misses.stream()
                .map(miss -> miss.error().abs())
                .max(Comparator.naturalOrder())
                .orElse(BigDecimal.ZERO);
    }

    BigDecimal low() {
        return likely.subtract(margin());
    }

    BigDecimal high() {
        return likely.add(margin());
    }

    /// Empty where too few years are known.
    static Optional<TargetForecast> of(Yardstick by, List<TargetPoint> years) {
        List<Known> known = known(by, years);
        if (known.size() < LEAST) {
            return Optional.empty();
        }
        List<Miss> misses = new ArrayList<>();
        for (int i = LEAST - 1; i < known.size(); i++) {
            Known one = known.get(i);
            misses.add(new Miss(one.year(), expected(known.subList(0, i), one.year()), one.number()));
        }
        int next = known.getLast().year() + 1;
        return Optional.of(new TargetForecast(next, expected(known, next), change(known), misses));
    }

    /// The base and what years came to, as far as it can be trusted.
    static List<Known> known(Yardstick by, List<TargetPoint> years) {
        List<Known> known = new ArrayList<>(List.of(new Known(by.baseYear(), by.base())));
        for (TargetPoint point : years) {
            QuarterFact fact = point.fact();
            if (fact != null && !fact.isUnreliable() && point.period().year() > by.baseYear()) {
                known.add(new Known(point.period().year(), fact.number()));
            }
        }
        return known;
    }

    private static BigDecimal change(List<Known> known) {
        Known first = known.getFirst();
        Known last = known.getLast();
        return last.number()
                .subtract(first.number())
                .divide(BigDecimal.valueOf((long) last.year() - first.year()), 3, RoundingMode.HALF_UP);
    }

    private static BigDecimal expected(List<Known> known, int year) {
        Known last = known.getLast();
        return last.number().add(change(known).multiply(BigDecimal.valueOf((long) year - last.year())));
    }
}
