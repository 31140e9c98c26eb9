package kz.aiqyn.engine.explain;

import java.util.ArrayList;
import java.util.List;
import kz.aiqyn.engine.rating.Aggregating;
import kz.aiqyn.engine.rating.Edition;

/// One pairwise comparison of Copeland's rule.
///
/// @param opponent the other unit's number in the edition
/// @param outcome what it gives to the score: 1 won, -1 lost, 0 neither
/// @param ahead numbers of the children in which the unit scores higher
/// @param behind numbers of the children in which it scores lower
/// @param level numbers of the children in which both score the same
public record PairwiseComparison(int opponent, int outcome, List<Integer> ahead, List<Integer> behind, List<Integer> level) {

    public PairwiseComparison {
        ahead = List.copyOf(ahead);
        behind = List.copyOf(behind);
        level = List.copyOf(level);
    }

    /// The comparisons behind one score by Copeland's rule.
    ///
    /// @param node the index or a block whose children are put together by that rule
    /// @param unit the unit's number in the edition
    /// @return one for every other unit that shares a child with it
    public static List<PairwiseComparison> list(Edition edition, int node, int unit) {
        double[][] scores = ContributionsOfUnit.beforeAdjustment(edition);
        int[] children = Explanation.present(edition.tree(), scores, node, unit);
        double[][] columns = new double[children.length][];
        double[] weights = new double[children.length];
        for (int i = 0; i < children.length; i++) {
            columns[i] = scores[children[i]];
            weights[i] = edition.tree().weight(children[i]);
        }
        List<PairwiseComparison> duels = new ArrayList<>();
        for (int other = 0; other < edition.units().size(); other++) {
            PairwiseComparison duel = other == unit ? null : duel(children, columns, weights, unit, other);
            if (duel != null && duel.ahead.size() + duel.behind.size() + duel.level.size() > 0) {
                duels.add(duel);
            }
        }
        return duels;
    }

    private static PairwiseComparison duel(int[] children, double[][] columns, double[] weights, int unit, int other) {
        List<Integer> ahead = new ArrayList<>();
        List<Integer> behind = new ArrayList<>();
        List<Integer> level = new ArrayList<>();
        for (int i = 0; i < children.length; i++) {
            double lead = columns[i][unit] - columns[i][other];
            if (!Double.isNaN(lead)) {
                (lead > 0 ? ahead : lead < 0 ? behind : level).add(children[i]);
            }
        }
        return new PairwiseComparison(other, Aggregating.outranks(columns, weights, unit, other), ahead, behind, level);
    }
}
