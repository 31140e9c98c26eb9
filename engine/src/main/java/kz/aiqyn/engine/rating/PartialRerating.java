package kz.aiqyn.engine.rating;

import java.util.Arrays;
import kz.aiqyn.engine.methodology.Aggregation;
import kz.aiqyn.engine.panel.Panel;

/// An edition tried with other values of one unit: only the columns that are touched are treated, scaled and
/// aggregated anew, for every unit of the group. Which values are there stays as it is, and so does screening.
/// Not for several threads at once.
public final class PartialRerating {

    private final Edition edition;
    private final int unit;
    private final RatingPipeline steps;
    private final double[][] own;
    private final double[][] columns;
    private final double[] adjusted;

    private PartialRerating(IndicatorValues values, Panel panel, Edition edition, int unit) {
        this.edition = edition;
        this.unit = unit;
        Subject subject = new Subject(edition.methodology(), edition.tree(), edition.period(), edition.group());
        this.steps = new RatingPipeline(subject, values, panel);
        this.own = new double[edition.cells().raw().length][];
        this.columns = new double[own.length][];
        this.adjusted = new double[edition.units().size()];
        for (int i = 0; i < adjusted.length; i++) {
            adjusted[i] = edition.scores(Tree.INDEX)[i] - edition.beforeAdjustment()[i];
        }
    }

    /// Prepares an edition of a rating; no indicator to be tried may be scaled jointly over periods.
    public static PartialRerating of(Rating rating, Edition edition, int unit) {
        return new PartialRerating(rating.values(), rating.panel(), edition, unit);
    }

    /// The totals of all units, adjustments included, NaN where there is none.
    ///
    /// @param leaves indicators of which the unit has a value
    /// @param values the values to try, in their units of measurement
    public double[] totals(int[] leaves, double[] values) {
        Tree tree = edition.tree();
        double[][] scores = new double[tree.size()][];
        for (int node = 0; node < scores.length; node++) {
            scores[node] = node == Tree.INDEX ? edition.beforeAdjustment() : edition.scores(node);
        }
        Touch[] touched = new Touch[tree.size()];
        Arrays.fill(touched, Touch.NOBODY);
        for (int i = 0; i < leaves.length; i++) {
            double[] raw = edition.cells().raw()[leaves[i]];
            if (raw[unit] != values[i]) {
                int node = tree.node(leaves[i]);
                scores[node] = column(leaves[i], values[i]);
                Touch touch = isOthersSame(scores[node], edition.scores(node)) ? Touch.UNIT : Touch.EVERYBODY;
                for (int at = node; at != Tree.NONE; at = tree.parent(at)) {
                    touch = tree.aggregation(at) == Aggregation.COPELAND ? Touch.EVERYBODY : touch;
                    touched[at] = touched[at].with(touch);
                }
            }
        }
        for (int node = tree.size() - 1; node >= 0; node--) {
            if (tree.leaf(node) == Tree.NONE) {
                switch (touched[node]) {
                    case NOBODY -> {}
                    case UNIT -> scores[node] = withOwn(scores[node], own(node, scores));
                    case EVERYBODY -> scores[node] = parent(node, scores);
                }
            }
        }
        double[] totals = scores[Tree.INDEX].clone();
        for (int i = 0; i < totals.length; i++) {
            totals[i] += adjusted[i];
        }
        return totals;
    }

    private double[] column(int leaf, double value) {
        double[][] raw = edition.cells().raw().clone();
        double[] changed = own[leaf];
        if (changed == null) {
            changed = raw[leaf].clone();
            own[leaf] = changed;
        } else if (changed[unit] == value) {
            return columns[leaf];
        }
        changed[unit] = value;
        raw[leaf] = changed;
        Cells cells = new Cells(raw, edition.cells().reasons(), edition.cells().preliminary());
        columns[leaf] = steps.scores(leaf, cells, edition.screening());
        return columns[leaf];
    }

    /// Whose scores other values of the unit may change.
    private enum Touch {
        NOBODY,
        /// The unit's own alone: the peers' scale stayed as it is.
        UNIT,
        EVERYBODY;

        Touch with(Touch other) {
            return compareTo(other) < 0 ? other : this;
        }
    }

    private boolean isOthersSame(double[] scores, double[] before) {
        for (int other = 0; other < scores.length; other++) {
            if (other != unit && Double.doubleToLongBits(scores[other]) != Double.doubleToLongBits(before[other])) {
                return false;
            }
        }
        return true;
    }

    private double[] withOwn(double[] scores, double score) {
        double[] changed = scores.clone();
        changed[unit] = score;
        return changed;
    }

    private double own(int node, double[][] scores) {
        Tree tree = edition.tree();
        int[] children = tree.children(node);
        double[][] below = new double[children.length][1];
        double[] weights = new double[children.length];
        for (int i = 0; i < children.length; i++) {
            below[i][0] = scores[children[i]][unit];
            weights[i] = tree.weight(children[i]);
        }
        return Aggregating.aggregate(tree.aggregation(node), below, weights, 1)[0];
    }

    private double[] parent(int node, double[][] scores) {
        Tree tree = edition.tree();
        int[] children = tree.children(node);
        double[][] below = new double[children.length][];
        double[] weights = new double[children.length];
        for (int i = 0; i < children.length; i++) {
            below[i] = scores[children[i]];
            weights[i] = tree.weight(children[i]);
        }
        return Aggregating.aggregate(tree.aggregation(node), below, weights, adjusted.length);
    }

    /// The unit's score by an indicator as it was last tried.
    ///
    /// @param leaf one that was tried with another value than the unit has
    public double score(int leaf) {
        return columns[leaf][unit];
    }

    /// The place of the unit among these totals; [Ranking#NONE] where it has no total, or nobody else has.
    public int place(double[] totals) {
        int higher = 0;
        int others = 0;
        for (int other = 0; other < totals.length; other++) {
            others += other != unit && !Double.isNaN(totals[other]) ? 1 : 0;
            higher += totals[other] > totals[unit] + Ranking.EPSILON ? 1 : 0;
        }
        return others == 0 || Double.isNaN(totals[unit]) ? Ranking.NONE : 1 + higher;
    }

    /// How much the unit's total lies above what a place needs, not negative where it has the place; positive
    /// infinity where nobody else can have it, negative infinity where the unit has no total left.
    public double margin(double[] totals, int place) {
        if (Double.isNaN(totals[unit])) {
            return Double.NEGATIVE_INFINITY;
        }
        double[] others = new double[totals.length];
        int count = 0;
        for (int other = 0; other < totals.length; other++) {
            if (other != unit && !Double.isNaN(totals[other])) {
                others[count++] = totals[other];
            }
        }
        if (count < place) {
            return Double.POSITIVE_INFINITY;
        }
        return totals[unit] + Ranking.EPSILON - smallest(others, count, count - place);
    }

    /// The value that would stand at a position if the first `n` were sorted; changes their order. Hoare's
    /// selection.
    private static double smallest(double[] x, int n, int position) {
        int low = 0;
        int high = n - 1;
        while (low < high) {
            double pivot = x[(low + high) >>> 1];
            int i = low;
            int j = high;
            while (i <= j) {
                while (x[i] < pivot) {
                    i++;
                }
                while (x[j] > pivot) {
                    j--;
                }
                if (i <= j) {
                    double kept = x[i];
                    x[i++] = x[j];
                    x[j--] = kept;
                }
            }
            if (position <= j) {
                high = j;
            } else if (position >= i) {
                low = i;
            } else {
                return x[position];
            }
        }
        return x[position];
    }
}
