package kz.aiqyn.engine.explain;

import java.util.Arrays;
import kz.aiqyn.engine.rating.Ascending;

/// What scaling needs of one column, with one value taken out and one put in at no more than logarithmic cost.
///
/// The values are the rated units' after treatment, with direction. Sums are taken around the column's mean.
final class SwitchedColumn {

    private final int n;
    private final double smallest;
    private final double secondSmallest;
    private final double greatest;
    private final double secondGreatest;
    private final double mean;
    private final double sum;
    private final double squares;
    private final double[] sorted;

    /// @param x the present values in `x[0..n)`
    /// @param wantsOrder whether [#worse] will be asked
    SwitchedColumn(double[] x, int n, boolean wantsOrder) {
        this.n = n;
        double[] ends = {
            Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY
        };
        double total = 0;
        for (int i = 0; i < n; i++) {
            total += x[i];
            if (x[i] < ends[1]) {
                ends[1] = Math.max(x[i], ends[0]);
                ends[0] = Math.min(x[i], ends[0]);
            }
            if (x[i] > ends[3]) {
                ends[3] = Math.min(x[i], ends[2]);
                ends[2] = Math.max(x[i], ends[2]);
            }
        }
        this.smallest = ends[0];
        this.secondSmallest = ends[1];
        this.greatest = ends[2];
        this.secondGreatest = ends[3];
        this.mean = n == 0 ? 0 : total / n;
        double around = 0;
        double apart = 0;
        for (int i = 0; i < n; i++) {
            around += x[i] - mean;
            apart += (x[i] - mean) * (x[i] - mean);
        }
        this.sum = around;
        this.squares = apart;
        this.sorted = wantsOrder ? Arrays.copyOf(x, n) : new double[0];
        Arrays.sort(sorted);
    }

    /// The column as it is.
    View asItIs() {
        return new View(Double.NaN, Double.NaN);
    }

    /// The column without one value and with another; NaN for none.
    View with(double removed, double added) {
        return new View(removed, added);
    }

    /// The column with one value switched.
    final class View {
        private final double removed;
        private final double added;

        private View(double removed, double added) {
            boolean same = removed == added;
            this.removed = same ? Double.NaN : removed;
            this.added = same ? Double.NaN : added;
        }

        int n() {
            return n - (Double.isNaN(removed) ? 0 : 1) + (Double.isNaN(added) ? 0 : 1);
        }

        double min() {
            double left = removed == smallest ? secondSmallest : smallest;
            return added < left ? added : left;
        }

        double max() {
            double left = removed == greatest ? secondGreatest : greatest;
            return added > left ? added : left;
        }

        boolean isConstant() {
            return n() < 2 || !(min() < max());
        }

        double mean() {
            return mean + around() / n();
        }

        /// The sum of squared distances from the mean.
        double squares() {
            double around = around();
            double apart = squares + square(added) - square(removed);
            return Math.max(apart - around * around / n(), 0);
        }

        /// How many are strictly worse.
        int worse(double x) {
            return Ascending.below(sorted, x) - (removed < x ? 1 : 0) + (added < x ? 1 : 0);
        }

        private double around() {
            return sum + from(added) - from(removed);
        }

        private double from(double x) {
            return Double.isNaN(x) ? 0 : x - mean;
        }

        private double square(double x) {
            return from(x) * from(x);
        }
    }
}
