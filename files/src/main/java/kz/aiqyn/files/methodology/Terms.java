package kz.aiqyn.files.methodology;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import kz.aiqyn.engine.methodology.Aggregation;
import kz.aiqyn.engine.methodology.Direction;
import kz.aiqyn.engine.methodology.Formation;
import kz.aiqyn.engine.methodology.Joint;
import kz.aiqyn.engine.methodology.MissingPolicy;
import kz.aiqyn.engine.methodology.Normalisation;
import kz.aiqyn.engine.methodology.Robustness.WeightNoise;
import kz.aiqyn.engine.methodology.SourceLayout;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.engine.text.Phrase;
import org.jspecify.annotations.Nullable;

/// The choices of a method as phrases.
final class Terms {

    static final Phrase NONE = Phrase.of("difference.none");

    private Terms() {}

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// A share in percent with two decimals.
    static double percent(double share) {
        return Math.rint(share * 10_000) / 100;
    }

    static Object of(@Nullable Object value) {
        return switch (value) {
            case null -> NONE;
            case String text -> text.isEmpty() ? NONE : text;
            case Names names -> names.isEmpty() ? NONE : names;
            case Collection<?> list -> list.isEmpty() ? NONE : list;
            default -> value;
        };
    }

    static Object orTop(Names block) {
        return block.isEmpty() ? Phrase.of("difference.top") : block;
    }

    static Phrase of(Aggregation aggregation) {
        return Phrase.of("difference.aggregate." + aggregation.code());
    }

    static Phrase of(Formation formation) {
        return Phrase.of("difference.level." + word(formation));
    }

    static Phrase of(Direction direction) {
        return switch (direction) {
            case Direction.Up up -> Phrase.of("difference.direction.up");
            case Direction.Down down -> Phrase.of("difference.direction.down");
            case Direction.Corridor(double a, double b) -> Phrase.of("difference.direction.corridor", a, b);
        };
    }

    static Phrase of(Normalisation normalisation) {
        return switch (normalisation) {
            case Normalisation.Goalposts(double low, double high) ->
                Phrase.of("difference.normalise.goalposts", low, high);
            case Normalisation.MinMax any -> Phrase.of("difference.normalise.minmax");
            case Normalisation.Target(double value) -> Phrase.of("difference.normalise.target", value);
            case Normalisation.Distance(double target) -> Phrase.of("difference.normalise.distance", target);
            case Normalisation.ZScore(double mean, double spread) ->
                Phrase.of("difference.normalise.zscore", mean, spread);
            case Normalisation.Ranks any -> Phrase.of("difference.normalise.rank");
            case Normalisation.Percentile any -> Phrase.of("difference.normalise.percentile");
        };
    }

    static Phrase of(MissingPolicy policy) {
        return switch (policy) {
            case MissingPolicy.Worst any -> Phrase.of("difference.missing.worst");
            case MissingPolicy.Exclude any -> Phrase.of("difference.missing.exclude");
            case MissingPolicy.Previous(int periods) -> Phrase.of("difference.missing.previous", periods);
            case MissingPolicy.PeerMedian any -> Phrase.of("difference.missing.peer-median");
        };
    }

    static Phrase of(WeightNoise noise) {
        return switch (noise) {
            case WeightNoise.None any -> NONE;
            case WeightNoise.Uniform(double f) -> Phrase.of("difference.noise.uniform", percent(f));
            case WeightNoise.Dirichlet(double c) -> Phrase.of("difference.noise.dirichlet", c);
        };
    }

    static Object joint(@Nullable Joint joint) {
        return joint == null ? NONE : Phrase.of("difference.joint", joint.first(), joint.last());
    }

    static Phrase of(boolean flag) {
        return Phrase.of(flag ? "difference.yes" : "difference.no");
    }

    /// A line as it stands in the file.
    static String of(SourceLayout.Line line) {
        return MethodologyWriter.line(line).toString();
    }

    static List<String> lines(SourceLayout source) {
        return source.lines().stream().map(Terms::of).toList();
    }
}
