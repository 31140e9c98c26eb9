package kz.aiqyn.rating.methodology.page;

import java.util.ArrayList;
import java.util.List;
import kz.aiqyn.engine.methodology.Block;
import kz.aiqyn.engine.methodology.Methodology;
import kz.aiqyn.engine.methodology.Node;
import kz.aiqyn.engine.rating.EffectiveWeights;

/// A block or an indicator with what it weighs.
///
/// @param depth 0 at the top
/// @param share of its siblings, 0..1
/// @param weights what all of the tree weighs
record TreeRow(Node node, int depth, double share, EffectiveWeights weights) {

    /// The share of the whole index that counts, 0..1.
    public double inIndex() {
        return weights.share(node.code());
    }

    public boolean block() {
        return node instanceof Block;
    }

    /// The whole tree, parents before children.
    static List<TreeRow> of(Methodology methodology) {
        List<TreeRow> rows = new ArrayList<>();
        collect(top(methodology), 0, EffectiveWeights.of(methodology), rows);
        return rows;
    }

    /// The blocks and indicators directly under the index.
    static List<Node> top(Methodology methodology) {
        List<Node> top = new ArrayList<>(methodology.blocks());
        top.addAll(methodology.indicators());
        return top;
    }

    /// A node's part of the weights beside it, 0 when they have none.
    static double share(Node node, List<Node> siblings) {
        double sum = siblings.stream().mapToDouble(Node::weight).sum();
        return sum > 0 ? node.weight() / sum : 0;
    }

    private static void collect(List<Node> siblings, int depth, EffectiveWeights weights, List<TreeRow> rows) {
        for (Node node : siblings) {
            rows.add(new TreeRow(node, depth, share(node, siblings), weights));
            if (node instanceof Block block) {
                collect(block.children(), depth + 1, weights, rows);
            }
        }
    }
}
