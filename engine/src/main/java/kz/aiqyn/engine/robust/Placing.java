package kz.aiqyn.engine.robust;

import kz.aiqyn.engine.rating.ScoreOrder;

/// Places of many draws one after another, in 16 bits each. A unit that a draw leaves without a score comes
/// after all others.
final class Placing {

    /// Places fit 16 bits without a sign.
    static final int MOST_UNITS = Character.MAX_VALUE;

    private final ScoreOrder order;
    private final int[] found;

    Placing(int units) {
        order = new ScoreOrder(units);
        found = new int[units];
    }

    /// Finds places under one draw.
    ///
    /// @param scores one per unit, NaN where there is none
    void places(double[] scores, DrawnPlaces into, int draw) {
        int scored = order.places(scores, found);
        for (int unit = 0; unit < scores.length; unit++) {
            into.set(draw, unit, found[unit]);
        }
        for (int unit = 0; unit < scores.length && scored < scores.length; unit++) {
            if (Double.isNaN(scores[unit])) {
                into.set(draw, unit, 1 + scored);
            }
        }
    }
}
