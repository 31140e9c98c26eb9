package kz.aiqyn.engine.measure;

import kz.aiqyn.engine.period.PeriodKind;
import kz.aiqyn.engine.text.Names;

/// What a number speaks of: its code, names, unit of measurement, how often it is reported and how it rolls up.
///
/// @param code dotted words, `revenue.own.plan`
/// @param unit unit of measurement as written, `thousand KZT`
/// @param period the period it is reported for
public record Measure(String code, Names names, String unit, PeriodKind period, RollUp rollUp) {

    /// The same measure reported for another kind of period.
    public Measure reportedFor(PeriodKind other) {
        return other == period ? this : new Measure(code, names, unit, other, rollUp);
    }
}
