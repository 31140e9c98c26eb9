package kz.aiqyn.engine.rating;

import java.util.Arrays;

/// The present values of a column, packed.
///
/// @param values the values in `values[0..n)`
/// @param n how many
record Sample(double[] values, int n) {

    /// The values of a column that are not NaN; the column itself when none is.
    static Sample present(double[] column) {
        if (isComplete(column)) {
            return new Sample(column, column.length);
        }
        double[] packed = new double[column.length];
        int n = 0;
        for (double value : column) {
            if (!Double.isNaN(value)) {
                packed[n++] = value;
            }
        }
        return new Sample(packed, n);
    }

    /// True when no value is NaN, which spreads through a sum; values are finite.
    static boolean isComplete(double[] column) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        int whole = column.length & ~3;
        for (int i = 0; i < whole; i += 4) {
            a += column[i];
            b += column[i + 1];
            c += column[i + 2];
            d += column[i + 3];
        }
        for (int i = whole; i < column.length; i++) {
            a += column[i];
        }
        return !Double.isNaN(a + b + (c + d));
    }

    /// True when every value is NaN.
    static boolean isEmpty(double[] column) {
        for (double value : column) {
            if (!Double.isNaN(value)) {
                return false;
            }
        }
        return true;
    }

    /// The present values of several columns, one after another.
    static Sample present(Iterable<double[]> columns) {
        double[] packed = new double[64];
        int n = 0;
        for (double[] column : columns) {
            if (n + column.length > packed.length) {
                packed = Arrays.copyOf(packed, Math.max(2 * packed.length, n + column.length));
            }
            for (double value : column) {
                if (!Double.isNaN(value)) {
                    packed[n++] = value;
                }
            }
        }
        return new Sample(packed, n);
    }
}
