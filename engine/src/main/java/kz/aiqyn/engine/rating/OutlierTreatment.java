package kz.aiqyn.engine.rating;

import kz.aiqyn.engine.methodology.TreatmentLimits;

/// Step 3, treatment of outliers (Handbook, section 3.4; COINr's default recipe): winsorise until the
/// sample is no longer both skewed and heavy-tailed, else take logarithms. What was found is a function of
/// one value, so that it can be applied to values that took no part in finding it.
///
/// @param low the least that a value is pulled in to, minus infinity where none is
/// @param high the most that a value is pulled in to
/// @param shift what is added to the distance from `low` before a logarithm is taken: ln(x - low + shift)
/// @param points how many values were pulled in
public record OutlierTreatment(Outcome outcome, double low, double high, double shift, int points) {

    /// What became of a column.
    public enum Outcome {
        /// No treatment was asked for.
        NOT_ASKED,
        /// The column passed as it was.
        PASSED,
        /// Values beyond `low` and `high` were pulled in to them.
        WINSORISED,
        /// ln(x - low + shift) of the original, and the column passed.
        LOGGED,
        /// ln(x - low + shift), and the column still fails.
        LOGGED_AND_FAILING,
        /// Fewer than five units, or one distinct value would have been left.
        LEFT_ORIGINAL
    }

    /// Nothing is changed.
    public static final OutlierTreatment NONE = untouched(Outcome.NOT_ASKED);

    private static final int FEWEST_UNITS = 5;
    private static final double LOG_SHARE = 0.01;

    /// A treatment and the sample it was found from.
    ///
    /// @param treated the sample after treatment, from 0 to n; the given array itself when nothing is changed
    record Fit(OutlierTreatment treatment, double[] treated) {

        static Fit untouched(Outcome outcome, double[] x) {
            return new Fit(OutlierTreatment.untouched(outcome), x);
        }
    }

    /// Finds the treatment of a sample.
    ///
    /// @param x the present raw values in `x[0..n)`
    /// @param groupSize units in the peer group, missing ones included
    public static OutlierTreatment find(double[] x, int n, int groupSize, TreatmentLimits limits) {
        return fit(x, n, groupSize, limits).treatment();
    }

    static Fit fit(double[] x, int n, int groupSize, TreatmentLimits limits) {
        if (groupSize < FEWEST_UNITS) {
            return Fit.untouched(Outcome.LEFT_ORIGINAL, x);
        }
        Moments moments = Moments.of(x, n);
        if (moments.pass(limits.skewness(), limits.kurtosis())) {
            return Fit.untouched(Outcome.PASSED, x);
        }
        int most = limits.maxFor(groupSize);
        Tails tails = new Tails(x, n, most);
        while (tails.points() < most) {
            if (moments.skewness() > 0) {
                tails.lowerTop();
            } else {
                tails.raiseBottom();
            }
            if (!tails.hasSeveral()) {
                return Fit.untouched(Outcome.LEFT_ORIGINAL, x);
            }
            moments = tails.moments();
            if (moments.pass(limits.skewness(), limits.kurtosis())) {
                return winsorised(x, n, tails);
            }
        }
        return logarithm(x, n, tails, limits);
    }

    /// The treated value of a raw one. A value that took no part in finding the treatment (an imputed one)
    /// is first drawn into the range of those that did.
    public double apply(double raw) {
        double within = Math.min(Math.max(raw, low), high);
        return isLog() ? StrictMath.log(within - low + shift) : within;
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

    private static Fit winsorised(double[] x, int n, Tails tails) {
        double low = tails.isLowPulled() ? tails.low() : Double.NEGATIVE_INFINITY;
        double high = tails.isHighPulled() ? tails.high() : Double.POSITIVE_INFINITY;
        double[] treated = new double[n];
        for (int i = 0; i < n; i++) {
            treated[i] = Math.min(Math.max(x[i], low), high);
        }
        return new Fit(new OutlierTreatment(Outcome.WINSORISED, low, high, 0, tails.points()), treated);
    }

    private static Fit logarithm(double[] x, int n, Tails tails, TreatmentLimits limits) {
        double min = tails.min();
        double max = tails.max();
        double shift = LOG_SHARE * (max - min);
        double[] logs = new double[n];
        for (int i = 0; i < n; i++) {
            logs[i] = StrictMath.log(x[i] - min + shift);
        }
        boolean passes = Moments.of(logs, n).pass(limits.skewness(), limits.kurtosis());
        Outcome outcome = passes ? Outcome.LOGGED : Outcome.LOGGED_AND_FAILING;
        return new Fit(new OutlierTreatment(outcome, min, max, shift, 0), logs);
    }
}
