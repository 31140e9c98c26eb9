package kz.aiqyn.engine.rating;

/// A sample as winsorising sees it: the few lowest and the few highest distinct values, each with the
/// number of its bearers, and between them a core that winsorising never reaches. The core's powers are
/// added up once, so that testing the sample with its tails pulled in costs next to nothing.
final class Tails {

    private final int n;
    private final double[] values;
    private final int[] bearers;
    private final int lows;
    private final double pivot;
    private final double[] core = new double[4];
    private int inside;
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

    /// Moments of the sample as it is pulled in now: the tails' distances from its mean outright, the
    /// core's by moving their origin from the core's mean, which loses nothing.
    Moments moments() {
        double sum = core[0];
        for (int i = 0; i < values.length; i++) {
            sum += bearers[i] * (pulled(i) - pivot);
        }
        double mean = pivot + sum / n;
        double d = pivot - mean;
        double s2 = core[1] + d * (2 * core[0] + inside * d);
        double s3 = core[2] + d * (3 * core[1] + d * (3 * core[0] + inside * d));
        double s4 = core[3] + d * (4 * core[2] + d * (6 * core[1] + d * (4 * core[0] + inside * d)));
        for (int i = 0; i < values.length; i++) {
            double apart = pulled(i) - mean;
            double square = apart * apart;
            s2 += bearers[i] * square;
            s3 += bearers[i] * (square * apart);
            s4 += bearers[i] * (square * square);
        }
        return Moments.ofCentral(n, s2 / n, s3 / n, s4 / n);
    }

    private double pulled(int i) {
        return values[Math.min(Math.max(i, low), high)];
    }

    /// Adds up powers of the core's distances from its mean, which is returned; a middle value when there
    /// is no core.
    private double addUp(double[] x, double floor, double ceiling) {
        double sum = 0;
        for (int i = 0; i < n; i++) {
            if (x[i] > floor && x[i] < ceiling) {
                sum += x[i];
                inside++;
            }
        }
        double mean = inside == 0 ? values[values.length / 2] : sum / inside;
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
