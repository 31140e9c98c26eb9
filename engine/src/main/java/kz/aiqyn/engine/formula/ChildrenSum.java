package kz.aiqyn.engine.formula;

import java.util.ArrayList;
import java.util.List;
import kz.aiqyn.engine.measure.MissingReason;
import kz.aiqyn.engine.panel.Column;
import kz.aiqyn.engine.panel.ColumnBuilder;
import kz.aiqyn.engine.panel.Derivation;
import kz.aiqyn.engine.panel.Notation;
import kz.aiqyn.engine.panel.PeriodColumns;
import kz.aiqyn.engine.panel.PeriodDerivations;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.unit.Units;

/// The sum over a unit's children that are in force in the period. A child to which the number does not
/// apply is passed over; any other missing child makes the sum missing.
record ChildrenSum(Operation operand) implements Operation {

    @Override
    public Column at(PeriodColumns columns, Period period) {
        Column from = operand.at(columns, period);
        ColumnBuilder result = new ColumnBuilder(from.size());
        for (int i = 0; i < from.size(); i++) {
            sum(columns.units(), period, from, i, result);
        }
        return result.build();
    }

    @Override
    public Derivation derive(PeriodDerivations from, Period period, int unit) {
        List<Derivation> counted = new ArrayList<>();
        MissingReason reason = MissingReason.NO_SUCH_UNIT;
        for (int child : from.units().children(unit)) {
            if (!from.units().get(child).inForce(period)) {
                continue;
            }
            Derivation number = operand.derive(from, period, child);
            if (number.missing() == MissingReason.NOT_APPLICABLE) {
                reason = MissingReason.NOT_APPLICABLE;
            } else if (number.missing() != null) {
                return new Derivation.Computed(Notation.SUM, List.of(number), Double.NaN, number.missing());
            } else {
                counted.add(number);
            }
        }
        double sum = counted.stream().mapToDouble(Derivation::value).reduce(0, Double::sum);
        return new Derivation.Computed(Notation.SUM, counted, sum, counted.isEmpty() ? reason : null);
    }

    private static void sum(Units units, Period period, Column from, int unit, ColumnBuilder result) {
        double sum = 0;
        boolean preliminary = false;
        MissingReason reason = MissingReason.NO_SUCH_UNIT;
        boolean found = false;
        for (int child : units.children(unit)) {
            if (!units.get(child).inForce(period)) {
                continue;
            }
            if (!from.isMissing(child)) {
                sum += from.values()[child];
                preliminary |= from.preliminary()[child];
                found = true;
            } else if (from.reason(child) == MissingReason.NOT_APPLICABLE) {
                reason = MissingReason.NOT_APPLICABLE;
            } else {
                result.missing(unit, from.reason(child));
                return;
            }
        }
        if (found) {
            result.number(unit, sum, preliminary);
        } else {
            result.missing(unit, reason);
        }
    }
}
