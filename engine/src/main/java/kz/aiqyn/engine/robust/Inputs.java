package kz.aiqyn.engine.robust;

import java.util.ArrayList;
import java.util.List;
import kz.aiqyn.engine.methodology.Robustness;
import kz.aiqyn.engine.methodology.Robustness.WeightNoise;
import kz.aiqyn.engine.rating.Edition;
import kz.aiqyn.engine.rating.Tree;

/// The uncertain inputs of a study, each a number in [0, 1), and how a point of them is read as a draw.
///
/// A weight is an input when it can matter: it is above zero, something below it takes part, and it has a
/// sibling of which both are true. A choice of method is an input when there is more than one alternative;
/// alternative number floor(u m) of m is taken.
final class Inputs {

    private final Tree tree;
    private final WeightNoise noise;
    private final List<UncertaintyFactor> factors = new ArrayList<>();
    private final int[] varied;
    private final int[] droppable;
    private final double[] shares;
    private final int[] alternatives;
    private final int[] positions = new int[4];

    Inputs(Edition nominal, Robustness plan) {
        tree = nominal.tree();
        noise = plan.weights();
        boolean[] alive = alive(nominal);
        shares = shares(tree);
        varied = noise instanceof WeightNoise.None ? new int[0] : varied(tree, alive);
        droppable = plan.leaveOneOut() ? leaves(tree, alive) : new int[0];
        for (int node : varied) {
            factors.add(new UncertaintyFactor(UncertaintyFactor.Kind.WEIGHT, tree.code(node)));
        }
        alternatives = new int[] {
            1 + plan.normalisations().size(),
            1 + plan.aggregations().size(),
            1 + plan.missing().size(),
            1 + droppable.length
        };
        UncertaintyFactor.Kind[] kinds = {
            UncertaintyFactor.Kind.NORMALISATION,
            UncertaintyFactor.Kind.AGGREGATION,
            UncertaintyFactor.Kind.MISSING,
            UncertaintyFactor.Kind.LEFT_OUT
        };
        for (int i = 0; i < kinds.length; i++) {
            positions[i] = factors.size();
            if (alternatives[i] > 1) {
                factors.add(UncertaintyFactor.of(kinds[i]));
            }
        }
    }

    /// What each number of a point stands for.
    List<UncertaintyFactor> factors() {
        return List.copyOf(factors);
    }

    int dimension() {
        return factors.size();
    }

    /// The choice of method in one of the points, without the weights.
    Draw.Choice choice(Points points, int point) {
        return new Draw.Choice(drawn(points, point, 0), drawn(points, point, 1), drawn(points, point, 2));
    }

    /// Reads a point.
    Draw draw(Points points, int point) {
        double[] weights = shares.clone();
        for (int i = 0; i < varied.length; i++) {
            weights[varied[i]] = varied(shares[varied[i]], points.coordinate(point, i));
        }
        for (int node = 0; node < tree.size(); node++) {
            renormalise(tree.children(node), weights);
        }
        int dropped = drawn(points, point, 3);
        int leftOut = dropped == 0 ? Draw.NOBODY : droppable[dropped - 1];
        if (leftOut != Draw.NOBODY) {
            weights[tree.node(leftOut)] = 0;
        }
        return new Draw(weights, choice(points, point), leftOut);
    }

    private double varied(double share, double uniform) {
        return switch (noise) {
            case WeightNoise.None() -> share;
            case WeightNoise.Uniform(double f) -> share * (1 + f * (2 * uniform - 1));
            case WeightNoise.Dirichlet(double c) -> GammaQuantile.of(c * share, uniform);
        };
    }

    private int drawn(Points points, int point, int which) {
        int among = alternatives[which];
        return among == 1 ? 0 : (int) (points.coordinate(point, positions[which]) * among);
    }

    /// Makes siblings' weights shares again; should all have vanished, the methodology's own shares stand.
    private void renormalise(int[] siblings, double[] weights) {
        double sum = 0;
        for (int node : siblings) {
            sum += weights[node];
        }
        for (int node : siblings) {
            weights[node] = sum > 0 ? weights[node] / sum : shares[node];
        }
    }

    private static double[] shares(Tree tree) {
        double[] shares = new double[tree.size()];
        for (int parent = 0; parent < tree.size(); parent++) {
            double sum = 0;
            for (int child : tree.children(parent)) {
                sum += tree.weight(child);
            }
            for (int child : tree.children(parent)) {
                shares[child] = sum > 0 ? tree.weight(child) / sum : 0;
            }
        }
        return shares;
    }

    /// Nodes that take part: indicators not left out for the group, with a weight, and what is above them.
    private static boolean[] alive(Edition nominal) {
        Tree tree = nominal.tree();
        boolean[] alive = new boolean[tree.size()];
        for (int node = tree.size() - 1; node > Tree.INDEX; node--) {
            int leaf = tree.leaf(node);
            boolean takesPart =
                    leaf == Tree.NONE ? alive[node] : !nominal.screening().leftOut()[leaf];
            alive[node] = takesPart && tree.weight(node) > 0;
            alive[tree.parent(node)] |= alive[node];
        }
        return alive;
    }

    private static int[] varied(Tree tree, boolean[] alive) {
        List<Integer> varied = new ArrayList<>();
        for (int node = 1; node < tree.size(); node++) {
            int siblings = 0;
            for (int sibling : tree.children(tree.parent(node))) {
                siblings += alive[sibling] ? 1 : 0;
            }
            if (alive[node] && siblings > 1) {
                varied.add(node);
            }
        }
        return varied.stream().mapToInt(Integer::intValue).toArray();
    }

    private static int[] leaves(Tree tree, boolean[] alive) {
        List<Integer> leaves = new ArrayList<>();
        for (int leaf = 0; leaf < tree.leafCount(); leaf++) {
            if (alive[tree.node(leaf)]) {
                leaves.add(leaf);
            }
        }
        return leaves.stream().mapToInt(Integer::intValue).toArray();
    }
}
