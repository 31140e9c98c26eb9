package kz.aiqyn.register.appraisal;

import java.math.BigDecimal;
import java.util.Map;
import kz.aiqyn.base.keeping.KeptRow;

/// What a call may spend in a year, in thousands of tenge.
record CallBudget(int year, BigDecimal amount) implements KeptRow {

    @Override
    public Map<String, String> fields() {
        return Map.of("budget-year", Integer.toString(year), "budget", Proposal.plain(amount));
    }

    @Override
    public String named() {
        return "budget-year";
    }
}
