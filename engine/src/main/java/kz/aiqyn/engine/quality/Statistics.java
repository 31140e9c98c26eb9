package kz.aiqyn.engine.quality;

import java.util.Arrays;
import kz.aiqyn.engine.rating.Ascending;

/// Plain statistics over the values of arrays that are not NaN.
final class Statistics {

    private Statistics() {}

    static double mean(double[] values) {
        return Arrays.stream(values).sum() / values.length;
    }

    /// Sample variance, divided by n - 1; 0 for fewer than two values.
    static double variance(double[] values) {
        double mean = mean(values);
        double sum = Arrays.stream(values)
                .map(value -> (value - mean) * (value - mean))
                .sum();
        return values.length < 2 ? 0 : sum / (values.length - 1);
    }

    /// Sample covariance over the units that have both values; NaN for fewer than three.
    static double covariance(double[] a, double[] b) {
        int n = 0;
        double sumA = 0;
        double sumB = 0;
        for (int i = 0; i < a.length; i++) {
            if (!Double.isNaN(a[i]) && !Double.isNaN(b[i])) {
                n++;
                sumA += a[i];
                sumB += b[i];
            }
        }
        if (n < 3) {
            return Double.NaN;
        }
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            if (!Double.isNaN(a[i]) && !Double.isNaN(b[i])) {
                sum += (a[i] - sumA / n) * (b[i] - sumB / n);
            }
        }
        return sum / (n - 1);
    }

    /// Pearson's correlation over the units that have both values; NaN for fewer than three, or for a constant.
    static double correlation(double[] a, double[] b) {
        double[] onlyA = a.clone();
        double[] onlyB = b.clone();
        for (int i = 0; i < a.length; i++) {
            if (Double.isNaN(a[i]) || Double.isNaN(b[i])) {
                onlyA[i] = Double.NaN;
                onlyB[i] = Double.NaN;
            }
        }
        double spread = Math.sqrt(variance(Ascending.of(onlyA)) * variance(Ascending.of(onlyB)));
        return spread > 0 ? covariance(onlyA, onlyB) / spread : Double.NaN;
    }
}
