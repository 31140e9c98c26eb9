package kz.aiqyn.register.budget;

import java.time.Instant;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.period.PeriodKind;

/// What was reported of a budget for a month. It is never changed.
///
/// @param id 0 before it is kept
/// @param version 1 for the first of its month
/// @param digest of its rows
/// @param differing how many sums in it do not follow from what is below them
/// @param intake the file that it came from, 0 for none
record BudgetReport(
        long id,
        long budget,
        Period month,
        int version,
        Standing standing,
        String digest,
        int differing,
        long intake,
        Instant changedAt) {

    /// @param current whether it is what holds for its month
    /// @param latest whether its month is the last that the budget has
    record Standing(boolean current, boolean latest) {

        static final Standing CURRENT = new Standing(true, false);
    }

    String subject() {
        return subject(id);
    }

    static String subject(long id) {
        return "budget:" + id;
    }

    /// Whether a quarter ends with its month.
    boolean endsQuarter() {
        return month.number() % 3 == 0;
    }

    Period quarter() {
        return month.within(PeriodKind.QUARTER);
    }
}
