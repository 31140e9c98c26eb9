package kz.aiqyn.engine.explain;

import java.util.Arrays;
import kz.aiqyn.engine.methodology.Aggregation;
import kz.aiqyn.engine.methodology.Scale;
import kz.aiqyn.engine.rating.Aggregating;
import kz.aiqyn.engine.rating.Tree;

/// Splits one unit's total before adjustments into what every node gives, from the top down.
///
/// Each mean explains its own value as a base and one part per child: arithmetic w x, base 0; geometric (G
/// - from) w ln(x/from) / sum w ln(x/from), base `from`; harmonic Shapley values against `from`, base
/// `from`; Mazziotta-Pareto Shapley values against 100, the peers' mean, because its scores have no lower
/// end; Copeland each duel's point shared among the children that decided it, by weight. What a parent
/// gives to the total is shared among base and children in the proportions of that explanation. Below the
/// first mean that is not arithmetic only what lies above the reference is explained, so that arithmetic
/// blocks there count w (x - from).
final class Explanation {

    /// The Mazziotta-Pareto mean of every indicator.
    static final double MPI_MEAN = 100;

    private final Tree tree;
    private final double from;
    private final double[][] scores;
    private final int unit;
    private final double[] points;
    private final double[] bases;

    /// @param scores `[node][unit]`, NaN where there is none; the index before adjustments
    /// @param reference what the total is measured against: 0 for the whole of it
    Explanation(Tree tree, Scale scale, double[][] scores, int unit, double reference) {
        this.tree = tree;
        this.from = scale.from();
        this.scores = scores;
        this.unit = unit;
        this.points = new double[tree.size()];
        this.bases = new double[tree.size()];
        points[Tree.INDEX] = scores[Tree.INDEX][unit] - reference;
        share(Tree.INDEX, 1, reference, Integer.MAX_VALUE);
    }

    private Explanation(Tree tree, Scale scale, double[][] scores, int unit) {
        this.tree = tree;
        this.from = scale.from();
        this.scores = scores;
        this.unit = unit;
        this.points = new double[tree.size()];
        this.bases = new double[tree.size()];
        share(Tree.INDEX, 1, 0, 1);
    }

    /// What each of the top's children gives, in points of the total, by node; 0 for all others.
    static double[] top(Tree tree, Scale scale, double[][] scores, int unit) {
        return new Explanation(tree, scale, scores, unit).points;
    }

    /// What each node gives, in points of the total, by node; do not change the array.
    double[] points() {
        return points;
    }

    /// What of each node's points no child gives, by node; do not change the array.
    double[] bases() {
        return bases;
    }

    /// The children that have a score and a weight.
    static int[] present(Tree tree, double[][] scores, int node, int unit) {
        int[] children = tree.children(node);
        int[] present = new int[children.length];
        int count = 0;
        for (int child : children) {
            if (tree.weight(child) > 0 && !Double.isNaN(scores[child][unit])) {
                present[count++] = child;
            }
        }
        return Arrays.copyOf(present, count);
    }

    /// Shares `factor * (score - reference)` points among a node's base and children.
    private void share(int node, double factor, double reference, int levels) {
        if (tree.leaf(node) != Tree.NONE || levels == 0) {
            return;
        }
        int[] children = present(tree, scores, node, unit);
        Aggregation aggregation = tree.aggregation(node);
        double[] x = new double[children.length];
        double[] w = new double[children.length];
        for (int i = 0; i < children.length; i++) {
            x[i] = scores[children[i]][unit];
            w[i] = tree.weight(children[i]);
        }
        double[] parts = switch (aggregation) {
            case ARITHMETIC -> arithmetic(x, w, reference);
            case GEOMETRIC -> geometric(x, w);
            case HARMONIC -> harmonic(x, w);
            case MPI -> mazziottaPareto(x, w);
            case COPELAND -> copeland(children, w);
        };
        double below = switch (aggregation) {
            case ARITHMETIC -> reference;
            case GEOMETRIC, HARMONIC -> from;
            case MPI -> MPI_MEAN;
            case COPELAND -> 0;
        };
        bases[node] = factor * (below - reference);
        for (int i = 0; i < children.length; i++) {
            points[children[i]] = factor * parts[i];
            double childFactor = aggregation == Aggregation.ARITHMETIC
                    ? factor * w[i] / sum(w)
                    : points[children[i]] / nonZero(x[i] - below);
            pass(children[i], childFactor, below, levels - 1);
        }
    }

    /// A child that gives points although its score is just the reference gives them as a whole.
    private void pass(int child, double factor, double reference, int levels) {
        boolean whole = factor * (scores[child][unit] - reference) == 0 && points[child] != 0;
        if (whole && tree.leaf(child) == Tree.NONE) {
            bases[child] = points[child];
        } else {
            share(child, factor, reference, levels);
        }
    }

    private static double nonZero(double x) {
        return x == 0 ? 1 : x;
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }

    private static double[] arithmetic(double[] x, double[] w, double reference) {
        double sum = sum(w);
        double[] parts = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            parts[i] = w[i] / sum * (x[i] - reference);
        }
        return parts;
    }

    private double[] geometric(double[] x, double[] w) {
        double sum = sum(w);
        double[] parts = new double[x.length];
        double mean = 0;
        for (int i = 0; i < x.length; i++) {
            parts[i] = w[i] / sum * StrictMath.log(x[i] / from);
            mean += parts[i];
        }
        double perLog = from * (mean == 0 ? 1 : StrictMath.expm1(mean) / mean);
        for (int i = 0; i < x.length; i++) {
            parts[i] *= perLog;
        }
        return parts;
    }

    private double[] harmonic(double[] x, double[] w) {
        double sum = sum(w);
        return Shapley.of(x.length, in -> {
            double inverse = 0;
            for (int i = 0; i < x.length; i++) {
                inverse += w[i] / (in[i] ? x[i] : from);
            }
            return sum / inverse;
        });
    }

    private static double[] mazziottaPareto(double[] x, double[] w) {
        double sum = sum(w);
        return Shapley.of(x.length, in -> {
            double mean = 0;
            for (int i = 0; i < x.length; i++) {
                mean += w[i] * (in[i] ? x[i] : MPI_MEAN);
            }
            mean /= sum;
            double squares = 0;
            for (int i = 0; i < x.length; i++) {
                double apart = (in[i] ? x[i] : MPI_MEAN) - mean;
                squares += w[i] * apart * apart;
            }
            return mean - squares / sum / mean;
        });
    }

    /// A duel won is shared among the children in which the unit is ahead, a duel lost among those in which it
    /// is behind.
    private double[] copeland(int[] children, double[] w) {
        double[] parts = new double[children.length];
        double[][] columns = new double[children.length][];
        for (int i = 0; i < children.length; i++) {
            columns[i] = scores[children[i]];
        }
        for (int other = 0; other < scores[Tree.INDEX].length; other++) {
            int outcome = other == unit ? 0 : Aggregating.outranks(columns, w, unit, other);
            if (outcome == 0) {
                continue;
            }
            double decided = 0;
            for (int i = 0; i < children.length; i++) {
                decided += decides(columns[i], other, outcome) ? w[i] : 0;
            }
            for (int i = 0; i < children.length; i++) {
                parts[i] += decides(columns[i], other, outcome) ? outcome * w[i] / decided : 0;
            }
        }
        return parts;
    }

    private boolean decides(double[] column, int other, int outcome) {
        return outcome > 0 ? column[unit] > column[other] : column[unit] < column[other];
    }
}
