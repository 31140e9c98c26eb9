package kz.aiqyn.register.construction;

import java.math.BigDecimal;
import java.util.Map;
import kz.aiqyn.base.keeping.KeptRow;
import kz.aiqyn.engine.period.Period;

/// What a site is to be paid from January until the end of a quarter, in thousands of tenge.
record QuarterMoney(Period quarter, BigDecimal planned) implements KeptRow {

    @Override
    public Map<String, String> fields() {
        return Map.of("quarter", quarter.toString(), "quarter-money", ConstructionSite.plain(planned));
    }

    @Override
    public String named() {
        return "quarter";
    }
}
