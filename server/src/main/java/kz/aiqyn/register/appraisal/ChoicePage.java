package kz.aiqyn.register.appraisal;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Words;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.register.appraisal.choice.SetComparison;
import org.jspecify.annotations.Nullable;

/// The best set within so many percent of the budgets, beside the one that officials chose.
///
/// @param steps for every budget of the slider; none while they are looked for
/// @param step the one that is looked at; null where there is none
/// @param years money by year
/// @param comparison null where there is no best set
/// @param list address of proposals, without the language
/// @param names of bodies, by code
/// @param mayPick whether the reader may tick
record ChoicePage(
        ProjectCall call,
        int percent,
        List<Sweeps.Step> steps,
        Sweeps.@Nullable Step step,
        List<Row> rows,
        List<Year> years,
        @Nullable SetComparison comparison,
        String list,
        Map<String, Names> names,
        boolean mayPick,
        Form form) {

    ChoicePage {
        steps = List.copyOf(steps);
        rows = List.copyOf(rows);
        years = List.copyOf(years);
    }

    /// A proposal in the choice.
    ///
    /// @param total what it costs, in thousands of tenge
    /// @param best whether it is in the best set
    /// @param chosen whether officials ticked it
    record Row(
            Proposal proposal, RankedProposal ranked, BigDecimal total, boolean best, boolean chosen, String reason) {

        boolean differs() {
            return best != chosen;
        }

        /// Where it stands in both sets: `both`, `best`, `chosen`, `none`.
        String standing() {
            return best ? chosen ? "both" : "best" : chosen ? "chosen" : "none";
        }
    }

    /// What a year's budget holds, and what both sets spend of it, in thousands of tenge.
    record Year(int year, BigDecimal budget, BigDecimal best, BigDecimal chosen) {}

    String address(int ofPercent) {
        return list + AppraisalCard.CALLS + "/" + call.id() + (list.equals(AppraisalCard.STAFF) ? "/choice" : "")
                + "?percent=" + ofPercent;
    }

    /// Where what officials tick is sent.
    String picking() {
        return AppraisalCard.STAFF + AppraisalCard.CALLS + "/" + call.id() + "/choice";
    }

    String name(Words words, String proposal) {
        return rows.stream()
                .filter(row -> Long.toString(row.proposal().id()).equals(proposal))
                .findFirst()
                .map(row -> words.name(row.proposal().names()))
                .orElse(proposal);
    }

    String body(Words words, Proposal proposal) {
        return AppraisalOverview.name(names, words, proposal.organisation());
    }

    /// The step before one on the slider; empty for the first.
    Optional<Sweeps.Step> before(Sweeps.Step one) {
        int at = steps.indexOf(one);
        return at > 0 ? Optional.of(steps.get(at - 1)) : Optional.empty();
    }

    /// What enters against the step before.
    List<String> entering(Sweeps.Step one) {
        return before(one).stream()
                .flatMap(earlier -> one.projects().stream()
                        .filter(project -> !earlier.projects().contains(project)))
                .toList();
    }

    long count(String standing) {
        return rows.stream().filter(row -> row.standing().equals(standing)).count();
    }

    static BigDecimal points(long value) {
        return CallProblem.points(value);
    }

    static BigDecimal thousands(long tenge) {
        return CallProblem.thousands(tenge);
    }
}
