package kz.aiqyn.engine.rating;

import kz.aiqyn.engine.methodology.Indicator;
import kz.aiqyn.engine.panel.Column;
import kz.aiqyn.engine.period.Period;

/// Step 1, derived values: what an indicator's formula gives for every unit of the registry.
public interface IndicatorValues {

    /// The indicator's value in its unit of measurement, for every unit of the registry in its order.
    Column column(Indicator indicator, Period period);
}
