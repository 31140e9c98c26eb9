package kz.aiqyn.engine.robust;

import java.util.Arrays;
import kz.aiqyn.engine.rating.Ranking;

/// Places of many draws one after another: the rule of [Ranking] in a form that sorts primitives once and then walks.
/// A unit that a draw leaves without a score comes after all others.
final class Placing {

    /// Places fit 16 bits without a sign.
    static final int MOST_UNITS = Character.MAX_VALUE;

    private final int indexBits;
    private final long[] keys;
    private final double[] sorted;
    private final int[] order;

    Placing(int units) {
        indexBits = 32 - Integer.numberOfLeadingZeros(Math.max(units - 1, 1));
        keys = new long[units];
        sorted = new double[units];
        order = new int[units];
    }

    /// Finds places.
    ///
    /// @param scores one per unit, NaN where there is none
    /// @param places filled, one per unit
    void places(double[] scores, char[] places) {
        int n = sort(scores);
        int higher = 0;
        for (int at = n - 1; at >= 0; at--) {
            // `higher` counts from the top those clearly higher; it only grows on the way down.
            while (sorted[n - 1 - higher] > sorted[at] + Ranking.EPSILON) {
                higher++;
            }
            places[order[at]] = (char) (1 + higher);
        }
        if (n < scores.length) {
            for (int unit = 0; unit < scores.length; unit++) {
                if (Double.isNaN(scores[unit])) {
                    places[unit] = (char) (1 + n);
                }
            }
        }
    }

    /// Sorts the scores there are, ascending, with their units; returns how many there are.
    ///
    /// The key of a score is its bits in an order that integers share, the last of them giving way to the number of
    /// the unit; the few neighbours that differ only there are put right afterwards.
    private int sort(double[] scores) {
        long unitMask = (1L << indexBits) - 1;
        int n = 0;
        for (int unit = 0; unit < scores.length; unit++) {
            double score = scores[unit];
            if (!Double.isNaN(score)) {
                long bits = Double.doubleToRawLongBits(score);
                long ordered = bits ^ ((bits >> 63) & Long.MAX_VALUE);
                keys[n++] = (ordered & ~unitMask) | unit;
            }
        }
        Arrays.sort(keys, 0, n);
        for (int at = 0; at < n; at++) {
            int unit = (int) (keys[at] & unitMask);
            double score = scores[unit];
            int to = at;
            for (; to > 0 && sorted[to - 1] > score; to--) {
                sorted[to] = sorted[to - 1];
                order[to] = order[to - 1];
            }
            sorted[to] = score;
            order[to] = unit;
        }
        return n;
    }
}
