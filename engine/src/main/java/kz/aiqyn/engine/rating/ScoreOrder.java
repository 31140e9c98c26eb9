package kz.aiqyn.engine.rating;

import java.util.Arrays;

/// Puts scores in order, worst first, and finds places by walking from the best down. The arrays are kept
/// for the next sample of the same units.
///
/// What is sorted are integers: the bits of a score in an order that integers share, the last of them
/// giving way to the number of the unit. The few neighbours that differ only there are put right
/// afterwards.
public final class ScoreOrder {

    private final int unitBits;
    private final long[] keys;
    private final double[] sorted;
    private final int[] order;

    /// @param units how many scores a sample has, missing ones included
    public ScoreOrder(int units) {
        unitBits = 32 - Integer.numberOfLeadingZeros(Math.max(units - 1, 1));
        keys = new long[units];
        sorted = new double[units];
        order = new int[units];
    }

    /// Finds places: one more than the number of those whose score is higher by more than [Ranking#EPSILON].
    ///
    /// @param scores one per unit, NaN where there is none
    /// @param places filled, one per unit; untouched where there is no score
    /// @return how many have a score
    public int places(double[] scores, int[] places) {
        int n = sort(scores);
        int higher = 0;
        for (int at = n - 1; at >= 0; at--) {
            // On the way down, those clearly higher only become more.
            double limit = sorted[at] + Ranking.EPSILON;
            while (sorted[n - 1 - higher] > limit) {
                higher++;
            }
            places[order[at]] = 1 + higher;
        }
        return n;
    }

    private int sort(double[] scores) {
        long unitMask = (1L << unitBits) - 1;
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
