package kz.aiqyn.register.appraisal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kz.aiqyn.base.attachment.Gallery;
import kz.aiqyn.base.lifecycle.Lifecycle;
import kz.aiqyn.base.lifecycle.Transition;
import kz.aiqyn.base.record.ChangeHistory;
import kz.aiqyn.base.record.RecordReference;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Frame;
import kz.aiqyn.base.web.ShownStep;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.measure.MeasureUse;
import org.jspecify.annotations.Nullable;

/// One proposal, as its page shows it.
///
/// @param organisation the name of the body
/// @param alike like projects, itself among them, the cheapest first
/// @param tied the proposals that it hangs together with: the one that it needs, and its rivals
/// @param judgement null until it may be seen
/// @param became what it has become elsewhere; null for nothing
/// @param around what others keep of it
record ProposalPage(
        CostedProposal costed,
        ProjectCall call,
        Names organisation,
        JudgedCost cost,
        List<UnitCosts.Alike> alike,
        List<Tie> tied,
        @Nullable Judgement judgement,
        @Nullable RecordReference became,
        List<ShownStep> steps,
        Reader reader,
        Around around,
        Form form) {

    static final String ALL = AppraisalCard.STAFF;
    static final String OPEN = AppraisalCard.OPEN;

    /// @param required whether it is the one that this proposal needs; else a rival
    record Tie(Proposal proposal, boolean required) {}

    /// Where it stands and what experts gave.
    ///
    /// @param ranked null before it has a place
    /// @param of how many have places
    record Judgement(
            @Nullable RankedProposal ranked,
            int of,
            List<CallCriterion> criteria,
            List<OpenedScores.Score> scores,
            List<OpenedScores.Abstention> abstentions) {

        Names name(String criterion) {
            return criteria.stream()
                    .filter(one -> one.code().equals(criterion))
                    .findFirst()
                    .map(CallCriterion::names)
                    .orElse(Names.same(criterion));
        }

        String unit(String criterion) {
            return criteria.stream()
                    .filter(one -> one.code().equals(criterion))
                    .findFirst()
                    .orElseThrow()
                    .basis()
                    .unit();
        }
    }

    /// What is known of a proposal beyond the register's own rows.
    ///
    /// @param uses which indicators and places rest on it
    /// @param gallery its papers
    record Around(ChangeHistory.Shown history, List<MeasureUse.Use> uses, Gallery gallery) {}

    ChangeHistory.Shown history() {
        return around.history();
    }

    List<MeasureUse.Use> uses() {
        return around.uses();
    }

    Gallery gallery() {
        return around.gallery();
    }

    /// What somebody may do to a proposal.
    record Reader(List<Transition<ProposalState, ProposalEvent>> offered, boolean mayEdit) {

        /// Who only reads.
        static final Reader NOBODY = new Reader(List.of(), false);
    }

    Proposal proposal() {
        return costed.proposal();
    }

    String address() {
        return ALL + "/" + proposal().id();
    }

    Lifecycle<ProposalState, ProposalEvent> life() {
        return ProposalLife.LIFE;
    }

    UnitCostPicture picture() {
        return UnitCostPicture.of(cost, alike);
    }

    /// Its place among like projects, the cheapest being the first.
    int own() {
        return 1
                + alike.stream()
                        .map(UnitCosts.Alike::id)
                        .toList()
                        .indexOf(proposal().id());
    }

    /// The codes of an enum with their words.
    static <E extends Enum<E>> Map<String, String> words(Frame frame, String key, E[] all) {
        Map<String, String> words = new LinkedHashMap<>();
        Stream.of(all).map(Lifecycle::code).forEach(code -> words.put(code, frame.say(key + "." + code)));
        return words;
    }

    /// The form of a proposal.
    ///
    /// @param id 0 for a new one
    /// @param organisations that it may belong to, by code, in the reader's language
    /// @param calls that it may answer
    /// @param others that it may need
    record Edited(
            long id,
            Map<String, String> organisations,
            Map<String, String> calls,
            Map<String, String> others,
            Form form) {

        String address() {
            return id == 0 ? ALL + "/new" : ALL + "/" + id + "/edit";
        }
    }
}
