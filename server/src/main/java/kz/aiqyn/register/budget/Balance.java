package kz.aiqyn.register.budget;

import java.math.BigDecimal;
import kz.aiqyn.engine.period.Period;

/// What stands beside the lines of a budget at the end of a quarter, in thousands of tenge.
record Balance(String organisation, Kind kind, Period quarter, BigDecimal amount) {

    /// What it is.
    enum Kind {
        TAX_ARREARS,
        PAYABLES_OVERDUE,
        /// Targeted transfers from above that came since 1 January.
        TRANSFERS_RECEIVED,
        /// What of them was not spent.
        TRANSFERS_UNSPENT
    }
}
