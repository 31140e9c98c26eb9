package kz.aiqyn.engine.explain;

import kz.aiqyn.engine.methodology.Aggregation;
import kz.aiqyn.engine.methodology.Normalisation;
import kz.aiqyn.engine.methodology.Scoring;
import kz.aiqyn.engine.rating.Aggregating;
import kz.aiqyn.engine.rating.Edition;
import kz.aiqyn.engine.rating.Ranking;
import kz.aiqyn.engine.rating.Scaling;
import kz.aiqyn.engine.rating.Tree;

/// The margin where nobody else's score depends on the unit's values: only its own total is computed.
final class OwnReach implements Reach {

    /// So much is asked beyond what is needed, lest the edition computed anew miss its place by a rounding error.
    private static final double ROUNDING = 1e-11;

    private final Tree tree;
    private final int[] leaves;
    private final Scaling[] scalings;
    private final double[] scores;
    private final boolean[] touched;
    private final double needed;

    /// @param margin the unit's margin now
    OwnReach(Edition edition, int unit, int[] leaves, double margin) {
        this.tree = edition.tree();
        this.leaves = leaves;
        this.scalings = new Scaling[leaves.length];
        this.touched = new boolean[tree.size()];
        this.scores = new double[tree.size()];
        double[][] all = ContributionsOfUnit.beforeAdjustment(edition);
        for (int node = 0; node < scores.length; node++) {
            scores[node] = all[node][unit];
        }
        for (int i = 0; i < leaves.length; i++) {
            scalings[i] = edition.column(leaves[i]).orElseThrow().scaling();
            for (int at = tree.node(leaves[i]); at != Tree.NONE; at = tree.parent(at)) {
                touched[at] = true;
            }
        }
        this.needed = scores[Tree.INDEX] + Ranking.EPSILON - margin + ROUNDING;
    }

    /// True when every one of the indicators is scored by its value alone and no peers are compared in pairs.
    static boolean isFor(Edition edition, int[] leaves) {
        Tree tree = edition.tree();
        for (int node = 0; node < tree.size(); node++) {
            if (tree.leaf(node) == Tree.NONE && tree.aggregation(node) == Aggregation.COPELAND) {
                return false;
            }
        }
        for (int leaf : leaves) {
            Scoring scoring = tree.indicator(leaf).scoring();
            Normalisation normalisation = scoring.normalisation();
            boolean inMpi = tree.aggregation(tree.parent(tree.node(leaf))) == Aggregation.MPI;
            if (inMpi || normalisation.dependsOnPeers() || scoring.joint() != null) {
                return false;
            }
        }
        return true;
    }

    @Override
    public double margin(double[] values) {
        for (int i = 0; i < leaves.length; i++) {
            scores[tree.node(leaves[i])] = scalings[i].score(values[i]);
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
