package kz.aiqyn.engine.rating;

import java.util.Map;
import kz.aiqyn.engine.methodology.Indicator;
import kz.aiqyn.engine.panel.Column;
import kz.aiqyn.engine.period.Period;

/// Indicator values as they are, but for one unit's in one period: what would be if they were others.
///
/// @param position of the unit in the registry
/// @param replaced the other values by the indicator's code, in its unit of measurement
public record ReplacedValues(IndicatorValues values, Period period, int position, Map<String, Double> replaced)
        implements IndicatorValues {

    public ReplacedValues {
        replaced = Map.copyOf(replaced);
    }

    @Override
    public Column column(Indicator indicator, Period asked) {
        Column column = values.column(indicator, asked);
        Double value = replaced.get(indicator.code());
        if (value == null || !asked.equals(period)) {
            return column;
        }
        double[] others = column.values().clone();
        others[position] = value;
        return new Column(others, column.reasons(), column.preliminary());
    }
}
