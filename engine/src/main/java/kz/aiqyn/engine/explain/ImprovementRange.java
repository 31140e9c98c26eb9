package kz.aiqyn.engine.explain;

import java.util.Arrays;
import kz.aiqyn.engine.methodology.Direction;
import kz.aiqyn.engine.methodology.Formation;
import kz.aiqyn.engine.methodology.Indicator;
import kz.aiqyn.engine.methodology.Normalisation;
import kz.aiqyn.engine.rating.Edition;

/// The way one indicator of one unit can go: from its value now to a limit, with what a step costs.
///
/// @param from the value now
/// @param limit the value it may go to, on the better side of `from` or equal to it
/// @param range the way that counts as effort 1
/// @param ending what the limit is
record ImprovementRange(int leaf, double from, double limit, double range, Lift.Limit ending) {

    /// True when the unit has a value of its own that counts.
    static boolean isMovable(Edition edition, int leaf, int unit) {
        Indicator indicator = edition.tree().indicator(leaf);
        return indicator.formation() == Formation.UNIT
                && !Double.isNaN(edition.cells().raw()[leaf][unit])
                && !edition.screening().leftOut()[leaf];
    }

    /// As far as the goalpost or the target reaches; as far as the best of the peers where there is none.
    static ImprovementRange alone(Edition edition, int leaf, int unit) {
        return of(edition, leaf, unit, false);
    }

    /// As far as the best of the peers, and no further than counts.
    static ImprovementRange amongPeers(Edition edition, int leaf, int unit) {
        return of(edition, leaf, unit, true);
    }

    private static ImprovementRange of(Edition edition, int leaf, int unit, boolean capped) {
        Indicator indicator = edition.tree().indicator(leaf);
        Direction direction = indicator.scoring().direction();
        double[] raw = edition.cells().raw()[leaf];
        double best = Double.NEGATIVE_INFINITY;
        double worst = Double.POSITIVE_INFINITY;
        for (int other = 0; other < raw.length; other++) {
            if (edition.isRated(other) && !Double.isNaN(raw[other])) {
                best = Math.max(best, direction.directed(raw[other]));
                worst = Math.min(worst, direction.directed(raw[other]));
            }
        }
        double now = direction.directed(raw[unit]);
        double full = full(indicator, direction);
        boolean byPeers = Double.isInfinite(full) || (capped && best < full);
        double end = Math.max(now, byPeers ? best : full);
        double range = indicator.scoring().normalisation() instanceof Normalisation.Goalposts(double a, double b)
                ? b - a
                : best - worst;
        return new ImprovementRange(
                leaf,
                raw[unit],
                end == now ? raw[unit] : undirected(direction, raw[unit], end),
                range > 0 ? range : 1,
                byPeers ? Lift.Limit.BEST_AMONG_PEERS : Lift.Limit.FULL_SCORE);
    }

    /// Where scores end, with direction; infinite where they do not.
    private static double full(Indicator indicator, Direction direction) {
        double edge = direction instanceof Direction.Corridor ? 0 : Double.POSITIVE_INFINITY;
        return switch (indicator.scoring().normalisation()) {
            case Normalisation.Goalposts(double a, double b) ->
                direction instanceof Direction.Down ? -a : Math.min(b, edge);
            case Normalisation.Target(double target) -> direction instanceof Direction.Down ? -target : target;
            case Normalisation.Distance(double target) -> Math.min(direction.directed(target), edge);
            case Normalisation.MinMax() -> Double.POSITIVE_INFINITY;
            case Normalisation.ZScore(double mean, double spread) -> Double.POSITIVE_INFINITY;
            case Normalisation.Ranks() -> Double.POSITIVE_INFINITY;
            case Normalisation.Percentile() -> Double.POSITIVE_INFINITY;
        };
    }

    /// The raw value on the unit's own side of a corridor.
    static double undirected(Direction direction, double from, double directed) {
        return switch (direction) {
            case Direction.Up() -> directed;
            case Direction.Down() -> -directed;
            case Direction.Corridor(double a, double b) -> from < a ? a + directed : b - directed;
        };
    }

    double effort(double value) {
        return Math.abs(value - from) / range;
    }

    /// The value at a share 0..1 of the whole way.
    double at(double share) {
        return share >= 1 ? limit : from + share * (limit - from);
    }

    /// The value that an effort leads to, the limit at most.
    double after(double effort) {
        double value = from + Math.signum(limit - from) * effort * range;
        return effort(value) >= effort(limit) ? limit : value;
    }

    boolean isOpen() {
        return from != limit;
    }

    /// True when a value lies on the way, its end included.
    boolean contains(double value) {
        return effort(value) > 0 && effort(value) <= effort(limit) && (value - from) * (limit - from) > 0;
    }

    /// The indicators of ways, one for each.
    static int[] leaves(ImprovementRange[] ways) {
        return Arrays.stream(ways).mapToInt(ImprovementRange::leaf).toArray();
    }

    /// The limits of ways, one for each.
    static double[] limits(ImprovementRange[] ways) {
        return Arrays.stream(ways).mapToDouble(ImprovementRange::limit).toArray();
    }

    /// The efforts' sum.
    ///
    /// @param values one for each way
    static double effort(ImprovementRange[] ways, double[] values) {
        double effort = 0;
        for (int i = 0; i < ways.length; i++) {
            effort += ways[i].effort(values[i]);
        }
        return effort;
    }
}
