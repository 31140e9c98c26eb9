package kz.aiqyn.engine.rating;

import java.util.Arrays;
import kz.aiqyn.engine.methodology.Aggregation;

/// Step 6, aggregation (Handbook, step 6): scores of children make the score of their parent, weights
/// normalised over the children that are present. Arrays are `[child][unit]`, NaN where there is no score.
public final class Aggregating {

    /// How far from one half a pairwise comparison must be to be a win.
    public static final double EPSILON = 1e-9;

    private static final int CHUNK = 1024;

    private Aggregating() {}

    /// Scores of one parent.
    ///
    /// @param scores one array per child, of equal length
    /// @param weights one per child, 0 or more
    /// @return one score per unit, NaN where no child with a weight is present
    public static double[] aggregate(Aggregation aggregation, double[][] scores, double[] weights, int units) {
        return switch (aggregation) {
            case ARITHMETIC -> arithmetic(scores, weights, units);
            case GEOMETRIC -> geometric(scores, weights, units);
            case HARMONIC -> harmonic(scores, weights, units);
            case MPI -> mazziottaPareto(scores, weights, units);
            case COPELAND -> copeland(scores, weights, units);
        };
    }

    /// Units are taken in chunks whose running sums stay in the processor's nearest cache.
    private static double[] arithmetic(double[][] scores, double[] weights, int units) {
        double[] mean = new double[units];
        double[] sum = new double[Math.min(CHUNK, units)];
        double[] weight = new double[sum.length];
        for (int from = 0; from < units; from += CHUNK) {
            int n = Math.min(CHUNK, units - from);
            Arrays.fill(sum, 0);
            Arrays.fill(weight, 0);
            for (int child = 0; child < scores.length; child++) {
                if (weights[child] != 0) {
                    addWeighted(scores[child], from, n, weights[child], sum, weight);
                }
            }
            for (int i = 0; i < n; i++) {
                mean[from + i] = sum[i] / weight[i];
            }
        }
        return mean;
    }

    private static void addWeighted(double[] scores, int from, int n, double weight, double[] sum, double[] weightSum) {
        for (int i = 0; i < n; i++) {
            double score = scores[from + i];
            boolean there = !Double.isNaN(score);
            sum[i] += there ? weight * score : 0;
            weightSum[i] += there ? weight : 0;
        }
    }

    private static double[] geometric(double[][] scores, double[] weights, int units) {
        double[] sum = new double[units];
        double[] weight = new double[units];
        double[] logs = new double[units];
        for (int child = 0; child < scores.length; child++) {
            for (int unit = 0; unit < units; unit++) {
                logs[unit] = StrictMath.log(scores[child][unit]);
            }
            addWeighted(logs, weights[child], sum, weight);
        }
        for (int unit = 0; unit < units; unit++) {
            sum[unit] = StrictMath.exp(sum[unit] / weight[unit]);
        }
        return sum;
    }

    private static double[] harmonic(double[][] scores, double[] weights, int units) {
        double[] sum = new double[units];
        double[] weight = new double[units];
        double[] inverse = new double[units];
        for (int child = 0; child < scores.length; child++) {
            for (int unit = 0; unit < units; unit++) {
                inverse[unit] = 1 / scores[child][unit];
            }
            addWeighted(inverse, weights[child], sum, weight);
        }
        for (int unit = 0; unit < units; unit++) {
            sum[unit] = weight[unit] / sum[unit];
        }
        return sum;
    }

    /// M - S^2 / M of values standardised to 100 + 10 z. Source: Mazziotta and Pareto (2016).
    private static double[] mazziottaPareto(double[][] scores, double[] weights, int units) {
        double[] mean = arithmetic(scores, weights, units);
        double[] squares = new double[units];
        double[] weight = new double[units];
        double[] apart = new double[units];
        for (int child = 0; child < scores.length; child++) {
            for (int unit = 0; unit < units; unit++) {
                double distance = scores[child][unit] - mean[unit];
                apart[unit] = distance * distance;
            }
            addWeighted(apart, weights[child], squares, weight);
        }
        double[] result = new double[units];
        for (int unit = 0; unit < units; unit++) {
            result[unit] = mean[unit] - squares[unit] / weight[unit] / mean[unit];
        }
        return result;
    }

    /// Wins minus losses over all pairs of units that share a child. Source: Handbook, section 6.4
    /// (Copeland's rule).
    private static double[] copeland(double[][] scores, double[] weights, int units) {
        double[] result = new double[units];
        boolean[] present = new boolean[units];
        for (int child = 0; child < scores.length; child++) {
            for (int unit = 0; unit < units && weights[child] > 0; unit++) {
                present[unit] |= !Double.isNaN(scores[child][unit]);
            }
        }
        for (int i = 0; i < units; i++) {
            for (int j = i + 1; j < units; j++) {
                int sign = outranks(scores, weights, i, j);
                result[i] += sign;
                result[j] -= sign;
            }
        }
        for (int unit = 0; unit < units; unit++) {
            if (!present[unit]) {
                result[unit] = Double.NaN;
            }
        }
        return result;
    }

    /// 1 when unit i wins against j, -1 when it loses, 0 when neither does or they share no child.
    public static int outranks(double[][] scores, double[] weights, int i, int j) {
        double shared = 0;
        double won = 0;
        for (int child = 0; child < scores.length; child++) {
            double a = scores[child][i];
            double b = scores[child][j];
            if (Double.isNaN(a) || Double.isNaN(b)) {
                continue;
            }
            shared += weights[child];
            if (a > b) {
                won += weights[child];
            } else if (a == b) {
                won += weights[child] / 2;
            }
        }
        if (!(shared > 0)) {
            return 0;
        }
        double lead = won / shared - 0.5;
        return lead > EPSILON ? 1 : lead < -EPSILON ? -1 : 0;
    }

    /// Adds a child's weighted scores to running sums, leaving out units that it has no score for.
    static void addWeighted(double[] scores, double weight, double[] sum, double[] weightSum) {
        if (weight == 0) {
            return;
        }
        for (int unit = 0; unit < scores.length; unit++) {
            double score = scores[unit];
            boolean there = !Double.isNaN(score);
            sum[unit] += there ? weight * score : 0;
            weightSum[unit] += there ? weight : 0;
        }
    }

    /// Scores of every node of the tree from those of its leaves.
    ///
    /// @param nodeScores `[node][unit]`; rows of indicators are given, the others are filled in
    public static void aggregate(Tree tree, double[][] nodeScores, int units) {
        for (int node = tree.size() - 1; node >= 0; node--) {
            if (tree.level(node) == Tree.Level.INDICATOR) {
                continue;
            }
            int[] children = tree.children(node);
            double[][] scores =
                    Arrays.stream(children).mapToObj(child -> nodeScores[child]).toArray(double[][]::new);
            double[] weights = Arrays.stream(children).mapToDouble(tree::weight).toArray();
            nodeScores[node] = aggregate(tree.aggregation(node), scores, weights, units);
        }
    }
}
