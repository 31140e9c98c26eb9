package kz.aiqyn.register.budget;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import kz.aiqyn.base.audit.Audit;
import kz.aiqyn.base.audit.AuditedOperation;
import kz.aiqyn.base.identity.Access;
import kz.aiqyn.base.web.Kazakhstan;
import kz.aiqyn.base.web.Outcome;
import kz.aiqyn.engine.text.Phrase;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Takes explanations that nobody gave before.
@Service
@Transactional
class ExplanationDesk {

    private final Explanations explanations;
    private final BudgetShortfalls shortfalls;
    private final BudgetReports reports;
    private final Audit audit;
    private final Access access;
    private final InstantSource clock;

    ExplanationDesk(
            Explanations explanations,
            BudgetShortfalls shortfalls,
            BudgetReports reports,
            Audit audit,
            Access access,
            InstantSource clock) {
        this.explanations = explanations;
        this.shortfalls = shortfalls;
        this.reports = reports;
        this.audit = audit;
        this.access = access;
        this.clock = clock;
    }

    /// Gives an explanation for a line of a report.
    ///
    /// @return the report's number
    Outcome<Long> give(long report, int line, Explanation.Said said) {
        Optional<BudgetShortfalls.Shortfall> found = shortfalls.find(report, line);
        if (found.isEmpty()) {
            return Outcome.refused(Phrase.of("budget.refused.spent"));
        }
        BudgetShortfalls.Shortfall shortfall = found.get();
        access.require(BudgetRights.EXPLAIN, shortfall.organisation());
        LocalDate today = Kazakhstan.today(clock);
        Explanation given = new Explanation(
                0,
                shortfall.place(),
                shortfall.organisation(),
                shortfall.money(),
                said,
                ExplanationState.GIVEN,
                ExplanationTerm.due(reports.get(report)),
                today,
                1,
                clock.instant());
        Optional<Long> id = explanations.add(given);
        if (id.isEmpty()) {
            return new Outcome.Overtaken<>(report);
        }
        audit.record(AuditedOperation.of("budget.explained", "budget.explanation:" + id.get(), given.fields()));
        return Outcome.done(report);
    }
}
