package kz.aiqyn.engine.rating;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import kz.aiqyn.engine.methodology.AdjustmentRule;
import kz.aiqyn.engine.panel.Panel;
import kz.aiqyn.engine.panel.Value;

/// Step 7, adjustment: bonus and penalty points within the methodology's bounds. They are values of the
/// rule's own code for exactly the edition's period; the value's note is the reason.
final class Adjusting {

    private Adjusting() {}

    /// Adds the points to the totals.
    ///
    /// @param total the index by unit, changed in place
    /// @param flags the index's flags by unit, changed in place
    /// @return the adjustments of each unit
    static List<List<Adjustment>> adjust(Subject subject, Panel panel, double[] total, int[] flags) {
        if (subject.methodology().adjustments().isEmpty()) {
            return Collections.nCopies(subject.units(), List.of());
        }
        List<List<Adjustment>> all = new ArrayList<>();
        for (int unit = 0; unit < subject.units(); unit++) {
            List<Adjustment> given = given(subject, panel, unit);
            all.add(given);
            if (Double.isNaN(total[unit])) {
                continue;
            }
            for (Adjustment adjustment : given) {
                total[unit] += adjustment.counted();
                flags[unit] |= Flag.ADJUSTED.bit() | (adjustment.isCut() ? Flag.ADJUSTMENT_CUT.bit() : 0);
            }
        }
        return all;
    }

    private static List<Adjustment> given(Subject subject, Panel panel, int unit) {
        List<Adjustment> given = new ArrayList<>();
        for (AdjustmentRule rule : subject.methodology().adjustments()) {
            Optional<Value> found = panel.find(subject.group().units().get(unit).code(), subject.period(), rule.code());
            found.filter(value -> value.reading().missing() == null)
                    .map(value -> Adjustment.of(
                            rule, value.reading().number(), value.origin().note()))
                    .ifPresent(given::add);
        }
        return List.copyOf(given);
    }
}
