package kz.aiqyn.rating.edition.hearing;

import java.util.OptionalDouble;
import kz.aiqyn.engine.methodology.Direction;
import kz.aiqyn.engine.methodology.Indicator;
import kz.aiqyn.engine.methodology.Normalisation;

/// How far a value is from the one that gives an indicator its full score, which is the indicator's target.
final class TargetGap {

    private TargetGap() {}

    /// The target, turned so that more is better; none where scores depend on peers alone.
    private static OptionalDouble turned(Indicator indicator) {
        Direction direction = indicator.scoring().direction();
        return switch (indicator.scoring().normalisation()) {
            case Normalisation.Goalposts(double low, double high) ->
                OptionalDouble.of(direction instanceof Direction.Down ? -low : high);
            case Normalisation.Target(double value) -> OptionalDouble.of(direction.directed(value));
            case Normalisation.Distance(double target) -> OptionalDouble.of(direction.directed(target));
            case Normalisation.MinMax _, Normalisation.ZScore _, Normalisation.Ranks _, Normalisation.Percentile _ ->
                OptionalDouble.empty();
        };
    }

    /// What a value lacks, in the indicator's unit of measurement; empty where it lacks nothing, is missing, or the
    /// indicator has no target.
    static OptionalDouble of(Indicator indicator, double value) {
        OptionalDouble target = turned(indicator);
        if (Double.isNaN(value) || target.isEmpty()) {
            return OptionalDouble.empty();
        }
        double gap = target.getAsDouble() - indicator.scoring().direction().directed(value);
        return gap > 0 ? OptionalDouble.of(gap) : OptionalDouble.empty();
    }

    /// The nearest value that gives the full score.
    ///
    /// @param value that has a gap
    static double target(Indicator indicator, double value) {
        double gap = of(indicator, value).orElseThrow();
        return switch (indicator.scoring().direction()) {
            case Direction.Up() -> value + gap;
            case Direction.Down() -> value - gap;
            case Direction.Corridor(double a, double b) -> value < a ? a : b;
        };
    }
}
