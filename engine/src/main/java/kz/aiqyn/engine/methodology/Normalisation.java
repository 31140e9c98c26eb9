package kz.aiqyn.engine.methodology;

/// How an indicator's values become scores (Handbook, step 5). Bounds are in the indicator's unit of measurement.
public sealed interface Normalisation {

    /// Fixed limits, clipped; for a corridor `low` is minus the distance that scores nothing and `high` is 0.
    record Goalposts(double low, double high) implements Normalisation {}

    /// Between the worst and the best of the peer group.
    record MinMax() implements Normalisation {}

    /// Share of a target reached.
    record Target(double value) implements Normalisation {}

    /// Share of the way from the worst of the group to a target.
    record Distance(double target) implements Normalisation {}

    /// `mean + spread * z`, not clipped.
    record ZScore(double mean, double spread) implements Normalisation {}

    /// 1 + the number of peers strictly worse, as it is.
    record Ranks() implements Normalisation {}

    /// The rank as a share of the group.
    record Percentile() implements Normalisation {}

    /// True when scores depend on who else is in the group, so that they are not comparable over time.
    default boolean dependsOnPeers() {
        return !(this instanceof Goalposts || this instanceof Target);
    }

    /// True when the scores may be zero or negative whatever the scale.
    default boolean leavesScale() {
        return this instanceof ZScore;
    }
}
