package kz.aiqyn.rating.collection.guard;

import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import kz.aiqyn.engine.measure.Measure;
import kz.aiqyn.engine.measure.MeasurementUnit;
import kz.aiqyn.engine.measure.RollUp;
import kz.aiqyn.engine.period.Period;

/// The numbers of a measure, by organisation and period: those that are known, and those that come.
public final class MeasureSeries {

    private static final int KNOWN_ENOUGH = 3;

    private final Measure measure;
    private final boolean counted;
    private int known;
    private int negative;
    private final Map<String, NavigableMap<Period, Double>> numbers = new HashMap<>();

    public MeasureSeries(Measure measure) {
        this.measure = measure;
        this.counted = isCounted(measure);
    }

    /// Adds a number in place of the one that is there.
    public void put(String organisation, Period period, double number) {
        Double before =
                numbers.computeIfAbsent(organisation, any -> new TreeMap<>()).put(period, number);
        known += before == null ? 1 : 0;
        negative += (number < 0 ? 1 : 0) - (before != null && before < 0 ? 1 : 0);
    }

    /// What is found of a number.
    public Judgement judge(String organisation, Period period, double number) {
        return ValueGuard.judge(number, around(organisation, period));
    }

    private Surroundings around(String organisation, Period period) {
        return new Surroundings(
                last(organisation, period),
                own(organisation, period),
                numbers.entrySet().stream()
                        .filter(entry -> !entry.getKey().equals(organisation))
                        .filter(entry -> entry.getValue().containsKey(period))
                        .mapToDouble(entry -> entry.getValue().get(period))
                        .toArray(),
                numbers.keySet().stream()
                        .filter(other -> !other.equals(organisation))
                        .flatMapToDouble(other -> move(other, period))
                        .toArray(),
                sign(organisation, period));
    }

    private NavigableMap<Period, Double> of(String organisation) {
        return numbers.getOrDefault(organisation, new TreeMap<>());
    }

    /// What is summed up since January is held against the same month of other years.
    private Period before(Period period) {
        return period.plus(
                measure.rollUp() == RollUp.CUMULATIVE ? -12 / period.kind().months() : -1);
    }

    private OptionalDouble last(String organisation, Period period) {
        Double last = of(organisation).get(before(period));
        return last == null ? OptionalDouble.empty() : OptionalDouble.of(last);
    }

    private DoubleStream move(String organisation, Period period) {
        Double now = of(organisation).get(period);
        OptionalDouble last = last(organisation, period);
        return now == null || last.isEmpty() || last.getAsDouble() <= 0
                ? DoubleStream.empty()
                : DoubleStream.of(now / last.getAsDouble());
    }

    private double[] own(String organisation, Period period) {
        double[] same = own(organisation, period, true);
        return same.length > 0 ? same : own(organisation, period, false);
    }

    private double[] own(String organisation, Period period, boolean sameInYear) {
        boolean only = sameInYear && measure.rollUp() == RollUp.CUMULATIVE;
        return of(organisation).entrySet().stream()
                .filter(entry ->
                        !entry.getKey().equals(period) && entry.getKey().kind() == period.kind())
                .filter(entry -> !only || entry.getKey().number() == period.number())
                .mapToDouble(Map.Entry::getValue)
                .toArray();
    }

    private Surroundings.Sign sign(String organisation, Period period) {
        Double itself = of(organisation).get(period);
        int others = known - (itself == null ? 0 : 1);
        int below = negative - (itself != null && itself < 0 ? 1 : 0);
        if (below > 0) {
            return Surroundings.Sign.EITHER;
        }
        if (counted) {
            return Surroundings.Sign.NEVER;
        }
        return others < KNOWN_ENOUGH ? Surroundings.Sign.EITHER : Surroundings.Sign.NEVER_YET;
    }

    /// People, kilometres and tonnes are there or are not; money is owed, and shares and growth fall below nought.
    private static boolean isCounted(Measure measure) {
        return MeasurementUnit.find(measure.unit())
                .map(MeasurementUnit::dimension)
                .filter(dimension -> !dimension.isNone() && dimension.exponent("KZT") == 0)
                .isPresent();
    }
}
