package kz.aiqyn.register.appraisal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.aiqyn.base.keeping.Keeping;
import kz.aiqyn.base.keeping.RecordChanges;
import kz.aiqyn.base.web.Outcome;
import kz.aiqyn.engine.text.Phrase;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Writes proposals and what they cost, while they are drafts of a call that gathers them.
@Service
class ProposalChanges extends RecordChanges<Proposal> {

    private final Proposals proposals;
    private final ProjectCalls calls;
    private final Keeping keeping;

    ProposalChanges(Proposals proposals, ProjectCalls calls, Keeping keeping) {
        super(proposals, List.of(proposals.costs()), keeping);
        this.proposals = proposals;
        this.calls = calls;
        this.keeping = keeping;
    }

    @Override
    protected Optional<Object> told(@Nullable Proposal before, Proposal after, LocalDate today) {
        return Optional.of(AppraisalMeasures.touched(calls.get(after.call()).year()));
    }

    /// Keeps a new proposal, or what a draft has become.
    Outcome<Long> keep(Proposal proposal) {
        Optional<Phrase> against = against(proposal);
        return against.isPresent() ? Outcome.refused(against.get()) : save(proposal);
    }

    private Optional<Phrase> against(Proposal proposal) {
        if (calls.get(proposal.call()).state() != CallState.GATHERING) {
            return Optional.of(Phrase.of("appraisal.refused.gathered"));
        }
        if (!proposal.state().isDraft()) {
            return Optional.of(Phrase.of("appraisal.refused.final"));
        }
        @Nullable Long requires = proposal.ties().requires();
        boolean tied = requires == null
                || proposals
                        .find(requires)
                        .filter(other -> other.call() == proposal.call() && other.id() != proposal.id())
                        .isPresent();
        return tied ? Optional.empty() : Optional.of(Phrase.of("appraisal.refused.requires"));
    }

    /// Keeps what a draft costs in a year, or what that is corrected to.
    ///
    /// @param seen version of the proposal that the sender saw
    Outcome<Long> cost(long id, int seen, YearCost cost) {
        return below(id, seen, proposal -> {
            Optional<Phrase> against = against(proposal);
            return against.isPresent() ? Outcome.refused(against.get()) : cost(proposal, cost, 0);
        });
    }

    /// @param intake the file that it came from, 0 for none
    Outcome<Long> cost(Proposal proposal, YearCost cost, long intake) {
        return put(proposals.costs(), proposal, cost, "costed", intake);
    }

    /// Takes a year out of what a draft costs.
    Outcome<Long> uncost(long id, int seen, int year) {
        return below(id, seen, proposal -> {
            Optional<Phrase> against = against(proposal);
            if (against.isPresent()) {
                return Outcome.refused(against.get());
            }
            proposals.costs().list(id).stream()
                    .filter(cost -> cost.year() == year)
                    .forEach(cost -> {
                        proposals.costs().remove(id, cost);
                        write("uncosted", proposal, 0, cost.fields());
                    });
            return Outcome.done(id);
        });
    }

    /// Keeps a new proposal with what it costs.
    long add(CostedProposal costed, long intake) {
        Instant now = keeping.now();
        return add(costed.proposal(), intake, id -> {
            costed.costs().forEach(cost -> proposals.costs().put(id, cost, intake, now));
            return Map.of("cost", Proposal.plain(costed.total()));
        });
    }
}
