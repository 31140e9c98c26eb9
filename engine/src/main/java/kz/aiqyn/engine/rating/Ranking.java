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
        int[] places = new int[scores.length];
        new ScoreOrder(scores.length).places(scores, places);
        return places;
    }
}
