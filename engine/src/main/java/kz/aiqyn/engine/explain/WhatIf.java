package kz.aiqyn.engine.explain;

import kz.aiqyn.engine.rating.Edition;
import kz.aiqyn.engine.rating.Rating;

/// What would come of another value of one indicator of one unit, all else fixed: what a lift is, asked from the other
/// end and answered by the same steps.
public sealed interface WhatIf {

    /// @param edition one of the rating's own
    /// @param indicator its code
    /// @param value in its unit of measurement
    static WhatIf of(Rating rating, Edition edition, String unit, String indicator, double value) {
        return new LiftSearch(rating, edition).value(unit, indicator, value);
    }

    /// Whether there is anything to ask: the unit has a value of its own that counts.
    ///
    /// @param leaf number of the indicator in the edition's tree
    static boolean isOpen(Edition edition, int leaf, int unit) {
        return ImprovementRange.isMovable(edition, leaf, unit);
    }

    /// Where the unit stands, and where it would.
    ///
    /// @param then its score NaN where the unit would have none left
    record Answered(Standing now, Standing then, Lift.Move move) implements WhatIf {}

    /// The question cannot be answered.
    record Refused(Lift.Reason reason) implements WhatIf {}
}
