package kz.aiqyn.engine.explain;

import java.util.function.Predicate;
import kz.aiqyn.engine.methodology.Aggregation;
import kz.aiqyn.engine.methodology.Normalisation;
import kz.aiqyn.engine.methodology.Scoring;
import kz.aiqyn.engine.rating.Aggregating;
import kz.aiqyn.engine.rating.Edition;
import kz.aiqyn.engine.rating.Ranking;
import kz.aiqyn.engine.rating.ScoredColumn;
import kz.aiqyn.engine.rating.Tree;

/// The margin where nobody else's score depends on the unit's values: only its own total is computed. Where the peers
/// set the scale, it takes the scale as it is now, and its margin is a guess.
final class OwnReach implements MarginFunction {

    /// So much is asked beyond what is needed, lest the edition computed anew miss its place by a rounding error.
    private static final double ROUNDING = 1e-11;

    private final Tree tree;
    private final int[] leaves;
    private final ScoredColumn[] columns;
    private final double[] scores;
    private final boolean[] touched;
    private double needed;

    /// @param margin the unit's margin now
    OwnReach(Edition edition, int unit, int[] leaves, double margin) {
        this.tree = edition.tree();
        this.leaves = leaves;
        this.columns = new ScoredColumn[leaves.length];
        this.touched = new boolean[tree.size()];
        this.scores = new double[tree.size()];
        double[][] all = ContributionsOfUnit.beforeAdjustment(edition);
        for (int node = 0; node < scores.length; node++) {
            scores[node] = all[node][unit];
        }
        for (int i = 0; i < leaves.length; i++) {
            columns[i] = edition.column(leaves[i]).orElseThrow();
            for (int at = tree.node(leaves[i]); at != Tree.NONE; at = tree.parent(at)) {
                touched[at] = true;
            }
        }
        this.needed = scores[Tree.INDEX] + Ranking.EPSILON - margin + ROUNDING;
    }

    /// True when every one of the indicators is scored by its value alone and no peers are compared in pairs.
    static boolean isFor(Edition edition, int[] leaves) {
        return isFor(edition, leaves, Normalisation::dependsOnPeers);
    }

    /// True when the scale as it is now tells nearly how an indicator will be scored: its peers' range or spread
    /// changes little with one of them.
    static boolean isNearly(Edition edition, int[] leaves) {
        return isFor(edition, leaves, OwnReach::isByOrder);
    }

    private static boolean isByOrder(Normalisation normalisation) {
        return normalisation instanceof Normalisation.Ranks || normalisation instanceof Normalisation.Percentile;
    }

    private static boolean isFor(Edition edition, int[] leaves, Predicate<Normalisation> hindrance) {
        Tree tree = edition.tree();
        for (int node = 0; node < tree.size(); node++) {
            if (tree.leaf(node) == Tree.NONE && tree.aggregation(node) == Aggregation.COPELAND) {
                return false;
            }
        }
        for (int leaf : leaves) {
            Scoring scoring = tree.indicator(leaf).scoring();
            boolean inMpi = tree.aggregation(tree.parent(tree.node(leaf))) == Aggregation.MPI;
            if (inMpi || hindrance.test(scoring.normalisation()) || scoring.joint() != null) {
                return false;
            }
        }
        return true;
    }

    /// Asks for so much more than before.
    void aimHigher(double points) {
        needed += points;
    }

    @Override
    public double margin(double[] values) {
        for (int i = 0; i < leaves.length; i++) {
            double treated =
                    columns[i].treatment().changes() ? columns[i].treatment().apply(values[i]) : values[i];
            scores[tree.node(leaves[i])] = columns[i].scaling().score(treated);
        }
        for (int node = tree.size() - 1; node >= 0; node--) {
            if (touched[node] && tree.leaf(node) == Tree.NONE) {
                scores[node] = tree.aggregation(node) == Aggregation.ARITHMETIC ? mean(node) : other(node);
            }
        }
        return scores[Tree.INDEX] + Ranking.EPSILON - needed;
    }

    private double mean(int node) {
        double sum = 0;
        double weight = 0;
        for (int child : tree.children(node)) {
            double score = scores[child];
            double w = tree.weight(child);
            boolean there = !Double.isNaN(score);
            sum += there ? w * score : 0;
            weight += there ? w : 0;
        }
        return sum / weight;
    }

    private double other(int node) {
        int[] children = tree.children(node);
        double[][] below = new double[children.length][1];
        double[] weights = new double[children.length];
        for (int i = 0; i < children.length; i++) {
            below[i][0] = scores[children[i]];
            weights[i] = tree.weight(children[i]);
        }
        return Aggregating.aggregate(tree.aggregation(node), below, weights, 1)[0];
    }
}
