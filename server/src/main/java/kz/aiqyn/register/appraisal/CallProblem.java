package kz.aiqyn.register.appraisal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kz.aiqyn.register.appraisal.choice.Candidate;
import kz.aiqyn.register.appraisal.choice.ChoiceProblem;
import kz.aiqyn.register.appraisal.choice.Rule;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What may be chosen of a call, and what the choice has to keep to. A project is worth its score, in hundredths of a
/// point; money is in tenge. What was put off may not be chosen, nor what needs it.
@Component
class CallProblem {

    /// Hundredths of a point.
    static final int SCALE = 100;
    /// The register keeps thousands.
    private static final BigDecimal TENGE = BigDecimal.valueOf(1_000);

    private final Proposals proposals;
    private final CallRows rows;
    private final Ranks ranks;

    CallProblem(Proposals proposals, CallRows rows, Ranks ranks) {
        this.proposals = proposals;
        this.rows = rows;
        this.ranks = ranks;
    }

    ChoiceProblem of(long call) {
        Map<Long, BigDecimal> scores =
                ranks.of(call).stream().collect(Collectors.toMap(RankedProposal::proposal, RankedProposal::score));
        List<CostedProposal> costed = proposals.costed(proposals.of(call).stream()
                .filter(proposal -> scores.containsKey(proposal.id()) && proposal.state() != ProposalState.PUT_OFF)
                .toList());
        List<Candidate> candidates = new ArrayList<>();
        for (CostedProposal one : costed) {
            SortedMap<Integer, Long> costs = new TreeMap<>();
            one.costs().forEach(cost -> costs.put(cost.year(), tenge(cost.amount())));
            long value = scores.getOrDefault(one.proposal().id(), BigDecimal.ZERO)
                    .movePointRight(2)
                    .longValueExact();
            candidates.add(Candidate.of(
                    Long.toString(one.proposal().id()), value, one.proposal().organisation(), costs));
        }
        SortedMap<Integer, Long> budgets = new TreeMap<>();
        rows.budgets().list(call).forEach(budget -> budgets.put(budget.year(), tenge(budget.amount())));
        return ChoiceProblem.of(candidates, budgets, rules(call, costed));
    }

    private List<Rule> rules(long call, List<CostedProposal> costed) {
        List<Rule> rules = new ArrayList<>();
        List<Proposal> all = costed.stream().map(CostedProposal::proposal).toList();
        Set<Long> ids = all.stream().map(Proposal::id).collect(Collectors.toSet());
        Map<String, List<String>> rivals = new TreeMap<>();
        for (Proposal proposal : all) {
            String id = Long.toString(proposal.id());
            @Nullable Long requires = proposal.ties().requires();
            if (requires != null) {
                rules.add(ids.contains(requires) ? new Rule.Requires(id, requires.toString()) : new Rule.Excluded(id));
            }
            if (!proposal.ties().rivals().isEmpty()) {
                rivals.computeIfAbsent(proposal.ties().rivals(), any -> new ArrayList<>())
                        .add(id);
            }
        }
        rivals.values().stream().filter(ones -> ones.size() > 1).forEach(ones -> rules.add(Rule.Excludes.of(ones)));
        for (DistrictShare share : rows.shares().list(call)) {
            if (share.least().signum() > 0) {
                rules.add(new Rule.LeastShare(share.organisation(), hundredths(share.least())));
            }
            if (share.most().compareTo(BigDecimal.valueOf(100)) < 0) {
                rules.add(new Rule.MostShare(share.organisation(), hundredths(share.most())));
            }
        }
        return rules;
    }

    /// What officials ticked of what may be chosen.
    static SortedSet<String> chosen(ChoiceProblem problem, Map<Long, Picks.Pick> picked) {
        return problem.candidates().stream()
                .map(Candidate::id)
                .filter(id -> {
                    Picks.Pick pick = picked.get(Long.valueOf(id));
                    return pick != null && pick.chosen();
                })
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// What may still be chosen of a set.
    static SortedSet<String> present(ChoiceProblem problem, Set<String> projects) {
        return problem.candidates().stream()
                .map(Candidate::id)
                .filter(projects::contains)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static int hundredths(BigDecimal percent) {
        return percent.movePointRight(2).intValue();
    }

    private static long tenge(BigDecimal thousands) {
        return thousands.multiply(TENGE).longValueExact();
    }

    /// Tenge in the register's thousands.
    static BigDecimal thousands(long tenge) {
        return BigDecimal.valueOf(tenge, 3);
    }

    /// Hundredths in points.
    static BigDecimal points(long value) {
        return BigDecimal.valueOf(value, 2);
    }
}
