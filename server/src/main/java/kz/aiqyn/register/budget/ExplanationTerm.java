package kz.aiqyn.register.budget;

import java.time.LocalDate;
import kz.aiqyn.base.web.Kazakhstan;

/// Until when money that was not spent is to be explained.
final class ExplanationTerm {

    /// Days from the day on which a report is known.
    static final int DAYS = 10;

    private ExplanationTerm() {}

    static LocalDate due(BudgetReport report) {
        return Kazakhstan.day(report.changedAt()).plusDays(DAYS);
    }
}
