package kz.aiqyn.engine.rating;

import java.util.Optional;

/// What an indicator's values among the rated units tell apart, or why they tell nothing apart: that nobody
/// has a value is another finding than that all have the same.
public enum Spread {
    /// Values differ, or the scale is fixed and needs no difference.
    SEPARATES,
    /// At least two have a value, and all values are equal where the scale needs a difference.
    SAME,
    /// A single value, where the scale needs a difference.
    ONE_VALUE,
    /// The indicator applies, and nobody has a value.
    NO_VALUES,
    /// It applies to nobody.
    NOT_APPLICABLE;

    /// Looks at the rated units; at all where nobody is rated.
    ///
    /// @param states of the indicator's cells, by unit
    /// @param rated units that passed screening
    /// @param column how it was scaled; empty when it was left out for the group
    /// @param pooled how many values of several periods were scaled together, 0 when only its own were
    static Spread of(Screening.Cell[] states, boolean[] rated, Optional<ScoredColumn> column, int pooled) {
        boolean nobody = true;
        for (boolean is : rated) {
            nobody &= !is;
        }
        int observed = 0;
        int missing = 0;
        for (int unit = 0; unit < states.length; unit++) {
            if (nobody || rated[unit]) {
                observed += states[unit] == Screening.Cell.OBSERVED ? 1 : 0;
                missing += states[unit] == Screening.Cell.MISSING ? 1 : 0;
            }
        }
        if (observed == 0) {
            return missing > 0 ? NO_VALUES : NOT_APPLICABLE;
        }
        boolean flat = column.isPresent() && column.get().scaling().isConstant();
        int sample = pooled > 0 ? pooled : observed;
        return !flat ? SEPARATES : sample == 1 ? ONE_VALUE : SAME;
    }
}
