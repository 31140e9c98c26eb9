package kz.aiqyn.register.appraisal;

import java.math.BigDecimal;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.aiqyn.base.audit.AuditedOperation;
import kz.aiqyn.base.identity.Access;
import kz.aiqyn.base.keeping.Keeping;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Outcome;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.register.appraisal.choice.ChoiceProblem;
import kz.aiqyn.register.appraisal.choice.ChosenSet;
import kz.aiqyn.register.appraisal.choice.SetComparison;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The ranking and the choice of a call: what pages show of them, and what officials tick.
@Component
class ChoicePages {

    static final int WHOLE = 100;

    private final ProjectCalls calls;
    private final CallRows rows;
    private final Proposals proposals;
    private final Ranks ranks;
    private final Picks picks;
    private final Sweeps sweeps;
    private final CallProblem problems;
    private final AppraisalPages names;
    private final Keeping keeping;
    private final Access access;
    private final InstantSource clock;

    ChoicePages(
            ProjectCalls calls,
            CallRows rows,
            Proposals proposals,
            Ranks ranks,
            Picks picks,
            Sweeps sweeps,
            CallProblem problems,
            AppraisalPages names,
            Keeping keeping,
            Access access,
            InstantSource clock) {
        this.calls = calls;
        this.rows = rows;
        this.proposals = proposals;
        this.ranks = ranks;
        this.picks = picks;
        this.sweeps = sweeps;
        this.problems = problems;
        this.names = names;
        this.keeping = keeping;
        this.access = access;
        this.clock = clock;
    }

    RankingPage ranking(long id, String list) {
        Map<Long, Proposal> all = byId(proposals.of(id));
        return new RankingPage(
                calls.get(id),
                ranks.of(id).stream()
                        .map(ranked -> new RankingPage.Row(Objects.requireNonNull(all.get(ranked.proposal())), ranked))
                        .toList(),
                rows.criteria().list(id),
                list,
                names.names());
    }

    private static Map<Long, Proposal> byId(List<Proposal> proposals) {
        return proposals.stream().collect(Collectors.toMap(Proposal::id, Function.identity()));
    }

    /// @param asked percent of the budgets; what the slider has no step for is taken for all of them
    ChoicePage choice(long id, String asked, String list, Form form) {
        ProjectCall call = calls.get(id);
        List<Sweeps.Step> steps = sweeps.of(id);
        Sweeps.@Nullable Step step = steps.stream()
                .filter(one -> Integer.toString(one.percent()).equals(asked))
                .findFirst()
                .or(() -> steps.stream().filter(one -> one.percent() == WHOLE).findFirst())
                .orElse(null);
        ChoiceProblem problem = problems.of(id);
        Set<String> best = step == null ? Set.of() : CallProblem.present(problem, step.projects());
        Map<Long, Picks.Pick> picked = picks.of(id);
        Set<String> chosen = CallProblem.chosen(problem, picked);
        int percent = step == null ? WHOLE : step.percent();
        SetComparison comparison = step == null || !step.isFound()
                ? null
                : SetComparison.of(problem.withBudgets(percent), chosen, problem.set(best));
        return new ChoicePage(
                call,
                percent,
                steps,
                step,
                rows(id, best, picked),
                years(problem, percent, best, chosen),
                comparison,
                list,
                names.names(),
                call.state() == CallState.RANKED && access.may(AppraisalRights.KEEP),
                form);
    }

    private List<ChoicePage.Row> rows(long call, Set<String> best, Map<Long, Picks.Pick> picked) {
        Map<Long, CostedProposal> all = new HashMap<>();
        proposals
                .costed(proposals.of(call))
                .forEach(one -> all.put(one.proposal().id(), one));
        List<ChoicePage.Row> shown = new ArrayList<>();
        for (RankedProposal ranked : ranks.of(call)) {
            CostedProposal costed = Objects.requireNonNull(all.get(ranked.proposal()));
            if (costed.proposal().state() != ProposalState.PUT_OFF) {
                Picks.Pick pick = picked.getOrDefault(ranked.proposal(), new Picks.Pick(ranked.proposal(), false, ""));
                shown.add(new ChoicePage.Row(
                        costed.proposal(),
                        ranked,
                        costed.total(),
                        best.contains(Long.toString(ranked.proposal())),
                        pick.chosen(),
                        pick.reason()));
            }
        }
        return shown;
    }

    private static List<ChoicePage.Year> years(
            ChoiceProblem problem, int percent, Set<String> best, Set<String> chosen) {
        ChosenSet ofBest = problem.set(best);
        ChosenSet ofChosen = problem.set(chosen);
        return problem.withBudgets(percent).budgets().entrySet().stream()
                .map(budget -> new ChoicePage.Year(
                        budget.getKey(),
                        CallProblem.thousands(budget.getValue()),
                        CallProblem.thousands(ofBest.costs().getOrDefault(budget.getKey(), 0L)),
                        CallProblem.thousands(ofChosen.costs().getOrDefault(budget.getKey(), 0L))))
                .toList();
    }

    /// Keeps what officials tick; whoever differs from the best set says why.
    @Transactional
    Outcome<Long> pick(long id, Form sent) {
        ProjectCall call = calls.hold(id);
        if (call.state() != CallState.RANKED) {
            return Outcome.refused(Phrase.of("appraisal.refused.unranked"));
        }
        if (call.version() != sent.version()) {
            return new Outcome.Overtaken<>(id);
        }
        Set<String> best = sweeps.whole(id).map(Sweeps.Step::projects).orElseGet(TreeSet::new);
        Form form = sent;
        List<Picks.Pick> picked = new ArrayList<>();
        for (CostedProposal one : proposals.of(id, ProposalState.RANKED)) {
            String number = Long.toString(one.proposal().id());
            boolean chosen = sent.has("chosen", number);
            String reason = "reason." + number;
            form = FieldChecks.withoutPersons(chosen == best.contains(number) ? form : form.required(reason), reason);
            picked.add(new Picks.Pick(one.proposal().id(), chosen, sent.text(reason)));
        }
        if (!form.isSound()) {
            return Outcome.refused(form);
        }
        picks.put(picked, clock.instant());
        calls.touch(id, 0, clock.instant());
        BigDecimal money = CallProblem.thousands(problems.of(id)
                .set(picked.stream()
                        .filter(Picks.Pick::chosen)
                        .map(pick -> Long.toString(pick.proposal()))
                        .toList())
                .cost());
        keeping.audit()
                .record(AuditedOperation.of(
                        "appraisal.call.picked",
                        call.subject(),
                        Map.of(
                                "chosen",
                                Long.toString(picked.stream()
                                        .filter(Picks.Pick::chosen)
                                        .count()),
                                "money",
                                Proposal.plain(money))));
        return Outcome.done(id);
    }
}
