package kz.aiqyn.engine.robust;

/// Quantiles of the gamma distribution with scale 1. A Dirichlet draw is gamma draws divided by their sum;
/// taking each from its own uniform number keeps one input per weight, as the study of sensitivity needs.
final class GammaQuantile {

    private static final int MOST_STEPS = 200;
    private static final double PRECISION = 1e-15;
    private static final double[] LANCZOS = {
        0.9999999999998099,
        676.5203681218851,
        -1259.1392167224028,
        771.3234287776531,
        -176.6150291621406,
        12.507343278686905,
        -0.13857109526572012,
        9.984369578019572e-06,
        1.5056327351493116e-07
    };

    private GammaQuantile() {}

    /// The value below which a share of the distribution lies.
    ///
    /// @param shape above 0
    /// @param share from 0 to below 1
    static double of(double shape, double share) {
        if (share <= 0) {
            return 0;
        }
        double logGamma = logGamma(shape);
        // P(a, x) < x^a / (a gamma(a)), and the two are close for small x.
        double small = StrictMath.exp((StrictMath.log(share) + StrictMath.log(shape) + logGamma) / shape);
        if (small < 1e-6 * shape) {
            return small;
        }
        double low = 0;
        double high = shape + 1;
        while (cumulative(shape, high, logGamma) < share) {
            low = high;
            high *= 2;
        }
        double x = Math.min(Math.max(small, low), high);
        for (int step = 0; step < MOST_STEPS && high - low > PRECISION * high; step++) {
            double miss = cumulative(shape, x, logGamma) - share;
            if (miss > 0) {
                high = x;
            } else {
                low = x;
            }
            double density = StrictMath.exp((shape - 1) * StrictMath.log(x) - x - logGamma);
            double next = x - miss / density;
            next = next > low && next < high ? next : (low + high) / 2;
            if (Math.abs(next - x) <= PRECISION * x) {
                return next;
            }
            x = next;
        }
        return x;
    }

    /// P(a, x), the regularised incomplete gamma function: a series below a + 1, a continued fraction
    /// (Lentz) above.
    static double cumulative(double a, double x, double logGamma) {
        if (x <= 0) {
            return 0;
        }
        double front = StrictMath.exp(a * StrictMath.log(x) - x - logGamma);
        return x < a + 1 ? front * series(a, x) : 1 - front * fraction(a, x);
    }

    private static double series(double a, double x) {
        double term = 1 / a;
        double sum = term;
        for (int n = 1; n < 10_000 && term > sum * 1e-17; n++) {
            term *= x / (a + n);
            sum += term;
        }
        return sum;
    }

    private static double fraction(double a, double x) {
        double b = x + 1 - a;
        double c = 1e300;
        double d = 1 / b;
        double value = d;
        for (int n = 1; n < 10_000; n++) {
            double numerator = -n * (n - a);
            b += 2;
            d = 1 / (numerator * d + b);
            c = b + numerator / c;
            double ratio = c * d;
            value *= ratio;
            if (Math.abs(ratio - 1) < 1e-16) {
                break;
            }
        }
        return value;
    }

    /// ln gamma(x) for x > 0 by Lanczos's approximation (g = 7, nine terms).
    static double logGamma(double x) {
        if (x < 0.5) {
            return StrictMath.log(Math.PI / StrictMath.sin(Math.PI * x)) - logGamma(1 - x);
        }
        double sum = LANCZOS[0];
        for (int i = 1; i < LANCZOS.length; i++) {
            sum += LANCZOS[i] / (x - 1 + i);
        }
        double t = x + 6.5;
        return 0.5 * StrictMath.log(2 * Math.PI) + (x - 0.5) * StrictMath.log(t) - t + StrictMath.log(sum);
    }
}
