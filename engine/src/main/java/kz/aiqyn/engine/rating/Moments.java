package kz.aiqyn.engine.rating;

/// Moments of a sample, in two passes and with several running sums, so that the processor is not kept
/// waiting; the order of adding is fixed.
///
/// @param n how many values
/// @param skewness G1, sample skewness corrected for bias; NaN below three values or when constant
/// @param kurtosis G2, excess kurtosis corrected for bias; NaN below four values or when constant
record Moments(int n, double skewness, double kurtosis) {

    /// Of `x[0..n)`. Source: Joanes and Gill (1998), types 2.
    static Moments of(double[] x, int n) {
        double mean = mean(x, n);
        double a2 = 0;
        double a3 = 0;
        double a4 = 0;
        double b2 = 0;
        double b3 = 0;
        double b4 = 0;
        int even = n & ~1;
        for (int i = 0; i < even; i += 2) {
            double a = x[i] - mean;
            double b = x[i + 1] - mean;
            double aa = a * a;
            double bb = b * b;
            a2 += aa;
            b2 += bb;
            a3 += aa * a;
            b3 += bb * b;
            a4 += aa * aa;
            b4 += bb * bb;
        }
        if (even < n) {
            double a = x[even] - mean;
            double aa = a * a;
            a2 += aa;
            a3 += aa * a;
            a4 += aa * aa;
        }
        return ofCentral(n, (a2 + b2) / n, (a3 + b3) / n, (a4 + b4) / n);
    }

    /// From the second, third and fourth central moment.
    static Moments ofCentral(int n, double m2, double m3, double m4) {
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

    private static double mean(double[] x, int n) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int whole = n & ~3;
        for (int i = 0; i < whole; i += 4) {
            s0 += x[i];
            s1 += x[i + 1];
            s2 += x[i + 2];
            s3 += x[i + 3];
        }
        for (int i = whole; i < n; i++) {
            s0 += x[i];
        }
        return (s0 + s1 + (s2 + s3)) / n;
    }
}
