package kz.aiqyn.engine.robust;

import java.util.Arrays;
import java.util.List;
import kz.aiqyn.engine.methodology.Aggregation;
import kz.aiqyn.engine.rating.Tree;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.engine.text.Phrase;

/// What a study says in words.
public final class RobustnessPhrases {

    private RobustnessPhrases() {}

    /// "7th, could be 5 to 9": halves widen the interval to whole places.
    public static Phrase interval(RankInterval interval) {
        int low = (int) Math.floor(interval.low());
        int high = (int) Math.ceil(interval.high());
        return low == interval.place() && high == interval.place()
                ? Phrase.of("robust.interval.firm", interval.place())
                : low == high
                        ? Phrase.of("robust.interval.elsewhere", interval.place(), low)
                        : Phrase.of("robust.interval", interval.place(), low, high);
    }

    /// How sure one unit is ahead of another.
    public static Phrase ahead(RobustnessResult result, int unit, int other) {
        return Phrase.of("robust.ahead", name(result, unit), name(result, other), percent(result.ahead(unit, other)));
    }

    /// How sure a unit's place is k or better.
    public static Phrase within(RobustnessResult result, int unit, int k) {
        return Phrase.of("robust.within", name(result, unit), k, percent(result.withinPlace(unit, k)));
    }

    /// Who cannot be told apart.
    ///
    /// @param group units, as [RobustnessResult#equalPlaces()] gives them
    public static Phrase equalPlaces(RobustnessResult result, int[] group) {
        List<Names> names =
                Arrays.stream(group).mapToObj(unit -> name(result, unit)).toList();
        return group.length == 1
                ? Phrase.of("robust.equal.alone", names.getFirst())
                : Phrase.of("robust.equal", names.size(), names);
    }

    /// How the study was made, so that it can be made again.
    public static Phrase method(RobustnessResult result) {
        return Phrase.of(
                "robust.method",
                result.sampling().draws(),
                String.valueOf(result.sampling().seed()),
                result.generator());
    }

    /// What an uncertain choice is called.
    public static Phrase factor(Tree tree, UncertaintyFactor factor) {
        return switch (factor.kind()) {
            case WEIGHT ->
                Phrase.of(
                        "robust.factor.weight",
                        tree.find(factor.code()).map(tree::names).orElse(Names.same(factor.code())));
            case NORMALISATION -> Phrase.of("robust.factor.normalisation");
            case AGGREGATION -> Phrase.of("robust.factor.aggregation");
            case MISSING -> Phrase.of("robust.factor.missing");
            case LEFT_OUT -> Phrase.of("robust.factor.left-out");
        };
    }

    /// How much of the movement of places a choice accounts for.
    public static Phrase influence(Tree tree, SensitivityResult.Influence influence) {
        return Phrase.of(
                "robust.influence",
                factor(tree, influence.factor()),
                percent(influence.first()),
                percent(influence.total()));
    }

    static Phrase word(Aggregation aggregation) {
        return switch (aggregation) {
            case ARITHMETIC -> Phrase.of("robust.aggregation.arithmetic");
            case GEOMETRIC -> Phrase.of("robust.aggregation.geometric");
            case HARMONIC -> Phrase.of("robust.aggregation.harmonic");
            case MPI -> Phrase.of("robust.aggregation.mpi");
            case COPELAND -> Phrase.of("robust.aggregation.copeland");
        };
    }

    private static Names name(RobustnessResult result, int unit) {
        return result.nominal().units().get(unit).names();
    }

    private static double percent(double share) {
        return Math.rint(1000 * share) / 10;
    }
}
