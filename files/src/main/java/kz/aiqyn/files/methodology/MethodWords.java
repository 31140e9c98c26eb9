package kz.aiqyn.files.methodology;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import kz.aiqyn.engine.measure.RollUp;
import kz.aiqyn.engine.methodology.Aggregation;
import kz.aiqyn.engine.methodology.ConstantPolicy;
import kz.aiqyn.engine.methodology.Direction;
import kz.aiqyn.engine.methodology.MissingPolicy;
import kz.aiqyn.engine.methodology.Normalisation;
import kz.aiqyn.engine.methodology.Robustness.WeightNoise;
import kz.aiqyn.engine.methodology.Treatment;
import kz.aiqyn.engine.period.PeriodKind;
import org.jspecify.annotations.Nullable;

/// The words of the file for the choices of the method, both ways.
public final class MethodWords {

    static final Map<String, Aggregation> AGGREGATIONS = words(Aggregation.values(), Aggregation::code);
    static final Map<String, PeriodKind> PERIODS = words(PeriodKind.values(), PeriodKind::code);
    static final Map<String, RollUp> ROLL_UPS = words(RollUp.values(), RollUp::code);
    static final Map<String, Treatment> TREATMENTS = words(Treatment.values(), MethodWords::write);
    static final Map<String, ConstantPolicy> CONSTANTS = words(ConstantPolicy.values(), MethodWords::write);

    public static final List<String> DIRECTIONS = List.of("up", "down", "corridor [a, b]");
    public static final List<String> NORMALISATIONS = List.of(
            "goalposts [a, b]", "minmax", "target t", "distance t", "zscore [mean, spread]", "rank", "percentile");
    public static final List<String> MISSING = List.of("worst", "exclude", "previous(k)", "peer-median");
    static final List<String> NOISES = List.of("none", "uniform f", "dirichlet c");

    private MethodWords() {}

    public static Optional<Direction> direction(String text) {
        return Term.find(text).map(term -> switch (shape(term)) {
            case "up" -> new Direction.Up();
            case "down" -> new Direction.Down();
            case "corridor//" ->
                new Direction.Corridor(term.numbers().get(0), term.numbers().get(1));
            default -> null;
        });
    }

    public static Optional<Normalisation> normalisation(String text) {
        return Term.find(text).map(MethodWords::normalisation);
    }

    private static @Nullable Normalisation normalisation(Term term) {
        List<Double> numbers = term.numbers();
        return switch (shape(term)) {
            case "goalposts//" -> new Normalisation.Goalposts(numbers.get(0), numbers.get(1));
            case "minmax" -> new Normalisation.MinMax();
            case "target/" -> new Normalisation.Target(numbers.getFirst());
            case "distance/" -> new Normalisation.Distance(numbers.getFirst());
            case "zscore//" -> new Normalisation.ZScore(numbers.get(0), numbers.get(1));
            case "rank" -> new Normalisation.Ranks();
            case "percentile" -> new Normalisation.Percentile();
            default -> null;
        };
    }

    public static Optional<MissingPolicy> missing(String text) {
        return Term.find(text).map(term -> switch (shape(term)) {
            case "worst" -> new MissingPolicy.Worst();
            case "exclude" -> new MissingPolicy.Exclude();
            case "previous/" -> previous(term.numbers().getFirst());
            case "peer-median" -> new MissingPolicy.PeerMedian();
            default -> null;
        });
    }

    private static MissingPolicy.@Nullable Previous previous(double periods) {
        boolean whole = periods == Math.rint(periods) && periods >= 1 && periods <= 1200;
        return whole ? new MissingPolicy.Previous((int) periods) : null;
    }

    static Optional<WeightNoise> noise(String text) {
        return Term.find(text).map(term -> switch (shape(term)) {
            case "none" -> new WeightNoise.None();
            case "uniform/" -> new WeightNoise.Uniform(term.numbers().getFirst());
            case "dirichlet/" -> new WeightNoise.Dirichlet(term.numbers().getFirst());
            default -> null;
        });
    }

    /// The word with a stroke for each number.
    private static String shape(Term term) {
        return term.word() + "/".repeat(term.numbers().size());
    }

    public static String write(Direction direction) {
        return switch (direction) {
            case Direction.Up up -> "up";
            case Direction.Down down -> "down";
            case Direction.Corridor(double a, double b) -> Term.write("corridor", a, b);
        };
    }

    public static String write(Normalisation normalisation) {
        return switch (normalisation) {
            case Normalisation.Goalposts(double low, double high) -> Term.write("goalposts", low, high);
            case Normalisation.MinMax minMax -> "minmax";
            case Normalisation.Target(double value) -> Term.write("target", value);
            case Normalisation.Distance(double target) -> Term.write("distance", target);
            case Normalisation.ZScore(double mean, double spread) -> Term.write("zscore", mean, spread);
            case Normalisation.Ranks ranks -> "rank";
            case Normalisation.Percentile percentile -> "percentile";
        };
    }

    public static String write(MissingPolicy policy) {
        return switch (policy) {
            case MissingPolicy.Worst worst -> "worst";
            case MissingPolicy.Exclude exclude -> "exclude";
            case MissingPolicy.Previous(int periods) -> "previous(%d)".formatted(periods);
            case MissingPolicy.PeerMedian median -> "peer-median";
        };
    }

    static String write(WeightNoise noise) {
        return switch (noise) {
            case WeightNoise.None none -> "none";
            case WeightNoise.Uniform(double f) -> Term.write("uniform", f);
            case WeightNoise.Dirichlet(double c) -> Term.write("dirichlet", c);
        };
    }

    static String write(Treatment treatment) {
        return switch (treatment) {
            case NONE -> "none";
            case DEFAULT -> "default";
        };
    }

    static String write(ConstantPolicy policy) {
        return switch (policy) {
            case MIDDLE -> "middle";
            case EXCLUDE -> "exclude";
        };
    }

    private static <T> Map<String, T> words(T[] all, Function<T, String> word) {
        Map<String, T> words = new LinkedHashMap<>();
        Arrays.stream(all).forEach(one -> words.put(word.apply(one), one));
        return words;
    }
}
