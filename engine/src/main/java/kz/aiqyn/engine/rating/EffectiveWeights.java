package kz.aiqyn.engine.rating;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;
import kz.aiqyn.engine.methodology.Formation;
import kz.aiqyn.engine.methodology.Methodology;

/// What every block and indicator weighs in the total: the one answer that pages, tables, programs and workbooks give.
///
/// What is left out weighs nothing, and its siblings share what it would have weighed: an indicator formed for all at
/// once and openly left out; and, once units are rated, one that nobody of the group is scored by, and blocks of
/// another
/// kind of period. A value that one unit alone lacks changes no weight here: it is said beside that unit's value.
public final class EffectiveWeights {

    private static final double ROUNDING = 1e-9;

    private final Tree tree;
    private final double[] nominal;
    private final double[] shares;
    private final boolean[] absent;
    private final boolean partial;

    private EffectiveWeights(Tree tree, Tree whole, boolean[] absent) {
        this.tree = tree;
        this.absent = absent;
        this.partial = tree.size() < whole.size();
        this.nominal = new double[tree.size()];
        for (int node = 0; node < nominal.length; node++) {
            nominal[node] = whole.find(tree.code(node))
                    .map(whole::nominalWeight)
                    .filter(Double::isFinite)
                    .orElse(0.0);
        }
        this.shares = new double[tree.size()];
        shares[Tree.INDEX] = 1;
        for (int node = 0; node < shares.length; node++) {
            spread(node);
        }
    }

    /// Why a weight is another than that which the methodology writes.
    public enum Reason {
        /// It is as written.
        AS_WRITTEN,
        /// One value for all, openly left out.
        FORMED_FOR_ALL,
        /// Nobody of the group is scored by it: too few values, or none that tell units apart.
        NOT_SCORED,
        /// Others are left out, whose weight is shared.
        OTHERS_LEFT_OUT,
        /// The edition has the blocks of its own kind of period only.
        PART_OF_THE_YEAR;

        /// The word in files and for programs.
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// Of a methodology, before anybody is rated.
    public static EffectiveWeights of(Methodology methodology) {
        Tree tree = Tree.of(methodology, EditionKinds.coarsest(methodology));
        return new EffectiveWeights(tree, tree, excluded(tree));
    }

    /// Of the group that an edition rates.
    public static EffectiveWeights of(Edition edition) {
        Tree tree = edition.tree();
        boolean[] absent = excluded(tree);
        for (int leaf = 0; leaf < tree.leafCount(); leaf++) {
            int node = tree.node(leaf);
            absent[node] |= Arrays.stream(edition.scores(node)).allMatch(Double::isNaN);
        }
        // Where nobody is rated nothing is left out for want of scores.
        boolean nobody = IntStream.range(0, tree.leafCount()).allMatch(leaf -> absent[tree.node(leaf)]);
        Methodology methodology = edition.methodology();
        return new EffectiveWeights(
                tree, Tree.of(methodology, EditionKinds.coarsest(methodology)), nobody ? excluded(tree) : absent);
    }

    public Tree tree() {
        return tree;
    }

    /// The share of the total, 0..1.
    public double share(int node) {
        return shares[node];
    }

    /// The same by code, NaN for one that there is not.
    public double share(String code) {
        return tree.find(code).map(this::share).orElse(Double.NaN);
    }

    /// The share of the parent, 0..1.
    public double shareInParent(int node) {
        double whole = shares[tree.parent(node)];
        return whole > 0 ? shares[node] / whole : 0;
    }

    /// The share of the total that the methodology writes, 0..1, as if nothing were ever left out.
    public double nominal(int node) {
        return nominal[node];
    }

    /// Whether it weighs another share than the methodology writes, so that both are to be shown.
    public boolean differs(int node) {
        return Math.abs(shares[node] - nominal[node]) > ROUNDING;
    }

    /// Why the share is what it is.
    public Reason reason(int node) {
        if (!differs(node)) {
            return Reason.AS_WRITTEN;
        }
        if (shares[node] == 0 && isBelow(node, Formation.PARENT_EXCLUDED)) {
            return Reason.FORMED_FOR_ALL;
        }
        if (shares[node] == 0) {
            return Reason.NOT_SCORED;
        }
        return partial ? Reason.PART_OF_THE_YEAR : Reason.OTHERS_LEFT_OUT;
    }

    /// True when all indicators of a node are formed so.
    private boolean isBelow(int node, Formation formation) {
        int leaf = tree.leaf(node);
        return leaf == Tree.NONE
                ? IntStream.of(tree.children(node)).allMatch(child -> isBelow(child, formation))
                : tree.indicator(leaf).formation() == formation;
    }

    private void spread(int parent) {
        int[] children = tree.children(parent);
        double sum = IntStream.of(children).mapToDouble(this::weight).sum();
        for (int child : children) {
            shares[child] = sum > 0 ? shares[parent] * weight(child) / sum : 0;
        }
    }

    private double weight(int node) {
        return isAbsent(node) ? 0 : tree.weight(node);
    }

    private boolean isAbsent(int node) {
        return tree.leaf(node) == Tree.NONE
                ? IntStream.of(tree.children(node)).allMatch(child -> weight(child) == 0)
                : absent[node];
    }

    private static boolean[] excluded(Tree tree) {
        boolean[] excluded = new boolean[tree.size()];
        for (int leaf = 0; leaf < tree.leafCount(); leaf++) {
            excluded[tree.node(leaf)] = tree.indicator(leaf).formation() == Formation.PARENT_EXCLUDED;
        }
        return excluded;
    }
}
