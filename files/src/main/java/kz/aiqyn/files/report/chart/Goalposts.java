package kz.aiqyn.files.report.chart;

import java.util.List;
import kz.aiqyn.engine.methodology.Direction;
import kz.aiqyn.engine.methodology.Indicator;
import kz.aiqyn.engine.methodology.Normalisation;

/// Where an indicator's scores begin and end.
public final class Goalposts {

    private Goalposts() {}

    /// From less to more: two, four for a corridor, one for a target; none when the group itself makes the scale.
    public static List<Double> of(Indicator indicator) {
        return switch (indicator.scoring().normalisation()) {
            case Normalisation.Goalposts(double low, double high) ->
                indicator.scoring().direction() instanceof Direction.Corridor(double a, double b)
                        ? List.of(a + low - high, a, b, b - low + high)
                        : List.of(low, high);
            case Normalisation.Target(double value) -> List.of(value);
            case Normalisation.Distance(double target) -> List.of(target);
            case Normalisation.MinMax minMax -> List.of();
            case Normalisation.ZScore zScore -> List.of();
            case Normalisation.Ranks ranks -> List.of();
            case Normalisation.Percentile percentile -> List.of();
        };
    }
}
