package kz.aiqyn.engine.rating;

import java.util.List;
import kz.aiqyn.engine.measure.MissingReason;
import kz.aiqyn.engine.methodology.Indicator;
import kz.aiqyn.engine.panel.Column;
import kz.aiqyn.engine.unit.RatedUnit;
import kz.aiqyn.engine.unit.Units;

/// The indicator values of one peer group in one period, before anything stands in for what is missing. Arrays are
/// `[leaf][unit]`, units in the group's order.
///
/// @param raw values in the indicators' units of measurement, NaN where missing
/// @param reasons why a value is missing, read only where it is
/// @param preliminary whether a value rests on a preliminary one
public record Cells(double[][] raw, MissingReason[][] reasons, boolean[][] preliminary) {

    /// Takes a group's values out of the registry's columns; an indicator formed at the parent's level is
    /// read there.
    static Cells of(Subject subject, IndicatorValues values, Units registry) {
        List<Indicator> indicators = subject.tree().indicators();
        int units = subject.units();
        Cells cells = new Cells(
                new double[indicators.size()][units],
                new MissingReason[indicators.size()][units],
                new boolean[indicators.size()][units]);
        int[] own = new int[units];
        int[] parents = new int[units];
        for (int unit = 0; unit < units; unit++) {
            own[unit] = registry.position(subject.group().units().get(unit).code());
            parents[unit] = registry.parent(own[unit]);
        }
        for (int leaf = 0; leaf < indicators.size(); leaf++) {
            Indicator indicator = indicators.get(leaf);
            int[] positions = indicator.formation().atParent() ? parents : own;
            cells.fill(leaf, values.column(indicator, subject.period()), positions);
        }
        return cells;
    }

    private void fill(int leaf, Column column, int[] positions) {
        for (int unit = 0; unit < positions.length; unit++) {
            int at = positions[unit];
            if (at == Units.NONE) {
                raw[leaf][unit] = Double.NaN;
                reasons[leaf][unit] = MissingReason.NO_SUCH_UNIT;
            } else {
                raw[leaf][unit] = column.values()[at];
                reasons[leaf][unit] = column.reason(at);
                preliminary[leaf][unit] = column.preliminary()[at];
            }
        }
    }

    /// Where in the registry's columns an indicator of a unit is read.
    static int position(Units registry, RatedUnit unit, Indicator indicator) {
        int own = registry.position(unit.code());
        return indicator.formation().atParent() ? registry.parent(own) : own;
    }

    /// True when every unit has a value of the indicator.
    boolean isComplete(int leaf) {
        return Sample.isComplete(raw[leaf]);
    }

    boolean hasPreliminary(int leaf) {
        for (boolean is : preliminary[leaf]) {
            if (is) {
                return true;
            }
        }
        return false;
    }

    boolean isMissing(int leaf, int unit) {
        return Double.isNaN(raw[leaf][unit]);
    }

    /// What screening needs to know of each cell.
    Screening.Cell[][] states() {
        Screening.Cell[][] states = new Screening.Cell[raw.length][];
        for (int leaf = 0; leaf < raw.length; leaf++) {
            states[leaf] = states(leaf);
        }
        return states;
    }

    /// What screening needs to know of one indicator's cells.
    Screening.Cell[] states(int leaf) {
        Screening.Cell[] states = new Screening.Cell[raw[leaf].length];
        for (int unit = 0; unit < states.length; unit++) {
            states[unit] = state(leaf, unit);
        }
        return states;
    }

    private Screening.Cell state(int leaf, int unit) {
        if (!isMissing(leaf, unit)) {
            return Screening.Cell.OBSERVED;
        }
        return reasons[leaf][unit] == MissingReason.NOT_APPLICABLE
                ? Screening.Cell.NOT_APPLICABLE
                : Screening.Cell.MISSING;
    }
}
