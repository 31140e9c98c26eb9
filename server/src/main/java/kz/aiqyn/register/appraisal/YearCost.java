package kz.aiqyn.register.appraisal;

import java.math.BigDecimal;
import java.util.Map;
import kz.aiqyn.base.keeping.KeptRow;

/// What a project costs in a year, in thousands of tenge.
record YearCost(int year, BigDecimal amount) implements KeptRow {

    @Override
    public Map<String, String> fields() {
        return Map.of("cost-year", Integer.toString(year), "cost", Proposal.plain(amount));
    }

    @Override
    public String named() {
        return "cost-year";
    }
}
