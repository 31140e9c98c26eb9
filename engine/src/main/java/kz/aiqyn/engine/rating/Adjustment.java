package kz.aiqyn.engine.rating;

import kz.aiqyn.engine.methodology.AdjustmentRule;

/// Step 7: points given to one unit under one rule.
///
/// @param given as reported
/// @param counted within the rule's bounds
/// @param reason why, as written
public record Adjustment(AdjustmentRule rule, double given, double counted, String reason) {

    static Adjustment of(AdjustmentRule rule, double given, String reason) {
        return new Adjustment(rule, given, Math.min(Math.max(given, rule.from()), rule.to()), reason);
    }

    /// True when the points given lay outside the rule's bounds.
    public boolean isCut() {
        return given != counted;
    }
}
