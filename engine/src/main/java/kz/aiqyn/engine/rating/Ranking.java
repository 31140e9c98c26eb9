package kz.aiqyn.engine.rating;

/// Step 8, ranks: a place is one more than the number of peers whose score is clearly higher.
public final class Ranking {

    /// How much higher a score must be to be clearly higher.
    public static final double EPSILON = 1e-9;

    /// The place of a unit without a score.
    public static final int NONE = 0;

    private Ranking() {}

    /// Places by unrounded scores.
    ///
    /// @param scores one per unit, NaN where there is none
    /// @return 1 for the best; ties share a place; [#NONE] where there is no score
    public static int[] places(double[] scores) {
        Sample sample = Sample.present(scores);
        double[] sorted = sample.sorted();
        int[] places = new int[scores.length];
        for (int unit = 0; unit < scores.length; unit++) {
            places[unit] = Double.isNaN(scores[unit]) ? NONE : 1 + higher(sorted, scores[unit] + EPSILON);
        }
        return places;
    }

    /// How many of a sorted sample are above a limit.
    private static int higher(double[] sorted, double limit) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] > limit) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return sorted.length - low;
    }
}
