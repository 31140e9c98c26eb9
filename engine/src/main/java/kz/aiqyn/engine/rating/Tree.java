package kz.aiqyn.engine.rating;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kz.aiqyn.engine.methodology.Aggregation;
import kz.aiqyn.engine.methodology.Block;
import kz.aiqyn.engine.methodology.Indicator;
import kz.aiqyn.engine.methodology.Methodology;
import kz.aiqyn.engine.methodology.Node;
import kz.aiqyn.engine.period.PeriodKind;
import kz.aiqyn.engine.text.Names;

/// The index, blocks and indicators of one kind of edition, numbered for arrays. Node 0 is the index; a
/// parent's number is below its children's; indicators are numbered once more as leaves, from 0.
public final class Tree {

    /// The number of "no node": the parent of the index, the leaf of a block.
    public static final int NONE = -1;

    /// The number of the index.
    public static final int INDEX = 0;

    /// What a node is.
    public enum Level {
        INDEX,
        BLOCK,
        INDICATOR
    }

    private final List<String> codes = new ArrayList<>();
    private final List<Names> names = new ArrayList<>();
    private final List<Integer> parentList = new ArrayList<>();
    private final List<Double> weightList = new ArrayList<>();
    private final List<Integer> leafList = new ArrayList<>();
    private final List<Aggregation> aggregations = new ArrayList<>();
    private final List<Indicator> indicators = new ArrayList<>();
    private final List<Integer> leafNodes = new ArrayList<>();
    private final int[] parents;
    private final double[] weights;
    private final int[] leaves;
    private final int[][] children;

    private Tree(Methodology methodology, PeriodKind kind) {
        add(
                methodology.index().code(),
                methodology.index().names(),
                NONE,
                0,
                methodology.index().aggregation());
        for (Block block : methodology.blocks()) {
            if (kind.isRolledUpFrom(EditionKinds.of(block))) {
                add(block, INDEX);
            }
        }
        if (kind == EditionKinds.coarsest(methodology)) {
            methodology.indicators().forEach(indicator -> add(indicator, INDEX));
        }
        parents = parentList.stream().mapToInt(Integer::intValue).toArray();
        weights = weightList.stream().mapToDouble(Double::doubleValue).toArray();
        leaves = leafList.stream().mapToInt(Integer::intValue).toArray();
        children = new int[parents.length][];
        for (int node = 0; node < parents.length; node++) {
            children[node] = childrenOf(node);
        }
    }

    /// The nodes that take part in editions of this kind: blocks of this kind and of finer kinds.
    public static Tree of(Methodology methodology, PeriodKind kind) {
        return new Tree(methodology, kind);
    }

    /// Nodes, the index included.
    public int size() {
        return parents.length;
    }

    /// Indicators.
    public int leafCount() {
        return indicators.size();
    }

    public String code(int node) {
        return codes.get(node);
    }

    public Names names(int node) {
        return names.get(node).orElse(code(node));
    }

    public Level level(int node) {
        if (node == INDEX) {
            return Level.INDEX;
        }
        return leaves[node] == NONE ? Level.BLOCK : Level.INDICATOR;
    }

    /// The parent's number, [#NONE] for the index.
    public int parent(int node) {
        return parents[node];
    }

    /// The weight among siblings as written.
    public double weight(int node) {
        return weights[node];
    }

    /// Numbers of the children, in the order of the file; do not change the array.
    public int[] children(int node) {
        return children[node];
    }

    /// How children's scores make this node's; the index's and blocks' only.
    public Aggregation aggregation(int node) {
        return aggregations.get(node);
    }

    /// The leaf's number of a node, [#NONE] for the index and blocks.
    public int leaf(int node) {
        return leaves[node];
    }

    /// The node's number of a leaf.
    public int node(int leaf) {
        return leafNodes.get(leaf);
    }

    public Indicator indicator(int leaf) {
        return indicators.get(leaf);
    }

    /// All indicators, by leaf number.
    public List<Indicator> indicators() {
        return List.copyOf(indicators);
    }

    /// The number of the node with this code.
    public Optional<Integer> find(String code) {
        int at = codes.indexOf(code);
        return at < 0 ? Optional.empty() : Optional.of(at);
    }

    /// The weight in the index as written, whatever is left out: the product of the shares among siblings down to the
    /// node. What it really weighs is told by [EffectiveWeights].
    public double nominalWeight(int node) {
        double weight = 1;
        for (int at = node; at != INDEX; at = parents[at]) {
            double sum = 0;
            for (int sibling : children[parents[at]]) {
                sum += weights[sibling];
            }
            weight *= weights[at] / sum;
        }
        return weight;
    }

    /// The top's child that a node lies under, or the node itself.
    public int topOf(int node) {
        int at = node;
        while (at != INDEX && parents[at] != INDEX) {
            at = parents[at];
        }
        return at;
    }

    private void add(Block block, int parent) {
        int node = add(block.code(), block.names(), parent, block.weight(), block.aggregation());
        for (Node child : block.children()) {
            switch (child) {
                case Block inner -> add(inner, node);
                case Indicator indicator -> add(indicator, node);
            }
        }
    }

    private void add(Indicator indicator, int parent) {
        int node = add(indicator.code(), indicator.names(), parent, indicator.weight(), Aggregation.ARITHMETIC);
        leafList.set(node, indicators.size());
        leafNodes.add(node);
        indicators.add(indicator);
    }

    private int add(String code, Names nodeNames, int parent, double weight, Aggregation aggregation) {
        codes.add(code);
        names.add(nodeNames);
        parentList.add(parent);
        weightList.add(weight);
        leafList.add(NONE);
        aggregations.add(aggregation);
        return codes.size() - 1;
    }

    private int[] childrenOf(int node) {
        int[] found = new int[parents.length];
        int count = 0;
        for (int child = node + 1; child < parents.length; child++) {
            if (parents[child] == node) {
                found[count++] = child;
            }
        }
        return Arrays.copyOf(found, count);
    }
}
