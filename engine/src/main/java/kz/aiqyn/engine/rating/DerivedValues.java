package kz.aiqyn.engine.rating;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import kz.aiqyn.engine.methodology.Indicator;
import kz.aiqyn.engine.panel.Column;
import kz.aiqyn.engine.panel.PeriodColumns;
import kz.aiqyn.engine.period.Period;

/// Step 1, derived values by the methodology's formulas, each computed once.
final class DerivedValues implements IndicatorValues {

    private final Formulas formulas;
    private final PeriodColumns columns;
    private final Map<Asked, Column> known = new ConcurrentHashMap<>();

    DerivedValues(Formulas formulas, PeriodColumns columns) {
        this.formulas = formulas;
        this.columns = columns;
    }

    /// @throws IllegalArgumentException when the methodology has no formula of this indicator
    @Override
    public Column column(Indicator indicator, Period period) {
        Asked asked = new Asked(indicator.code(), period);
        Column column = known.get(asked);
        if (column == null) {
            column = formulas.find(indicator.code())
                    .orElseThrow(() -> new IllegalArgumentException("no formula of " + indicator.code()))
                    .evaluate(columns, period);
            known.putIfAbsent(asked, column);
        }
        return column;
    }

    private record Asked(String indicator, Period period) {}
}
