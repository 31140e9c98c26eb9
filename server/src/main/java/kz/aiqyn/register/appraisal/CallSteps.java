package kz.aiqyn.register.appraisal;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kz.aiqyn.base.job.Jobs;
import kz.aiqyn.base.lifecycle.Lives;
import kz.aiqyn.base.lifecycle.StepRequest;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.register.appraisal.choice.Breach;
import kz.aiqyn.register.appraisal.choice.ChoiceProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What the steps of a call ask for, and what they do to its proposals.
@Component
class CallSteps {

    private final Proposals proposals;
    private final CallRows rows;
    private final ProposalLife life;
    private final Lives lives;
    private final SealedScores sealed;
    private final OpenedScores opened;
    private final Ranks ranks;
    private final Picks picks;
    private final Sweeps sweeps;
    private final CallProblem problems;
    private final BestSets best;
    private final Jobs jobs;
    private final InstantSource clock;

    CallSteps(
            Proposals proposals,
            CallRows rows,
            ProposalLife life,
            Lives lives,
            SealedScores sealed,
            OpenedScores opened,
            Ranks ranks,
            Picks picks,
            Sweeps sweeps,
            CallProblem problems,
            BestSets best,
            Jobs jobs,
            InstantSource clock) {
        this.proposals = proposals;
        this.rows = rows;
        this.life = life;
        this.lives = lives;
        this.sealed = sealed;
        this.opened = opened;
        this.ranks = ranks;
        this.picks = picks;
        this.sweeps = sweeps;
        this.problems = problems;
        this.best = best;
        this.jobs = jobs;
        this.clock = clock;
    }

    List<Phrase> against(ProjectCall call, CallEvent event) {
        return switch (event) {
            case START -> againstStart(call);
            case OPEN -> sealed.against(call).stream().toList();
            case RANK -> List.of();
            case SIGN -> againstSigning(call);
        };
    }

    private List<Phrase> againstStart(ProjectCall call) {
        List<Phrase> against = new ArrayList<>();
        if (rows.money(call.id()).signum() == 0) {
            against.add(Phrase.of("appraisal.refused.unbudgeted"));
        }
        if (rows.criteria().list(call.id()).isEmpty()) {
            against.add(Phrase.of("appraisal.refused.uncriterial"));
        }
        if (!SealedScores.end(call).isAfter(clock.instant())) {
            against.add(Phrase.of("appraisal.refused.past", call.deadline()));
        }
        if (sealed.slots(call.id(), proposals.of(call.id(), ProposalState.COMPLETE))
                .isEmpty()) {
            against.add(Phrase.of("appraisal.refused.nobody"));
        }
        return against;
    }

    /// What was ticked has to keep to the budgets and rules; where it is not the best set, a reason is needed.
    private List<Phrase> againstSigning(ProjectCall call) {
        Optional<Sweeps.Step> whole = sweeps.whole(call.id());
        Map<Long, Picks.Pick> picked = picks.of(call.id());
        if (whole.isEmpty() || picked.isEmpty()) {
            return List.of(Phrase.of(whole.isEmpty() ? "appraisal.refused.searching" : "appraisal.refused.unpicked"));
        }
        List<Phrase> against = new ArrayList<>();
        ChoiceProblem problem = problems.of(call.id());
        for (Breach breach : problem.breaches(CallProblem.chosen(problem, picked))) {
            against.add(
                    Phrase.of("appraisal.refused.breach", Phrase.of("appraisal.rule." + BestSets.code(breach.rule()))));
        }
        long silent = differing(picked, whole.get().projects()).stream()
                .filter(pick -> pick.reason().isEmpty())
                .count();
        if (silent > 0) {
            against.add(Phrase.of("appraisal.refused.unreasoned", silent));
        }
        return against;
    }

    /// Those in which officials differ from the best set.
    static List<Picks.Pick> differing(Map<Long, Picks.Pick> picked, Set<String> bestSet) {
        return picked.values().stream()
                .filter(pick -> pick.chosen() != bestSet.contains(Long.toString(pick.proposal())))
                .toList();
    }

    /// @param request with what was written when the step was taken
    void take(ProjectCall call, StepRequest<CallEvent> request) {
        @Nullable Instant at = request.at();
        switch (request.event()) {
            case START -> {
                sealed.begin(call, proposals.of(call.id(), ProposalState.COMPLETE), SealedScores.end(call));
                all(call, ProposalState.COMPLETE, ProposalEvent.START, at);
            }
            case OPEN -> {
                sealed.reveal(call, proposals.of(call.id(), ProposalState.SCORING), clock.instant());
                all(call, ProposalState.SCORING, ProposalEvent.OPEN, at);
            }
            case RANK -> {
                rank(call);
                all(call, ProposalState.OPENED, ProposalEvent.RANK, at);
                BestSets.ask(jobs, best, call);
            }
            case SIGN -> sign(call, request.comment());
        }
    }

    private void rank(ProjectCall call) {
        ranks.add(new ProjectRanking(call.year(), rows.criteria().list(call.id()), rows.money(call.id()))
                .rank(proposals.of(call.id(), ProposalState.OPENED), opened.means(call.id())));
    }

    private void all(ProjectCall call, ProposalState from, ProposalEvent event, @Nullable Instant at) {
        proposals.of(call.id(), from).forEach(one -> take(one.proposal(), event, "", at));
    }

    private void sign(ProjectCall call, String decision) {
        Map<Long, Picks.Pick> picked = picks.of(call.id());
        Set<String> chosen = CallProblem.chosen(problems.of(call.id()), picked);
        for (CostedProposal one : proposals.of(call.id(), ProposalState.RANKED)) {
            long id = one.proposal().id();
            String reason = picked.containsKey(id) ? picked.get(id).reason() : "";
            take(
                    one.proposal(),
                    chosen.contains(Long.toString(id)) ? ProposalEvent.CHOOSE : ProposalEvent.REJECT,
                    reason.isEmpty() ? decision : reason,
                    null);
        }
    }

    private void take(Proposal proposal, ProposalEvent event, String why, @Nullable Instant at) {
        lives.take(life, new StepRequest<>(proposal.id(), event, "", why, Form.EMPTY, at))
                .orElseThrow(reasons -> new IllegalStateException(
                        "proposal %d does not %s: %s".formatted(proposal.id(), event, reasons)));
    }
}
