package kz.aiqyn.register.appraisal;

import java.util.List;
import java.util.Map;
import kz.aiqyn.base.web.Words;
import kz.aiqyn.engine.text.Names;

/// The places of a call's proposals with their reasons.
///
/// @param list address of proposals, without the language
/// @param names of bodies, by code
record RankingPage(
        ProjectCall call, List<Row> rows, List<CallCriterion> criteria, String list, Map<String, Names> names) {

    RankingPage {
        rows = List.copyOf(rows);
        criteria = List.copyOf(criteria);
    }

    record Row(Proposal proposal, RankedProposal ranked) {}

    /// The reason of a place in words: what gives most, and by what most is lost.
    String reason(Words words, RankedProposal ranked) {
        return words.say(
                "appraisal.rank.reason",
                name(words, ranked.strongest().criterion()),
                ranked.strongest().points(),
                name(words, ranked.weakest().criterion()),
                words.wording().number(ranked.weakest().lost().doubleValue(), 2));
    }

    private String name(Words words, String criterion) {
        return criteria.stream()
                .filter(one -> one.code().equals(criterion))
                .findFirst()
                .map(one -> words.name(one.names()))
                .orElse(criterion);
    }

    String body(Words words, Proposal proposal) {
        return AppraisalOverview.name(names, words, proposal.organisation());
    }
}
