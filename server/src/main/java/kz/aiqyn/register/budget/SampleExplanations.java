package kz.aiqyn.register.budget;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.aiqyn.base.audit.Audit;
import kz.aiqyn.base.audit.AuditedOperation;
import kz.aiqyn.base.lifecycle.Lives;
import kz.aiqyn.base.lifecycle.StepRequest;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Kazakhstan;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.unit.RatedUnit;
import org.springframework.stereotype.Component;

/// Invented explanations of the largest sums that were not spent; for some, nobody gave one.
@Component
class SampleExplanations {

    /// What is said, by the kind of money and the cause.
    private static final List<Explanation.Said> SAID = List.of(
            new Explanation.Said(
                    Cause.CONTRACTOR,
                    "Мердігер жұмыс кестесінен қалып келеді, орындалған жұмыс актілері келесі айда қабылданады."),
            new Explanation.Said(
                    Cause.SAVING,
                    "Мемлекеттік сатып алу қорытындысы бойынша үнем қалды, бюджет нақтыланғанда қайта бөлінеді."),
            new Explanation.Said(
                    Cause.PROCUREMENT, "Конкурс өтпей қалып, қайта жарияланды; шарт жоспарлағаннан кеш жасалды."),
            new Explanation.Said(
                    Cause.OTHER, "Жобалау-сметалық құжаттама түзетілуде, сараптама қорытындысы күтілуде."));

    private static final String WHY_RETURNED =
            "Қай мердігер екені және жұмыстың қашан бітетіні жазылмаған; мерзімін көрсетіп толықтырыңыз.";

    private static final int SHOWN = 3;

    private final Budgets budgets;
    private final BudgetReports reports;
    private final BudgetShortfalls shortfalls;
    private final Explanations explanations;
    private final ExplanationLife life;
    private final Lives lives;
    private final Audit audit;

    SampleExplanations(
            Budgets budgets,
            BudgetReports reports,
            BudgetShortfalls shortfalls,
            Explanations explanations,
            ExplanationLife life,
            Lives lives,
            Audit audit) {
        this.budgets = budgets;
        this.reports = reports;
        this.shortfalls = shortfalls;
        this.explanations = explanations;
        this.life = life;
        this.lives = lives;
        this.audit = audit;
    }

    void fill(List<RatedUnit> akimats) {
        List<Period> months = List.of(Period.month(2025, 6), Period.month(2025, 9), Period.month(2025, 12));
        for (RatedUnit akimat : akimats) {
            Optional<Budget> budget = budgets.of(akimat.code());
            for (Period month : months) {
                budget.flatMap(one -> reports.find(one.id(), month))
                        .ifPresent(report -> explain(akimat.code(), report));
            }
        }
    }

    private void explain(String unit, BudgetReport report) {
        List<BudgetShortfalls.Shortfall> found = new ArrayList<>(shortfalls.list(report.id(), SHOWN));
        boolean last = report.month().number() == 12;
        for (int i = 0; i < found.size(); i++) {
            BudgetShortfalls.Shortfall shortfall = found.get(i);
            double chance = SampleSplit.even(unit + report.month() + i);
            if (chance < 0.25 && i > 0) {
                continue;
            }
            LocalDate asked = Kazakhstan.day(report.changedAt());
            LocalDate given = asked.plusDays((long) (4 + 12 * chance));
            Optional<Long> added = add(new Explanation(
                    0,
                    shortfall.place(),
                    shortfall.organisation(),
                    shortfall.money(),
                    said(shortfall, chance),
                    last ? ExplanationState.GIVEN : ExplanationState.ACCEPTED,
                    ExplanationTerm.due(report),
                    given,
                    1,
                    given.atTime(11, 0).atZone(Kazakhstan.ZONE).toInstant()));
            if (last && chance > 0.85) {
                added.ifPresent(this::sendBack);
            }
        }
    }

    private static Explanation.Said said(BudgetShortfalls.Shortfall shortfall, double chance) {
        int which = (int) (chance * SAID.size());
        return SAID.get(shortfall.development() ? which : which == 0 ? 1 : which);
    }

    private Optional<Long> add(Explanation explanation) {
        Optional<Long> added = explanations.add(explanation);
        added.ifPresent(id -> audit.record(
                AuditedOperation.of("budget.explained", Explanation.subject(id), Map.copyOf(explanation.fields()))));
        return added;
    }

    private void sendBack(long explanation) {
        lives.take(
                life, StepRequest.of(explanation, ExplanationEvent.RETURN, Form.EMPTY.with("comment", WHY_RETURNED)));
    }
}
