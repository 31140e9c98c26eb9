package kz.aiqyn.engine.rating;

import kz.aiqyn.engine.methodology.TreatmentLimits;

/// Step 3, treatment of outliers (Handbook, section 3.4; COINr's default recipe): winsorise until the sample is no
/// longer both skewed and heavy-tailed, else take logarithms. What was found is a function of one value, so that it can
/// be applied to values that took no part in finding it.
public record OutlierTreatment(Outcome outcome, double low, double high, double shift, int points) {

    /// What became of a column.
    public enum Outcome {
        /// No treatment was asked for.
        NOT_ASKED,
        /// The column passed as it was.
        PASSED,
        /// Values beyond `low` and `high` were pulled in to them.
        WINSORISED,
        /// ln(x + shift) of the original, and the column passed.
        LOGGED,
        /// ln(x + shift), and the column still fails.
        LOGGED_AND_FAILING,
        /// Fewer than five units, or one distinct value would have been left.
        LEFT_ORIGINAL
    }

    /// Nothing is changed.
    public static final OutlierTreatment NONE = untouched(Outcome.NOT_ASKED);

    private static final int FEWEST_UNITS = 5;
    private static final double LOG_SHARE = 0.01;

    /// Finds the treatment of a sample.
    ///
    /// @param x the present raw values in `x[0..n)`
    /// @param groupSize units in the peer group, missing ones included
    public static OutlierTreatment find(double[] x, int n, int groupSize, TreatmentLimits limits) {
        if (groupSize < FEWEST_UNITS) {
            return untouched(Outcome.LEFT_ORIGINAL);
        }
        int most = limits.maxFor(groupSize);
        double low = Double.NEGATIVE_INFINITY;
        double high = Double.POSITIVE_INFINITY;
        int points = 0;
        while (true) {
            Moments moments = Moments.of(x, n, low, high);
            if (moments.pass(limits.skewness(), limits.kurtosis())) {
                return points == 0
                        ? untouched(Outcome.PASSED)
                        : new OutlierTreatment(Outcome.WINSORISED, low, high, 0, points);
            }
            if (points >= most) {
                return logarithm(x, n, limits);
            }
            if (moments.skewness() > 0) {
                high = nextBelow(x, n, high);
            } else {
                low = nextAbove(x, n, low);
            }
            points = outside(x, n, low, high);
            if (!(Math.max(low, min(x, n)) < Math.min(high, max(x, n)))) {
                return untouched(Outcome.LEFT_ORIGINAL);
            }
        }
    }

    /// The treated value of a raw one. A value that took no part in finding the treatment (an imputed one) is first
    /// drawn into the range of those that did.
    public double apply(double raw) {
        double within = Math.min(Math.max(raw, low), high);
        return isLog() ? StrictMath.log(within + shift) : within;
    }

    /// True when the treated column is on a logarithmic scale.
    public boolean isLog() {
        return outcome == Outcome.LOGGED || outcome == Outcome.LOGGED_AND_FAILING;
    }

    /// True when this raw value was pulled in.
    public boolean pullsIn(double raw) {
        return outcome == Outcome.WINSORISED && (raw < low || raw > high);
    }

    /// True when the treated column differs from the raw one.
    public boolean changes() {
        return isLog() || outcome == Outcome.WINSORISED;
    }

    private static OutlierTreatment untouched(Outcome outcome) {
        return new OutlierTreatment(outcome, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, 0, 0);
    }

    private static OutlierTreatment logarithm(double[] x, int n, TreatmentLimits limits) {
        double min = min(x, n);
        double max = max(x, n);
        double shift = LOG_SHARE * (max - min) - min;
        double[] logs = new double[n];
        for (int i = 0; i < n; i++) {
            logs[i] = StrictMath.log(x[i] + shift);
        }
        boolean passes = Moments.of(logs, n, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY)
                .pass(limits.skewness(), limits.kurtosis());
        Outcome outcome = passes ? Outcome.LOGGED : Outcome.LOGGED_AND_FAILING;
        return new OutlierTreatment(outcome, min, max, shift, 0);
    }

    /// The greatest value below the present maximum, the maximum being `high` or the sample's own.
    private static double nextBelow(double[] x, int n, double high) {
        double top = Math.min(high, max(x, n));
        double next = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < n; i++) {
            if (x[i] < top && x[i] > next) {
                next = x[i];
            }
        }
        return next;
    }

    private static double nextAbove(double[] x, int n, double low) {
        double bottom = Math.max(low, min(x, n));
        double next = Double.POSITIVE_INFINITY;
        for (int i = 0; i < n; i++) {
            if (x[i] > bottom && x[i] < next) {
                next = x[i];
            }
        }
        return next;
    }

    private static int outside(double[] x, int n, double low, double high) {
        int count = 0;
        for (int i = 0; i < n; i++) {
            if (x[i] < low || x[i] > high) {
                count++;
            }
        }
        return count;
    }

    private static double min(double[] x, int n) {
        double min = Double.POSITIVE_INFINITY;
        for (int i = 0; i < n; i++) {
            min = Math.min(min, x[i]);
        }
        return min;
    }

    private static double max(double[] x, int n) {
        double max = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < n; i++) {
            max = Math.max(max, x[i]);
        }
        return max;
    }
}
