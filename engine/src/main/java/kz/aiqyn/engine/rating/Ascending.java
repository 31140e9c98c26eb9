package kz.aiqyn.engine.rating;

import java.util.Arrays;

/// What is asked of values in ascending order, none of them NaN.
public final class Ascending {

    private Ascending() {}

    /// The values that are not NaN, in ascending order; the array given stays as it is.
    public static double[] of(double[] values) {
        double[] ascending = values.clone();
        Arrays.sort(ascending);
        // NaN is sorted behind everything else.
        int n = ascending.length;
        while (n > 0 && Double.isNaN(ascending[n - 1])) {
            n--;
        }
        return n == ascending.length ? ascending : Arrays.copyOf(ascending, n);
    }

    /// Their median (type 7 of Hyndman and Fan), NaN when there are none.
    public static double median(double[] ascending) {
        if (ascending.length == 0) {
            return Double.NaN;
        }
        double lower = ascending[(ascending.length - 1) / 2];
        double upper = ascending[ascending.length / 2];
        return lower + (upper - lower) / 2;
    }

    /// How many are strictly below x.
    public static int below(double[] ascending, double x) {
        int low = 0;
        int high = ascending.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ascending[middle] < x) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
