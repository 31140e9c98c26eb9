package kz.aiqyn.engine.explain;

import java.util.stream.IntStream;
import kz.aiqyn.engine.measure.MissingReason;
import kz.aiqyn.engine.methodology.Formation;
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

    /// Whether there is anything to ask: the unit has a value of its own that counts, or should have had one.
    ///
    /// @param leaf number of the indicator in the edition's tree
    static boolean isOpen(Edition edition, int leaf, int unit) {
        return ImprovementRange.isMovable(edition, leaf, unit) || isMissing(edition, leaf, unit);
    }

    /// Whether the unit should have had a value of its own, which would count, and has none.
    static boolean isMissing(Edition edition, int leaf, int unit) {
        return edition.tree().indicator(leaf).formation() == Formation.UNIT
                && Double.isNaN(edition.cells().raw()[leaf][unit])
                && edition.cells().reasons()[leaf][unit] != MissingReason.NOT_APPLICABLE
                && !edition.screening().leftOut()[leaf];
    }

    /// The indicators of which the unit should have had a value and has none, by their numbers in the edition's tree.
    static int[] missing(Edition edition, int unit) {
        return IntStream.range(0, edition.tree().leafCount())
                .filter(leaf -> isMissing(edition, leaf, unit))
                .toArray();
    }

    /// Where the unit stands, and where it would.
    ///
    /// @param then its score NaN where the unit would have none left
    /// @param move from NaN, with an effort of NaN, where there is no value now
    record Answered(Standing now, Standing then, Lift.Move move) implements WhatIf {}

    /// The question cannot be answered.
    record Refused(Lift.Reason reason) implements WhatIf {}
}
