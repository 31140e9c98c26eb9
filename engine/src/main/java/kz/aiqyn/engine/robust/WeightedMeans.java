package kz.aiqyn.engine.robust;

import java.util.Arrays;
import kz.aiqyn.engine.rating.Tree;
import org.jspecify.annotations.Nullable;

/// Totals where every node is a mean. Units are taken in chunks whose scores stay in the processor's cache
/// while all draws pass over them, and children four at a time, in plain loops that the compiler turns into
/// vector instructions. A mean stays in its space as long as its parent is of the same: logarithms are
/// taken once for all draws.
final class WeightedMeans implements Totals {

    private static final int CHUNK = LeafScores.CHUNK;

    private final Tree tree;
    private final LeafScores leaves;
    private final Space[] spaces;
    private final double[][] values;
    private final double[][] presence;
    private final boolean[] incomplete;
    private final double[] weightSum = new double[CHUNK];

    // The children of the node at hand that have a weight.
    private final double[][] sources;
    private final double[] weights;
    private final double[] @Nullable [] masks;
    private int sourceCount;

    /// @param spaces by node, that of its mean; read for the index and blocks only
    WeightedMeans(Tree tree, LeafScores leaves, Space[] spaces) {
        this.tree = tree;
        this.leaves = leaves;
        this.spaces = spaces;
        this.values = new double[tree.size()][];
        this.presence = new double[tree.size()][];
        this.incomplete = new boolean[tree.size()];
        for (int node = 0; node < tree.size(); node++) {
            boolean isLeaf = tree.leaf(node) != Tree.NONE;
            values[node] = new double[isLeaf ? 0 : CHUNK];
            presence[node] = new double[isLeaf ? 0 : CHUNK];
        }
        sources = new double[tree.size() + 4][];
        weights = new double[tree.size() + 4];
        masks = new double[tree.size() + 4][];
    }

    @Override
    public void find(Draw[] draws, double[][] totals) {
        int units = totals[0].length;
        for (int from = 0; from < units; from += CHUNK) {
            int n = Math.min(CHUNK, units - from);
            for (int draw = 0; draw < draws.length; draw++) {
                chunk(draws[draw].weights(), from / CHUNK, n);
                System.arraycopy(values[Tree.INDEX], 0, totals[draw], from, n);
            }
        }
    }

    private void chunk(double[] drawn, int chunk, int n) {
        for (int node = tree.size() - 1; node >= 0; node--) {
            if (tree.leaf(node) == Tree.NONE) {
                gather(node, drawn, chunk);
                mean(node, n);
                carry(node, n);
            }
        }
    }

    private void gather(int node, double[] drawn, int chunk) {
        sourceCount = 0;
        for (int child : tree.children(node)) {
            if (drawn[child] > 0) {
                int leaf = tree.leaf(child);
                boolean isLeaf = leaf != Tree.NONE;
                sources[sourceCount] = isLeaf ? leaves.values(leaf, spaces[node], chunk) : values[child];
                weights[sourceCount] = drawn[child];
                masks[sourceCount] = isLeaf ? leaves.present(leaf, chunk) : incomplete[child] ? presence[child] : null;
                sourceCount++;
            }
        }
        fillUp();
    }

    /// Makes the number of children a multiple of four with some that weigh nothing.
    private void fillUp() {
        while (sourceCount % 4 != 0) {
            sources[sourceCount] = sources[0];
            weights[sourceCount] = 0;
            masks[sourceCount] = null;
            sourceCount++;
        }
    }

    private void mean(int node, int n) {
        double complete = 0;
        boolean gaps = false;
        for (int source = 0; source < sourceCount; source++) {
            complete += masks[source] == null ? weights[source] : 0;
            gaps |= masks[source] != null;
        }
        incomplete[node] = !(complete > 0);
        if (gaps || incomplete[node]) {
            sum(node, n);
            divide(node, complete, n);
            return;
        }
        for (int source = 0; source < sourceCount; source++) {
            weights[source] /= complete;
        }
        sum(node, n);
    }

    private void sum(int node, int n) {
        double[] sum = values[node];
        Arrays.fill(sum, 0, n, 0);
        for (int source = 0; source < sourceCount; source += 4) {
            addFour(source, sum, n);
        }
    }

    private void addFour(int first, double[] sum, int n) {
        double[] a = sources[first];
        double[] b = sources[first + 1];
        double[] c = sources[first + 2];
        double[] d = sources[first + 3];
        double weightA = weights[first];
        double weightB = weights[first + 1];
        double weightC = weights[first + 2];
        double weightD = weights[first + 3];
        for (int i = 0; i < n; i++) {
            sum[i] += weightA * a[i] + weightB * b[i] + (weightC * c[i] + weightD * d[i]);
        }
    }

    private static void add(double weight, double[] source, double[] sum, int n) {
        for (int i = 0; i < n; i++) {
            sum[i] += weight * source[i];
        }
    }

    /// Divides by the weight that is there for each unit.
    private void divide(int node, double complete, int n) {
        Arrays.fill(weightSum, 0, n, complete);
        for (int source = 0; source < sourceCount; source++) {
            double[] mask = masks[source];
            if (mask != null) {
                add(weights[source], mask, weightSum, n);
            }
        }
        double[] mean = values[node];
        double[] there = presence[node];
        for (int i = 0; i < n; i++) {
            boolean any = weightSum[i] > 0;
            there[i] = any ? 1 : 0;
            mean[i] = any ? mean[i] / weightSum[i] : 0;
        }
    }

    /// Takes a node's values into its parent's space, the index's back to scores.
    private void carry(int node, int n) {
        Space wanted = node == Tree.INDEX ? Space.PLAIN : spaces[tree.parent(node)];
        double[] mean = values[node];
        if (spaces[node] != wanted) {
            spaces[node].leave(mean, 0, n);
            wanted.enter(mean, 0, n);
        }
        if (incomplete[node]) {
            double missing = node == Tree.INDEX ? Double.NaN : 0;
            for (int i = 0; i < n; i++) {
                mean[i] = presence[node][i] > 0 ? mean[i] : missing;
            }
        }
    }
}
