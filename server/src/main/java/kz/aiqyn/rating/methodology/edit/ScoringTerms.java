package kz.aiqyn.rating.methodology.edit;

import java.math.BigDecimal;
import java.util.List;
import kz.aiqyn.engine.methodology.Direction;
import kz.aiqyn.engine.methodology.MissingPolicy;
import kz.aiqyn.engine.methodology.Normalisation;

/// How the file writes the choices of an indicator's scoring.
public final class ScoringTerms {

    /// What may be written for the direction.
    public static final List<String> DIRECTIONS = List.of("up", "down", "corridor [0, 100]");

    /// What may be written for missing values.
    public static final List<String> MISSING = List.of("worst", "exclude", "previous(1)", "peer-median");

    /// What may be written for the normalisation.
    public static final List<String> NORMALISATIONS = List.of(
            "goalposts [0, 100]", "minmax", "target 100", "distance 100", "zscore [50, 10]", "rank", "percentile");

    private ScoringTerms() {}

    static String direction(Direction direction) {
        return switch (direction) {
            case Direction.Up up -> "up";
            case Direction.Down down -> "down";
            case Direction.Corridor(double a, double b) -> "corridor [%s, %s]".formatted(number(a), number(b));
        };
    }

    static String normalisation(Normalisation normalisation) {
        return switch (normalisation) {
            case Normalisation.Goalposts(double low, double high) ->
                "goalposts [%s, %s]".formatted(number(low), number(high));
            case Normalisation.MinMax minMax -> "minmax";
            case Normalisation.Target(double value) -> "target " + number(value);
            case Normalisation.Distance(double target) -> "distance " + number(target);
            case Normalisation.ZScore(double mean, double spread) ->
                "zscore [%s, %s]".formatted(number(mean), number(spread));
            case Normalisation.Ranks ranks -> "rank";
            case Normalisation.Percentile percentile -> "percentile";
        };
    }

    static String missing(MissingPolicy policy) {
        return switch (policy) {
            case MissingPolicy.Worst worst -> "worst";
            case MissingPolicy.Exclude exclude -> "exclude";
            case MissingPolicy.Previous(int periods) -> "previous(%d)".formatted(periods);
            case MissingPolicy.PeerMedian median -> "peer-median";
        };
    }

    private static String number(double number) {
        String plain = BigDecimal.valueOf(number).toPlainString();
        return plain.endsWith(".0") ? plain.substring(0, plain.length() - 2) : plain;
    }
}
