package kz.aiqyn.engine.explain;

import java.util.Locale;

/// What can make a score differ from one edition to the next.
public enum ChangeFactor {
    /// The unit's own values.
    OWN,
    /// The other units' values, through scaling, and the limits of outliers.
    PEERS,
    /// The methodology: weights, tree, aggregation, scaling, policies, thresholds.
    METHOD,
    /// Which values are there.
    COVERAGE,
    /// Bonus and penalty points.
    ADJUSTMENTS,
    /// Who belongs to the peer group.
    TERRITORY;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
