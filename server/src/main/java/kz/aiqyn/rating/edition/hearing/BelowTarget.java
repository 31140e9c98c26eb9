package kz.aiqyn.rating.edition.hearing;

import kz.aiqyn.engine.methodology.Indicator;
import kz.aiqyn.engine.text.Names;

/// A value of a rated body that is short of its target.
///
/// @param organisation its code
/// @param name what it is called
/// @param value in the indicator's unit of measurement, as are the target and the gap
/// @param gap what the value lacks to the target, always more than 0
/// @param lost points of the index that the gap takes
/// @param weeks for how many whole weeks it has been published as short of its target, one edition after another
record BelowTarget(
        String organisation,
        Names name,
        Indicator indicator,
        double value,
        double target,
        double gap,
        double lost,
        long weeks) {

    BelowTarget lasting(long other) {
        return new BelowTarget(organisation, name, indicator, value, target, gap, lost, other);
    }
}
