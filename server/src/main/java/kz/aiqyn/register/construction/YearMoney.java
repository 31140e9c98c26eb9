package kz.aiqyn.register.construction;

import java.math.BigDecimal;
import java.util.Map;
import kz.aiqyn.base.keeping.KeptRow;

/// What a site is to be paid in a year, in thousands of tenge.
record YearMoney(int year, BigDecimal planned) implements KeptRow {
    @Override
    public Map<String, String> fields() {
        return Map.of("year", Integer.toString(year), "planned-money", ConstructionSite.plain(planned));
    }

    @Override
    public String named() {
        return "year";
    }
}
