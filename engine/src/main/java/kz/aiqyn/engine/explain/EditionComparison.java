package kz.aiqyn.engine.explain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kz.aiqyn.engine.parallel.Parallel;
import kz.aiqyn.engine.rating.Edition;
import kz.aiqyn.engine.rating.Tree;
import kz.aiqyn.engine.text.Names;

/// Two editions set against each other, prepared once for explaining many units' changes.
///
/// The value of a set of factors is the unit's score with these factors taken from the later edition and
/// the others from the earlier one; `docs/method-explanation.md` says exactly what each factor takes with
/// it. Adjustments are added to a total, so that their part is simply their difference, and 32 mixes of the
/// other five factors are left.
public final class EditionComparison {

    private static final int FACTORS = 5;

    private final Edition before;
    private final Edition after;
    private final MatchedUnits cast;
    private final MixedMethod[] methods;

    private EditionComparison(Edition before, Edition after, int threads) {
        this.before = before;
        this.after = after;
        this.cast = MatchedUnits.of(before, after);
        boolean sameMethod = before.methodology().equals(after.methodology());
        int active = Coalition.OWN | Coalition.PEERS;
        active |= cast.sameMembers() ? 0 : Coalition.TERRITORY;
        active |= differInCoverage(0) || differInCoverage(1) ? Coalition.COVERAGE : 0;
        MixedMethod later = new MixedMethod(cast, before, after, 1, active, threads);
        this.methods =
                new MixedMethod[] {sameMethod ? later : new MixedMethod(cast, before, after, 0, active, threads), later
                };
    }

    /// Prepares two editions, which may be by different methodology versions.
    public static EditionComparison of(Edition before, Edition after) {
        return new EditionComparison(before, after, 1);
    }

    /// Prepares two editions on several threads.
    public static EditionComparison of(Edition before, Edition after, int threads) {
        return new EditionComparison(before, after, threads);
    }

    /// One unit's change, opened to indicators and to the units that changed places with it.
    public Change open(String unit) {
        Optional<Change> refused = refused(unit);
        return refused.isPresent() ? refused.get() : split(number(unit), true);
    }

    /// Every unit's change, not opened, in the order of the later edition; the same for any number of threads.
    public List<Change> all(int threads) {
        Change[] changes = new Change[after.units().size()];
        Parallel.forEach(
                threads,
                changes.length,
                unit -> changes[unit] = refused(code(unit)).orElseGet(() -> split(unit, false)));
        return List.of(changes);
    }

    private boolean differInCoverage(int method) {
        for (IndicatorUnderMethod ruling : MixedMethod.rulings(cast, before, after, method)) {
            for (int unit = 0; unit < cast.size(); unit++) {
                if (ruling.differsInCoverage(unit)) {
                    return true;
                }
            }
        }
        return false;
    }

    private String code(int unit) {
        return cast.units().get(unit).code();
    }

    private int number(String unit) {
        Integer number = cast.numbers().get(unit);
        if (number == null) {
            throw new IllegalStateException(unit);
        }
        return number;
    }

    private Optional<Change> refused(String unit) {
        Integer number = cast.numbers().get(unit);
        Names names =
                number == null ? Names.same(unit) : cast.units().get(number).names();
        return reason(number == null ? MatchedUnits.ABSENT : number)
                .map(reason -> new Change.NotSplit(unit, names, reason));
    }

    private Optional<Change.Reason> reason(int unit) {
        if (unit == MatchedUnits.ABSENT || !cast.isMember(1, unit)) {
            return Optional.of(Change.Reason.NOT_IN_LATER);
        }
        if (!cast.isMember(0, unit)) {
            return Optional.of(Change.Reason.NOT_IN_EARLIER);
        }
        if (!before.isRated(cast.positions()[0][unit])) {
            return Optional.of(Change.Reason.NOT_RATED_EARLIER);
        }
        return after.isRated(cast.positions()[1][unit]) ? Optional.empty() : Optional.of(Change.Reason.NOT_RATED_LATER);
    }

    private Change.Split split(int unit, boolean opened) {
        double[][][] scores = {methods[0].scores(unit), new double[0][]};
        scores[1] = methods[1] == methods[0] ? scores[0] : methods[1].scores(unit);
        double[] values = new double[Coalition.ALL];
        for (int mix = 0; mix < Coalition.ALL; mix++) {
            MixedMethod method = method(mix);
            double total = scores[Coalition.edition(mix, Coalition.METHOD)][Tree.INDEX][method.index(mix)];
            values[mix] = Double.isNaN(total) ? method.scale().from() : total;
        }
        double[] shapley = Shapley.exact(FACTORS, values);
        double[] points = new double[ChangeFactor.values().length];
        points[ChangeFactor.OWN.ordinal()] = shapley[bit(Coalition.OWN)];
        points[ChangeFactor.PEERS.ordinal()] = shapley[bit(Coalition.PEERS)];
        points[ChangeFactor.COVERAGE.ordinal()] = shapley[bit(Coalition.COVERAGE)];
        points[ChangeFactor.TERRITORY.ordinal()] = shapley[bit(Coalition.TERRITORY)];
        points[ChangeFactor.METHOD.ordinal()] = shapley[bit(Coalition.METHOD)];
        points[ChangeFactor.ADJUSTMENTS.ordinal()] = adjusted(1, unit) - adjusted(0, unit);
        List<FactorContribution> parts = opened
                ? new OpenedParts(methods, scores, values, unit).parts(points)
                : Arrays.stream(ChangeFactor.values())
                        .map(factor -> new FactorContribution(factor, points[factor.ordinal()], List.of(), 0))
                        .toList();
        return new Change.Split(
                code(unit),
                cast.units().get(unit).names(),
                Standing.of(before, cast.positions()[0][unit]),
                Standing.of(after, cast.positions()[1][unit]),
                parts,
                opened ? new Passings(cast, before, after).of(unit) : new ArrayList<>());
    }

    private MixedMethod method(int mix) {
        return methods[Coalition.edition(mix, Coalition.METHOD)];
    }

    static int bit(int factor) {
        return Integer.numberOfTrailingZeros(factor);
    }

    private double adjusted(int edition, int unit) {
        Edition of = edition == 0 ? before : after;
        int position = cast.positions()[edition][unit];
        return of.scores(Tree.INDEX)[position] - of.beforeAdjustment()[position];
    }
}
