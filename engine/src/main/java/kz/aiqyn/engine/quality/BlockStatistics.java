package kz.aiqyn.engine.quality;

import java.util.Arrays;
import java.util.stream.IntStream;
import kz.aiqyn.engine.rating.Ascending;
import kz.aiqyn.engine.rating.Edition;

/// How well the children of a block, or of the index, hang together.
///
/// @param node the block's node
/// @param alpha Cronbach's alpha over those children that vary, of the units that have all of them; NaN when fewer
///     than two vary or fewer than three units have all
/// @param correlations Pearson's correlations of the children's scores, `[child][child]` in the tree's
///     order; NaN where they cannot be had
public record BlockStatistics(int node, double alpha, double[][] correlations) {

    static BlockStatistics of(Edition edition, int node) {
        int[] children = edition.tree().children(node);
        double[][] scores = Arrays.stream(children).mapToObj(edition::scores).toArray(double[][]::new);
        double[][] correlations = new double[children.length][children.length];
        for (int i = 0; i < children.length; i++) {
            for (int j = 0; j < children.length; j++) {
                correlations[i][j] = Statistics.correlation(scores[i], scores[j]);
            }
        }
        return new BlockStatistics(node, alpha(scores, edition.units().size()), correlations);
    }

    /// k / (k - 1) (1 - sum of the children's variances / variance of their sum). Source: Handbook, section 4.2.
    private static double alpha(double[][] all, int units) {
        double[][] scores = Arrays.stream(all)
                .filter(child -> Statistics.variance(Ascending.of(child)) > 0)
                .toArray(double[][]::new);
        int[] complete = IntStream.range(0, units)
                .filter(unit -> Arrays.stream(scores).noneMatch(child -> Double.isNaN(child[unit])))
                .toArray();
        if (scores.length < 2 || complete.length < 3) {
            return Double.NaN;
        }
        double parts = 0;
        for (double[] child : scores) {
            parts += Statistics.variance(
                    Arrays.stream(complete).mapToDouble(unit -> child[unit]).toArray());
        }
        double whole = Statistics.variance(Arrays.stream(complete)
                .mapToDouble(unit ->
                        Arrays.stream(scores).mapToDouble(child -> child[unit]).sum())
                .toArray());
        return whole > 0 ? scores.length / (scores.length - 1.0) * (1 - parts / whole) : Double.NaN;
    }
}
