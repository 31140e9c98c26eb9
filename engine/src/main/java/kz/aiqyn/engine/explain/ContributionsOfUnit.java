package kz.aiqyn.engine.explain;

import java.util.ArrayList;
import java.util.List;
import kz.aiqyn.engine.methodology.Aggregation;
import kz.aiqyn.engine.rating.Aggregating;
import kz.aiqyn.engine.rating.Edition;
import kz.aiqyn.engine.rating.Tree;

/// Gathers what every node of one unit gives and loses.
final class ContributionsOfUnit {

    private final Edition edition;
    private final Tree tree;
    private final int unit;
    private final double[][] scores;

    private final PeerScores peers;

    ContributionsOfUnit(Edition edition, PeerScores peers, int unit) {
        this.peers = peers;
        this.edition = edition;
        this.tree = edition.tree();
        this.unit = unit;
        this.scores = beforeAdjustment(edition);
    }

    /// Scores `[node][unit]` with the index before adjustments.
    static double[][] beforeAdjustment(Edition edition) {
        double[][] scores = new double[edition.tree().size()][];
        for (int node = 0; node < scores.length; node++) {
            scores[node] = node == Tree.INDEX ? edition.beforeAdjustment() : edition.scores(node);
        }
        return scores;
    }

    Contributions explain() {
        Explanation explanation = new Explanation(tree, edition.methodology().scale(), scores, unit, 0);
        List<Contribution> nodes = new ArrayList<>();
        for (int node = 1; node < tree.size(); node++) {
            if (!Double.isNaN(scores[node][unit])) {
                nodes.add(contribution(node, explanation));
            }
        }
        return new Contributions(
                edition.scores(Tree.INDEX)[unit], explanation.bases()[Tree.INDEX], nodes, edition.adjustments(unit));
    }

    private Contribution contribution(int node, Explanation explanation) {
        double siblings = 0;
        for (int sibling : Explanation.present(tree, scores, tree.parent(node), unit)) {
            siblings += tree.weight(sibling);
        }
        return new Contribution(
                node,
                tree.parent(node),
                tree.level(node),
                tree.code(node),
                tree.names(node),
                scores[node][unit],
                siblings > 0 ? tree.weight(node) / siblings : 0,
                explanation.points()[node],
                explanation.bases()[node],
                loss(node),
                edition.flags(node, unit));
    }

    private Loss loss(int node) {
        double peersBest = peers.best(node);
        double best = hasEnd(node) ? Math.max(edition.methodology().scale().to(), scores[node][unit]) : peersBest;
        double median = peers.median(node);
        return new Loss(best, peersBest, median, gain(node, best), gain(node, peersBest), gain(node, median));
    }

    /// True when a score of the node cannot go beyond the end of the scale.
    private boolean hasEnd(int node) {
        int leaf = tree.leaf(node);
        if (leaf != Tree.NONE) {
            return switch (tree.indicator(leaf).scoring().normalisation()) {
                case kz.aiqyn.engine.methodology.Normalisation.ZScore z -> false;
                case kz.aiqyn.engine.methodology.Normalisation.Ranks ranks -> false;
                case kz.aiqyn.engine.methodology.Normalisation.Goalposts g -> notInMpi(node);
                case kz.aiqyn.engine.methodology.Normalisation.MinMax m -> notInMpi(node);
                case kz.aiqyn.engine.methodology.Normalisation.Target t -> notInMpi(node);
                case kz.aiqyn.engine.methodology.Normalisation.Distance d -> notInMpi(node);
                case kz.aiqyn.engine.methodology.Normalisation.Percentile p -> notInMpi(node);
            };
        }
        if (tree.aggregation(node) == Aggregation.MPI || tree.aggregation(node) == Aggregation.COPELAND) {
            return false;
        }
        for (int child : tree.children(node)) {
            if (!hasEnd(child)) {
                return false;
            }
        }
        return true;
    }

    private boolean notInMpi(int node) {
        return tree.aggregation(tree.parent(node)) != Aggregation.MPI;
    }

    /// How much higher the total would be with another score of one node.
    private double gain(int node, double score) {
        double changed = score;
        int at = node;
        while (at != Tree.INDEX) {
            if (!(tree.weight(at) > 0)) {
                return 0;
            }
            changed = parentWith(at, changed);
            at = tree.parent(at);
        }
        return changed - scores[Tree.INDEX][unit];
    }

    /// The parent's score with another score of one child.
    private double parentWith(int changedChild, double score) {
        int parent = tree.parent(changedChild);
        int[] children = Explanation.present(tree, scores, parent, unit);
        boolean copeland = tree.aggregation(parent) == Aggregation.COPELAND;
        double[][] columns = new double[children.length][];
        double[] weights = new double[children.length];
        for (int i = 0; i < children.length; i++) {
            double[] whole = scores[children[i]];
            columns[i] = copeland ? whole.clone() : new double[] {whole[unit]};
            if (children[i] == changedChild) {
                columns[i][copeland ? unit : 0] = score;
            }
            weights[i] = tree.weight(children[i]);
        }
        if (!copeland) {
            return Aggregating.aggregate(tree.aggregation(parent), columns, weights, 1)[0];
        }
        int wins = 0;
        for (int other = 0; other < columns[0].length; other++) {
            wins += other == unit ? 0 : Aggregating.outranks(columns, weights, unit, other);
        }
        return wins;
    }
}
