package kz.aiqyn.register.budget;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.aiqyn.base.lifecycle.Transition;
import kz.aiqyn.base.record.ChangeHistory;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.ShownStep;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.measure.MeasureUse;
import org.jspecify.annotations.Nullable;

/// What the pages of one report show.
///
/// @param head what stands above all of them
/// @param rows of its tree, as far as it is opened
/// @param opened numbers of the lines that are open
/// @param line the line that was asked for; 0 for none
record BudgetPage(
        Head head,
        List<BudgetRows.Row> rows,
        Set<Integer> opened,
        int line,
        List<MeasureUse.Use> uses,
        ChangeHistory.Shown history) {

    BudgetPage {
        rows = List.copyOf(rows);
        opened = Set.copyOf(opened);
        uses = List.copyOf(uses);
    }

    /// @param organisation name of the akimat that answers for the budget
    /// @param totals by part
    /// @param before number of the report of the month before that there is; 0 for none; so is `after`
    /// @param versions what was ever said of the month, the latest first
    record Head(
            BudgetReader reader,
            Budget budget,
            Names organisation,
            BudgetReport report,
            Map<String, LineFigures> totals,
            long before,
            long after,
            List<BudgetReport> versions) {

        Head {
            totals = Map.copyOf(totals);
            versions = List.copyOf(versions);
        }

        String address() {
            return reader.base() + "/" + report.id();
        }

        String address(long other) {
            return reader.base() + "/" + other;
        }

        /// Figures of a part; none where the report does not have it.
        LineFigures total(String part) {
            return totals.getOrDefault(part, LineFigures.NONE);
        }

        /// Percent of the period's plan that was executed.
        @Nullable
        BigDecimal share(String part) {
            return BudgetRows.share(total(part).executed(), total(part).planPeriod());
        }

        /// Percent of all revenue that is own.
        @Nullable
        BigDecimal ownPart() {
            return BudgetRows.share(
                    total(ReportTotal.OWN).executed(),
                    total(ReportTotal.REVENUE).executed());
        }
    }

    /// Where a line opens, or closes when it is open.
    String opening(BudgetRows.Row row) {
        return head.address() + (row.id() == line ? "" : "?under=" + row.id()) + "#tree";
    }

    /// A budget's year.
    record Year(Head head, BudgetYear year) {}

    /// Money of a report that was not spent.
    ///
    /// @param explainable numbers of the lines that the reader may explain
    /// @param returned why explanations were returned, by subject
    /// @param form what was sent and refused
    record Unspent(
            Head head,
            List<BudgetShortfalls.Shortfall> shortfalls,
            Map<String, Names> names,
            LocalDate due,
            Set<Integer> explainable,
            Map<String, String> returned,
            Map<String, String> causes,
            Form form) {

        Unspent {
            shortfalls = List.copyOf(shortfalls);
            names = Map.copyOf(names);
            explainable = Set.copyOf(explainable);
            returned = Map.copyOf(returned);
        }

        /// Why what is said of a line was returned; empty where it was not.
        String why(BudgetShortfalls.Shortfall shortfall) {
            BudgetShortfalls.Told told = shortfall.explanation();
            return told == null ? "" : returned.getOrDefault(Explanation.subject(told.id()), "");
        }

        boolean isSent(BudgetShortfalls.Shortfall shortfall) {
            return form.text("line").equals(Integer.toString(shortfall.place().line()));
        }
    }

    /// One explanation.
    ///
    /// @param why it was returned; empty where it is not
    record Explained(
            Explanation explanation,
            String why,
            Head head,
            Names line,
            Names organisation,
            List<ShownStep> steps,
            List<Transition<ExplanationState, ExplanationEvent>> offered,
            Map<String, String> causes,
            ChangeHistory.Shown history,
            Form form) {

        String address() {
            return BudgetCard.STAFF + BudgetCard.EXPLANATIONS + explanation.id();
        }

        /// The steps that need nothing but a comment.
        List<Transition<ExplanationState, ExplanationEvent>> plain() {
            return offered.stream()
                    .filter(step -> step.event() != ExplanationEvent.GIVE)
                    .toList();
        }

        boolean mayGive() {
            return offered.stream().anyMatch(step -> step.event() == ExplanationEvent.GIVE);
        }
    }

    /// A payment.
    record Paid(
            BudgetReader reader, Payment payment, @Nullable String site) {
        boolean isAstray() {
            return !payment.programme().equals(payment.siteProgramme());
        }
    }
}
