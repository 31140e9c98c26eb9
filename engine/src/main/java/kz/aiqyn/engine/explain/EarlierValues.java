package kz.aiqyn.engine.explain;

import kz.aiqyn.engine.methodology.Indicator;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.rating.IndicatorValues;
import kz.aiqyn.engine.unit.RatedUnit;
import kz.aiqyn.engine.unit.Units;

/// Values of indicators in periods that no edition at hand is of.
@FunctionalInterface
public interface EarlierValues {

    /// For who has none.
    EarlierValues NONE = (indicator, unit, period) -> Double.NaN;

    /// The value in its unit of measurement, NaN where there is none.
    double value(Indicator indicator, RatedUnit unit, Period period);

    /// Those that formulas give, read at the parent where the indicator is formed there.
    static EarlierValues of(IndicatorValues values, Units registry) {
        return (indicator, unit, period) -> {
            int own = registry.position(unit.code());
            int at = indicator.formation().atParent() && own != Units.NONE ? registry.parent(own) : own;
            return at == Units.NONE
                    ? Double.NaN
                    : values.column(indicator, period).values()[at];
        };
    }
}
