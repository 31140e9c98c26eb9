package kz.aiqyn.engine.rating;

/// Moments of a sample clamped to an interval, in two passes and with four running sums, so that the processor is not
/// kept waiting; the order of adding is fixed.
///
/// @param n how many values
/// @param skewness G1, sample skewness corrected for bias; NaN below three values or when constant
/// @param kurtosis G2, excess kurtosis corrected for bias; NaN below four values or when constant
record Moments(int n, double skewness, double kurtosis) {

    /// Of `x[0..n)`, each value clamped to `[low, high]`. Source: Joanes and Gill (1998), types 2.
    static Moments of(double[] x, int n, double low, double high) {
        double mean = mean(x, n, low, high);
        double[] a = new double[3];
        double[] b = new double[3];
        int even = n & ~1;
        for (int i = 0; i < even; i += 2) {
            add(a, clamp(x[i], low, high) - mean);
            add(b, clamp(x[i + 1], low, high) - mean);
        }
        if (even < n) {
            add(a, clamp(x[even], low, high) - mean);
        }
        double m2 = (a[0] + b[0]) / n;
        double m3 = (a[1] + b[1]) / n;
        double m4 = (a[2] + b[2]) / n;
        if (!(m2 > 0)) {
            return new Moments(n, Double.NaN, Double.NaN);
        }
        double g1 = m3 / (m2 * Math.sqrt(m2));
        double g2 = m4 / (m2 * m2) - 3;
        double skewness = n < 3 ? Double.NaN : g1 * Math.sqrt((double) n * (n - 1)) / (n - 2);
        double kurtosis = n < 4 ? Double.NaN : (n - 1.0) / ((n - 2.0) * (n - 3.0)) * ((n + 1.0) * g2 + 6);
        return new Moments(n, skewness, kurtosis);
    }

    /// True when the sample needs no treatment; a constant or tiny sample has nothing to treat.
    boolean pass(double skewnessLimit, double kurtosisLimit) {
        return Double.isNaN(skewness) || Math.abs(skewness) < skewnessLimit || kurtosis < kurtosisLimit;
    }

    private static double mean(double[] x, int n, double low, double high) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int whole = n & ~3;
        for (int i = 0; i < whole; i += 4) {
            s0 += clamp(x[i], low, high);
            s1 += clamp(x[i + 1], low, high);
            s2 += clamp(x[i + 2], low, high);
            s3 += clamp(x[i + 3], low, high);
        }
        for (int i = whole; i < n; i++) {
            s0 += clamp(x[i], low, high);
        }
        return (s0 + s1 + (s2 + s3)) / n;
    }

    private static void add(double[] sums, double d) {
        double d2 = d * d;
        sums[0] += d2;
        sums[1] += d2 * d;
        sums[2] += d2 * d2;
    }

    private static double clamp(double x, double low, double high) {
        return Math.min(Math.max(x, low), high);
    }
}
