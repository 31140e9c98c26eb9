package kz.aiqyn.register.budget;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.aiqyn.base.card.ModuleCards;
import kz.aiqyn.base.identity.Access;
import kz.aiqyn.base.identity.Scope;
import kz.aiqyn.base.lifecycle.Lives;
import kz.aiqyn.base.record.ChangeHistory;
import kz.aiqyn.base.record.Owners;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Words;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.measure.MeasureUses;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts together what the pages of one report show.
@Component
class BudgetPages {

    /// How many lines are shown of those that were not spent.
    private static final int SHOWN = 100;

    private final Budgets budgets;
    private final BudgetReports reports;
    private final BudgetRows rows;
    private final BudgetShortfalls shortfalls;
    private final Explanations explanations;
    private final ExplanationLife life;
    private final Lives lives;
    private final BudgetGround ground;
    private final Owners owners;
    private final MeasureUses uses;
    private final ChangeHistory history;
    private final Access access;

    BudgetPages(
            Budgets budgets,
            BudgetReports reports,
            BudgetRows rows,
            BudgetShortfalls shortfalls,
            Explanations explanations,
            ExplanationLife life,
            Lives lives,
            BudgetGround ground,
            Owners owners,
            MeasureUses uses,
            ChangeHistory history,
            Access access) {
        this.budgets = budgets;
        this.reports = reports;
        this.rows = rows;
        this.shortfalls = shortfalls;
        this.explanations = explanations;
        this.life = life;
        this.lives = lives;
        this.ground = ground;
        this.owners = owners;
        this.uses = uses;
        this.history = history;
        this.access = access;
    }

    /// Somebody of the staff, who has the right to see a report: for the akimat, or for one that spends from its
    /// budget.
    BudgetReader allowed(long report) {
        Budget budget = budgets.get(reports.get(report).budget());
        Scope scope = access.scope(BudgetRights.SEE);
        if (budgets.administrators(budget.id()).values().stream().noneMatch(scope::covers)) {
            access.require(BudgetRights.SEE, budget.organisation());
        }
        return BudgetReader.staff(scope);
    }

    private BudgetPage.Head head(long id, BudgetReader reader) {
        BudgetReport report = reports.get(id);
        Budget budget = budgets.get(report.budget());
        List<BudgetReport> all = reports.list(budget.id());
        long before = 0;
        long after = 0;
        for (BudgetReport other : all) {
            int compared = other.month().compareTo(report.month());
            before = compared < 0 ? other.id() : before;
            after = compared > 0 && after == 0 ? other.id() : after;
        }
        return new BudgetPage.Head(
                reader,
                budget,
                owners.name(budget.organisation()),
                report,
                rows.totals(id),
                before,
                after,
                reports.versions(budget.id(), report.month()));
    }

    /// @param line the line that is to be opened; 0 for none
    BudgetPage page(long id, int line, BudgetReader reader) {
        BudgetPage.Head head = head(id, reader);
        List<Integer> path = line == 0 ? List.of() : rows.path(line);
        Set<Integer> opened = new HashSet<>(path);
        return new BudgetPage(
                head,
                rows.rows(id, opened),
                opened,
                path.isEmpty() ? 0 : line,
                uses.of(BudgetMeasures.keys(
                        head.budget().organisation(), head.report().month())),
                reader.staff() ? history.of(head.report().subject()) : ChangeHistory.Shown.NONE);
    }

    BudgetPage.Year year(long id, BudgetReader reader) {
        BudgetPage.Head head = head(id, reader);
        return new BudgetPage.Year(
                head,
                BudgetYear.of(rows.months(head.budget().id()), head.report().month()));
    }

    BudgetPage.Unspent unspent(long id, BudgetReader reader, Form form, Words words) {
        BudgetPage.Head head = head(id, reader);
        List<BudgetShortfalls.Shortfall> found = shortfalls.list(id, SHOWN);
        Scope scope = reader.staff() ? access.scope(BudgetRights.EXPLAIN) : Scope.NONE;
        Set<Integer> explainable = new HashSet<>();
        found.stream()
                .filter(one -> one.explanation() == null && scope.covers(one.organisation()))
                .forEach(one -> explainable.add(one.place().line()));
        return new BudgetPage.Unspent(
                head,
                found,
                ground.names(),
                ExplanationTerm.due(head.report()),
                explainable,
                reader.staff() ? returned(found) : Map.of(),
                ExplanationForm.causes(words),
                form);
    }

    private Map<String, String> returned(List<BudgetShortfalls.Shortfall> found) {
        return lives.lastComments(found.stream()
                .map(BudgetShortfalls.Shortfall::explanation)
                .filter(told -> told != null && told.isReturned())
                .map(told -> Explanation.subject(told.id()))
                .toList());
    }

    /// An explanation that the reader has the right for.
    Explanation explanation(long id, String right) {
        Explanation found = explanations.get(id);
        access.require(right, found.organisation());
        return found;
    }

    BudgetPage.Explained explained(Explanation explanation, Form form, Words words) {
        Explanation.Place place = explanation.place();
        BudgetReport report = reports.find(place.budget(), place.month()).orElseThrow();
        String why = explanation.state() == ExplanationState.RETURNED
                ? lives.lastComments(List.of(explanation.subject())).getOrDefault(explanation.subject(), "")
                : "";
        return new BudgetPage.Explained(
                explanation,
                why,
                head(report.id(), BudgetReader.staff(access.scope(BudgetRights.SEE))),
                rows.name(place.line()),
                owners.name(explanation.organisation()),
                lives.line(life, explanation, ExplanationLife.WAY),
                lives.offered(life, explanation),
                ExplanationForm.causes(words),
                history.of(explanation.subject()),
                form);
    }

    BudgetPage.Paid paid(Payment payment, BudgetReader reader) {
        @Nullable String site = ModuleCards.place(payment.siteSubject()).orElse(null);
        return new BudgetPage.Paid(reader, payment, reader.staff() ? site : null);
    }

    /// The last month for which there are reports, and those that may be asked for.
    static Period chosen(List<Period> known, @Nullable Period asked, LocalDate today) {
        return asked != null && known.contains(asked)
                ? asked
                : known.stream().findFirst().orElse(Period.month(today.getYear(), today.getMonthValue()));
    }
}
