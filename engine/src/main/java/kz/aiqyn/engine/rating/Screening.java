package kz.aiqyn.engine.rating;

import kz.aiqyn.engine.methodology.Coverage;
import kz.aiqyn.engine.methodology.Formation;

/// Step 2, screening (Handbook, section 3.2): which indicators have enough observed values to be used for
/// the group, and which units have enough observed weight to be rated. What is not applicable to a unit
/// counts neither way.
///
/// @param indicatorCoverage share 0..1 of the group's units that have an observed value, by leaf
/// @param leftOut indicators that fail, by leaf, and those formed at oblast level and excluded
/// @param coverage observed share of effective weight 0..1, `[node][unit]`; NaN where nothing applies to the unit
/// @param rated units that pass
public record Screening(double[] indicatorCoverage, boolean[] leftOut, double[][] coverage, boolean[] rated) {

    /// A share put together from weights may miss its threshold by a rounding error, and still pass.
    private static final double ROUNDING = 1e-12;

    /// Screens a group.
    static Screening of(Subject subject, Cells cells) {
        boolean[] excluded = new boolean[subject.tree().leafCount()];
        for (int leaf = 0; leaf < excluded.length; leaf++) {
            excluded[leaf] = subject.tree().indicator(leaf).formation() == Formation.PARENT_EXCLUDED;
        }
        return of(
                subject.tree(), cells.states(), excluded, subject.methodology().coverage(), subject.units());
    }

    /// Screens a group.
    ///
    /// @param cells what stands in each cell, `[leaf][unit]`
    /// @param excluded leaves that take no part whatever their coverage
    public static Screening of(Tree tree, Cell[][] cells, boolean[] excluded, Coverage thresholds, int units) {
        int leaves = tree.leafCount();
        double[] indicatorCoverage = new double[leaves];
        boolean[] leftOut = new boolean[leaves];
        for (int leaf = 0; leaf < leaves; leaf++) {
            indicatorCoverage[leaf] = share(cells[leaf]);
            leftOut[leaf] = excluded[leaf] || !(indicatorCoverage[leaf] >= thresholds.indicator() - ROUNDING);
        }
        double[][] coverage = new double[tree.size()][];
        for (int node = tree.size() - 1; node >= 0; node--) {
            int leaf = tree.leaf(node);
            coverage[node] = leaf == Tree.NONE
                    ? weighted(tree, node, coverage, units)
                    : observed(cells[leaf], leftOut[leaf], units);
        }
        boolean[] rated = new boolean[units];
        for (int unit = 0; unit < units; unit++) {
            rated[unit] = coverage[Tree.INDEX][unit] >= thresholds.unit() - ROUNDING;
        }
        return new Screening(indicatorCoverage, leftOut, coverage, rated);
    }

    /// Values of the rated units, NaN for the others; the same array when all are rated.
    double[] ofRated(double[] raw) {
        if (ratedCount() == raw.length) {
            return raw;
        }
        double[] masked = raw.clone();
        for (int unit = 0; unit < raw.length; unit++) {
            masked[unit] = rated[unit] ? raw[unit] : Double.NaN;
        }
        return masked;
    }

    /// What is known of one indicator for one unit before anything stands in for it.
    public enum Cell {
        OBSERVED,
        MISSING,
        NOT_APPLICABLE
    }

    /// How many units pass.
    int ratedCount() {
        int count = 0;
        for (boolean passes : rated) {
            count += passes ? 1 : 0;
        }
        return count;
    }

    private static double share(Cell[] cells) {
        int observed = 0;
        int applicable = 0;
        for (Cell cell : cells) {
            observed += cell == Cell.OBSERVED ? 1 : 0;
            applicable += cell == Cell.NOT_APPLICABLE ? 0 : 1;
        }
        return applicable == 0 ? 0 : (double) observed / applicable;
    }

    private static double[] observed(Cell[] cells, boolean leftOut, int units) {
        double[] coverage = new double[units];
        for (int unit = 0; unit < units; unit++) {
            coverage[unit] = leftOut
                    ? Double.NaN
                    : switch (cells[unit]) {
                        case OBSERVED -> 1;
                        case MISSING -> 0;
                        case NOT_APPLICABLE -> Double.NaN;
                    };
        }
        return coverage;
    }

    private static double[] weighted(Tree tree, int node, double[][] coverage, int units) {
        double[] sum = new double[units];
        double[] weight = new double[units];
        for (int child : tree.children(node)) {
            Aggregating.addWeighted(coverage[child], tree.weight(child), sum, weight);
        }
        for (int unit = 0; unit < units; unit++) {
            sum[unit] /= weight[unit];
        }
        return sum;
    }
}
