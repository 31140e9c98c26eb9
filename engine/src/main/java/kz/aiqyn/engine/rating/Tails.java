package kz.aiqyn.engine.rating;

/// A sample as winsorising sees it: the few lowest and the few highest distinct values, each with the number of its
/// bearers, and between them a core that winsorising never reaches. The core's powers are added up once, so that
/// testing the sample with its tails pulled in costs next to nothing.
final class Tails {

    private final int n;
    private final double[] values;
    private final int[] bearers;
    private final int lows;
    private final double pivot;
    private final double[] core = new double[4];
    private int low;
    private int high;

    /// Splits a sample.
    ///
    /// @param x values in `x[0..n)`, n at least 1
    /// @param most how many points may be pulled in, so that no tail need hold more than one value more
    Tails(double[] x, int n, int most) {
        this.n = n;
        Extremes lowest = new Extremes(Math.min(most, n) + 1);
        for (int i = 0; i < n; i++) {
            lowest.meet(x[i]);
        }
        lows = lowest.size();
        double floor = lowest.value(lows - 1);
        Extremes highest = new Extremes(Math.min(most, n) + 1);
        for (int i = 0; i < n; i++) {
            if (x[i] > floor) {
                highest.meet(-x[i]);
            }
        }
        int highs = highest.size();
        values = new double[lows + highs];
        bearers = new int[lows + highs];
        for (int i = 0; i < lows; i++) {
            values[i] = lowest.value(i);
            bearers[i] = lowest.bearers(i);
        }
        for (int i = 0; i < highs; i++) {
            values[values.length - 1 - i] = -highest.value(i);
            bearers[values.length - 1 - i] = highest.bearers(i);
        }
        low = 0;
        high = values.length - 1;
        double ceiling = highs == 0 ? floor : values[lows];
        pivot = addUp(x, floor, ceiling);
    }

    /// The values that the tails are pulled in to.
    double low() {
        return values[low];
    }

    double high() {
        return values[high];
    }

    boolean isLowPulled() {
        return low > 0;
    }

    boolean isHighPulled() {
        return high < values.length - 1;
    }

    double min() {
        return values[0];
    }

    double max() {
        return values[values.length - 1];
    }

    /// Pulls the highest value, with all its bearers, in to the next.
    void lowerTop() {
        high--;
    }

    /// Pulls the lowest value, with all its bearers, in to the next.
    void raiseBottom() {
        low++;
    }

    /// True when more than one value is left.
    boolean hasSeveral() {
        return low < high;
    }

    /// Points pulled in.
    int points() {
        int points = 0;
        for (int i = 0; i < values.length; i++) {
            points += i < low || i > high ? bearers[i] : 0;
        }
        return points;
    }

    /// Moments of the sample as it is pulled in now.
    Moments moments() {
        double[] sums = core.clone();
        for (int i = 0; i < values.length; i++) {
            double d = values[Math.min(Math.max(i, low), high)] - pivot;
            double d2 = d * d;
            sums[0] += bearers[i] * d;
            sums[1] += bearers[i] * d2;
            sums[2] += bearers[i] * (d2 * d);
            sums[3] += bearers[i] * (d2 * d2);
        }
        double m = sums[0] / n;
        double p2 = sums[1] / n;
        double p3 = sums[2] / n;
        double p4 = sums[3] / n;
        return Moments.ofCentral(
                n, p2 - m * m, p3 - 3 * m * p2 + 2 * m * m * m, p4 - 4 * m * p3 + 6 * m * m * p2 - 3 * m * m * m * m);
    }

    /// Adds up powers of the core's distances from its mean, which is returned; a low value when there is no core.
    private double addUp(double[] x, double floor, double ceiling) {
        double sum = 0;
        int inside = 0;
        for (int i = 0; i < n; i++) {
            if (x[i] > floor && x[i] < ceiling) {
                sum += x[i];
                inside++;
            }
        }
        double mean = inside == 0 ? floor : sum / inside;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        double s4 = 0;
        for (int i = 0; i < n; i++) {
            if (x[i] > floor && x[i] < ceiling) {
                double d = x[i] - mean;
                double d2 = d * d;
                s1 += d;
                s2 += d2;
                s3 += d2 * d;
                s4 += d2 * d2;
            }
        }
        core[0] = s1;
        core[1] = s2;
        core[2] = s3;
        core[3] = s4;
        return mean;
    }

    /// The lowest distinct values met, with their bearers.
    private static final class Extremes {
        private final double[] values;
        private final int[] bearers;
        private int size;
        private double bar = Double.POSITIVE_INFINITY;

        Extremes(int most) {
            values = new double[most];
            bearers = new int[most];
        }

        int size() {
            return size;
        }

        double value(int i) {
            return values[i];
        }

        int bearers(int i) {
            return bearers[i];
        }

        void meet(double value) {
            if (value <= bar) {
                take(value);
            }
        }

        private void take(double value) {
            int at = size;
            while (at > 0 && values[at - 1] >= value) {
                at--;
            }
            if (at < size && values[at] == value) {
                bearers[at]++;
                return;
            }
            if (at == values.length) {
                return;
            }
            size = Math.min(size + 1, values.length);
            System.arraycopy(values, at, values, at + 1, size - 1 - at);
            System.arraycopy(bearers, at, bearers, at + 1, size - 1 - at);
            values[at] = value;
            bearers[at] = 1;
            bar = size == values.length ? values[size - 1] : Double.POSITIVE_INFINITY;
        }
    }
}
