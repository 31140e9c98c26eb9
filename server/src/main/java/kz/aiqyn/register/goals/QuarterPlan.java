package kz.aiqyn.register.goals;

import java.math.BigDecimal;
import java.util.Map;
import kz.aiqyn.base.keeping.KeptRow;
import kz.aiqyn.engine.period.Period;
import org.jspecify.annotations.Nullable;

/// What a target is to be by the end of a quarter. The fourth quarter's plan is the year's.
///
/// @param money for it until then since January, in thousands of tenge; null when none is planned
record QuarterPlan(
        Period period, BigDecimal number, @Nullable BigDecimal money) implements KeptRow {

    @Override
    public Map<String, String> fields() {
        return Map.of(
                "period",
                period.toString(),
                "plan",
                PlanTarget.plain(number),
                "money-planned",
                money == null ? "" : PlanTarget.plain(money));
    }

    @Override
    public String named() {
        return "period";
    }
}
