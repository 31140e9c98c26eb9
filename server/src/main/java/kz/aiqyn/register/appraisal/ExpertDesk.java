package kz.aiqyn.register.appraisal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kz.aiqyn.base.identity.Access;
import kz.aiqyn.base.record.Owners;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Outcome;
import kz.aiqyn.engine.text.Phrase;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Where an expert scores: their own envelopes, and nobody else's.
@Component
class ExpertDesk {

    private final ProjectCalls calls;
    private final CallRows rows;
    private final Proposals proposals;
    private final UnitCosts costs;
    private final SealedScores sealed;
    private final Owners owners;
    private final Access access;

    ExpertDesk(
            ProjectCalls calls,
            CallRows rows,
            Proposals proposals,
            UnitCosts costs,
            SealedScores sealed,
            Owners owners,
            Access access) {
        this.calls = calls;
        this.rows = rows;
        this.proposals = proposals;
        this.costs = costs;
        this.sealed = sealed;
        this.owners = owners;
        this.access = access;
    }

    private String login() {
        return access.person().orElseThrow().login();
    }

    DeskPage page() {
        String login = login();
        List<DeskPage.OfCall> shown = new ArrayList<>();
        for (ProjectCall call : calls.scoredBy(login)) {
            CallExpert expert = rows.expert(call.id(), login).orElseThrow();
            Map<Long, ScoreSheet> own = sealed.own(call, login);
            List<DeskPage.Item> items = proposals.of(call.id()).stream()
                    .filter(proposal -> isOwed(proposal, expert))
                    .map(proposal ->
                            new DeskPage.Item(proposal, owners.name(proposal.organisation()), own.get(proposal.id())))
                    .toList();
            shown.add(new DeskPage.OfCall(call, items));
        }
        return new DeskPage(shown);
    }

    private static boolean isOwed(Proposal proposal, CallExpert expert) {
        return proposal.state() == ProposalState.SCORING
                && !proposal.organisation().equals(expert.organisation());
    }

    /// @throws AccessDeniedException for whoever is no expert of its call, or works for the body that proposes it
    private Proposal owed(long id) {
        Proposal proposal = proposals.get(id);
        return rows.expert(proposal.call(), login())
                .filter(expert -> !proposal.organisation().equals(expert.organisation()))
                .map(expert -> proposal)
                .orElseThrow(() -> new AccessDeniedException("proposal %d is not on this desk".formatted(id)));
    }

    /// @param form null for what was handed in
    DeskPage.Scoring scoring(long id, @Nullable Form form) {
        Proposal proposal = owed(id);
        ProjectCall call = calls.get(proposal.call());
        ScoreSheet sheet =
                call.state() == CallState.SCORING ? sealed.own(call, login()).get(id) : null;
        return new DeskPage.Scoring(
                call,
                proposals.costed(proposal),
                owners.name(proposal.organisation()),
                costs.of(id),
                criteria(call.id()),
                sheet != null,
                form != null ? form : sheet == null ? Form.EMPTY : sheet.form());
    }

    private List<CallCriterion> criteria(long call) {
        return rows.criteria().list(call).stream()
                .filter(CallCriterion::isOfExperts)
                .toList();
    }

    /// Keeps what the expert gives, sealed; the last that is handed in counts.
    @Transactional
    Outcome<Long> hand(long id, Form form) {
        Proposal proposal = owed(id);
        ProjectCall call = calls.get(proposal.call());
        if (call.state() != CallState.SCORING) {
            return Outcome.refused(Phrase.of("appraisal.refused.closed"));
        }
        return ScoreSheet.read(form, criteria(call.id()))
                .then(sheet -> sealed.hand(call, login(), id, sheet), none -> id);
    }
}
