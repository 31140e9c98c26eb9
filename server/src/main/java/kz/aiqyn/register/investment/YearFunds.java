package kz.aiqyn.register.investment;

import java.math.BigDecimal;
import java.util.Map;
import kz.aiqyn.base.keeping.KeptRow;
import kz.aiqyn.base.lifecycle.Lifecycle;

/// Money of a year, in thousands of tenge.
record YearFunds(int year, Source source, BigDecimal planned, BigDecimal made) implements KeptRow {

    /// Where money comes from.
    enum Source {
        OWN,
        CREDIT,
        /// Support of the state.
        BUDGET
    }

    @Override
    public Map<String, String> fields() {
        return Map.of(
                "year",
                Integer.toString(year),
                "source",
                Lifecycle.code(source),
                "planned",
                InvestmentProject.plain(planned),
                "made",
                InvestmentProject.plain(made));
    }

    @Override
    public String named() {
        return "year";
    }
}
