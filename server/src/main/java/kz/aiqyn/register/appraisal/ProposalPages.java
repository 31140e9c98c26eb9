package kz.aiqyn.register.appraisal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.aiqyn.base.attachment.Galleries;
import kz.aiqyn.base.identity.Access;
import kz.aiqyn.base.identity.Scope;
import kz.aiqyn.base.lifecycle.Lives;
import kz.aiqyn.base.record.ChangeHistory;
import kz.aiqyn.base.record.Owners;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Words;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.measure.MeasureKey;
import kz.aiqyn.measure.MeasureUse;
import kz.aiqyn.measure.MeasureUses;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts together what the pages of proposals show.
@Component
class ProposalPages {

    private final Proposals proposals;
    private final ProjectCalls calls;
    private final CallRows rows;
    private final UnitCosts costs;
    private final Ranks ranks;
    private final OpenedScores scores;
    private final Became became;
    private final ProposalLife life;
    private final Lives lives;
    private final ChangeHistory history;
    private final Owners owners;
    private final MeasureUses uses;
    private final Galleries galleries;
    private final Access access;

    ProposalPages(
            Proposals proposals,
            ProjectCalls calls,
            CallRows rows,
            UnitCosts costs,
            Ranks ranks,
            OpenedScores scores,
            Became became,
            ProposalLife life,
            Lives lives,
            ChangeHistory history,
            Owners owners,
            MeasureUses uses,
            Galleries galleries,
            Access access) {
        this.proposals = proposals;
        this.calls = calls;
        this.rows = rows;
        this.costs = costs;
        this.ranks = ranks;
        this.scores = scores;
        this.became = became;
        this.life = life;
        this.lives = lives;
        this.history = history;
        this.owners = owners;
        this.uses = uses;
        this.galleries = galleries;
        this.access = access;
    }

    /// A proposal that the reader has a right for.
    Proposal allowed(long id, String right) {
        Proposal proposal = proposals.get(id);
        access.require(right, proposal.organisation());
        return proposal;
    }

    ProposalPage page(Proposal proposal, Form form) {
        boolean mayEdit = proposal.state().isDraft()
                && access.scope(AppraisalRights.PROPOSE).covers(proposal.organisation());
        ProposalPage.Reader reader = new ProposalPage.Reader(
                lives.offered(life, proposal).stream()
                        .filter(step -> step.event().isOwn())
                        .toList(),
                mayEdit);
        ProposalPage.Around around = new ProposalPage.Around(
                history.of(proposal.subject()), uses(proposal), galleries.staff(ProposalAttachments.of(proposal)));
        return page(proposal, reader, access.may(AppraisalRights.WEIGH), around, form);
    }

    /// The page for everybody: nothing to be done, and nobody named.
    ProposalPage open(long id) {
        Proposal proposal = proposals.get(id);
        ProposalPage.Around around = new ProposalPage.Around(
                ChangeHistory.Shown.NONE, uses(proposal), galleries.open(ProposalAttachments.of(proposal)));
        return page(proposal, ProposalPage.Reader.NOBODY, false, around, Form.EMPTY);
    }

    /// @param weighs whether the reader may see the ranking before everybody
    private ProposalPage page(
            Proposal proposal, ProposalPage.Reader reader, boolean weighs, ProposalPage.Around around, Form form) {
        ProjectCall call = calls.get(proposal.call());
        return new ProposalPage(
                proposals.costed(proposal),
                call,
                owners.name(proposal.organisation()),
                costs.of(proposal.id()),
                costs.alike(proposal, call.year()),
                tied(proposal),
                weighs || call.isSigned() ? judgement(proposal) : null,
                became.of(proposal.id()).orElse(null),
                lives.line(life, proposal, ProposalLife.WAY),
                reader,
                around,
                form);
    }

    private ProposalPage.@Nullable Judgement judgement(Proposal proposal) {
        List<OpenedScores.Score> given = scores.of(proposal.id());
        List<RankedProposal> all = ranks.of(proposal.call());
        RankedProposal ranked = all.stream()
                .filter(one -> one.proposal() == proposal.id())
                .findFirst()
                .orElse(null);
        return ranked == null && given.isEmpty()
                ? null
                : new ProposalPage.Judgement(
                        ranked,
                        all.size(),
                        rows.criteria().list(proposal.call()),
                        given,
                        scores.abstentions(proposal.id()));
    }

    private List<ProposalPage.Tie> tied(Proposal proposal) {
        List<ProposalPage.Tie> tied = new ArrayList<>();
        @Nullable Long requires = proposal.ties().requires();
        if (requires != null) {
            tied.add(new ProposalPage.Tie(proposals.get(requires), true));
        }
        if (!proposal.ties().rivals().isEmpty()) {
            proposals.of(proposal.call()).stream()
                    .filter(other -> other.id() != proposal.id()
                            && other.ties().rivals().equals(proposal.ties().rivals()))
                    .forEach(other -> tied.add(new ProposalPage.Tie(other, false)));
        }
        return tied;
    }

    private List<MeasureUse.Use> uses(Proposal proposal) {
        Period year = Period.year(calls.get(proposal.call()).year());
        return uses.of(AppraisalMeasures.codes().stream()
                .map(measure -> new MeasureKey(proposal.organisation(), measure, year))
                .toList());
    }

    ProposalPage.Edited edited(@Nullable Proposal known, Form form, Words words) {
        Scope scope = access.scope(AppraisalRights.PROPOSE);
        Map<String, String> gathering = new LinkedHashMap<>();
        calls.latestFirst().stream()
                .filter(call -> call.state() == CallState.GATHERING)
                .forEach(call -> gathering.put(Long.toString(call.id()), words.name(call.names())));
        Map<String, String> others = new LinkedHashMap<>();
        if (known != null) {
            proposals
                    .beside(known.call(), known.id(), scope)
                    .forEach(other -> others.put(Long.toString(other.id()), words.name(other.names())));
        }
        return new ProposalPage.Edited(
                known == null ? 0 : known.id(), owners.choices(scope, words), gathering, others, form);
    }
}
