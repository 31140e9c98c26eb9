package kz.aiqyn.register.appraisal;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.aiqyn.base.identity.Scope;
import kz.aiqyn.base.job.Jobs;
import kz.aiqyn.base.lifecycle.Lifecycle;
import kz.aiqyn.base.lifecycle.Living;
import kz.aiqyn.base.lifecycle.StepRequest;
import kz.aiqyn.base.lifecycle.Transition;
import kz.aiqyn.base.record.RecordProposed;
import kz.aiqyn.engine.text.Phrase;
import org.springframework.stereotype.Component;

/// How proposals live. A decision is final: no step leads out of it.
@Component
class ProposalLife implements Living<Proposal, ProposalState, ProposalEvent> {

    static final Lifecycle<ProposalState, ProposalEvent> LIFE = new Lifecycle<>(
            "appraisal",
            ProposalState.PROPOSED,
            List.of(
                    of(ProposalState.PROPOSED, ProposalEvent.ACCEPT, ProposalState.COMPLETE),
                    explained(ProposalState.PROPOSED, ProposalEvent.RETURN, ProposalState.RETURNED),
                    Transition.of(
                            ProposalState.RETURNED,
                            ProposalEvent.RESUBMIT,
                            ProposalState.PROPOSED,
                            AppraisalRights.PROPOSE),
                    explained(ProposalState.COMPLETE, ProposalEvent.RETURN, ProposalState.RETURNED),
                    of(ProposalState.COMPLETE, ProposalEvent.START, ProposalState.SCORING),
                    of(ProposalState.SCORING, ProposalEvent.OPEN, ProposalState.OPENED),
                    of(ProposalState.OPENED, ProposalEvent.RANK, ProposalState.RANKED),
                    explained(ProposalState.RANKED, ProposalEvent.PUT_OFF, ProposalState.PUT_OFF),
                    decided(ProposalEvent.CHOOSE, ProposalState.CHOSEN),
                    decided(ProposalEvent.REJECT, ProposalState.NOT_CHOSEN)));

    static final List<ProposalState> WAY = List.of(
            ProposalState.PROPOSED,
            ProposalState.COMPLETE,
            ProposalState.SCORING,
            ProposalState.OPENED,
            ProposalState.RANKED,
            ProposalState.CHOSEN);

    private final Proposals proposals;
    private final ProjectCalls calls;
    private final BestSets best;
    private final Jobs jobs;
    private final InstantSource clock;

    ProposalLife(Proposals proposals, ProjectCalls calls, BestSets best, Jobs jobs, InstantSource clock) {
        this.proposals = proposals;
        this.calls = calls;
        this.best = best;
        this.jobs = jobs;
        this.clock = clock;
    }

    private static Transition<ProposalState, ProposalEvent> of(
            ProposalState from, ProposalEvent event, ProposalState to) {
        return Transition.of(from, event, to, AppraisalRights.KEEP);
    }

    private static Transition<ProposalState, ProposalEvent> explained(
            ProposalState from, ProposalEvent event, ProposalState to) {
        return Transition.explained(from, event, to, AppraisalRights.KEEP);
    }

    private static Transition<ProposalState, ProposalEvent> decided(ProposalEvent event, ProposalState to) {
        return Transition.explained(ProposalState.RANKED, event, to, AppraisalRights.SIGN);
    }

    @Override
    public Lifecycle<ProposalState, ProposalEvent> life() {
        return LIFE;
    }

    @Override
    public Proposal lock(long id) {
        return proposals.hold(id);
    }

    @Override
    public Proposal get(long id) {
        return proposals.get(id);
    }

    @Override
    public ProposalState state(Proposal proposal) {
        return proposal.state();
    }

    @Override
    public String subject(Proposal proposal) {
        return proposal.subject();
    }

    @Override
    public boolean isWithin(Scope scope, Proposal proposal) {
        return scope.covers(proposal.organisation());
    }

    /// Nothing is complete that does not say what it costs; nothing comes in once experts score.
    @Override
    public List<Phrase> against(
            Transition<ProposalState, ProposalEvent> step, Proposal proposal, StepRequest<ProposalEvent> request) {
        boolean gathers = calls.get(proposal.call()).state() == CallState.GATHERING;
        boolean incomplete = step.event() == ProposalEvent.ACCEPT
                && proposals.costs().list(proposal.id()).isEmpty();
        return incomplete
                ? List.of(Phrase.of("appraisal.refused.costless"))
                : step.event().isOwn() && step.event() != ProposalEvent.PUT_OFF && !gathers
                        ? List.of(Phrase.of("appraisal.refused.gathered"))
                        : List.of();
    }

    /// What is put off leaves the choice, which is then looked for anew.
    @Override
    public Map<String, String> write(
            Transition<ProposalState, ProposalEvent> step, Proposal proposal, StepRequest<ProposalEvent> request) {
        proposals.put(proposal.in(step.to(), step.explained() ? request.comment() : "", clock.instant()));
        if (step.event() == ProposalEvent.PUT_OFF) {
            BestSets.ask(jobs, best, calls.get(proposal.call()));
        }
        return Map.of();
    }

    /// Whatever is chosen is to be built: others may make a site of it.
    @Override
    public Optional<Object> told(Transition<ProposalState, ProposalEvent> step, Proposal now) {
        if (step.event() != ProposalEvent.CHOOSE) {
            return Optional.of(AppraisalMeasures.touched(calls.get(now.call()).year()));
        }
        CostedProposal costed = proposals.costed(now);
        int last = costed.costs().stream().mapToInt(YearCost::year).max().orElseThrow();
        return Optional.of(new RecordProposed(
                "construction.site." + Lifecycle.code(now.kind()),
                now.names(),
                now.organisation(),
                costed.total(),
                LocalDate.of(last, 12, 31),
                "",
                RecordProposed.Following.NONE,
                now.reference()));
    }
}
