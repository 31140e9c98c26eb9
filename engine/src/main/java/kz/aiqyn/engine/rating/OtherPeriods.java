package kz.aiqyn.engine.rating;

import java.util.Arrays;

/// What an edition took from periods other than its own.
///
/// @param earlier the earlier values that stand for missing ones, `[leaf][unit]` in the indicators' units of
///     measurement, NaN where none does; an empty array for an indicator without any
/// @param pooled the present values of all jointly scaled periods, `[leaf][any order]`; an empty array for
///     an indicator that is scaled alone
public record OtherPeriods(double[][] earlier, double[][] pooled) {

    private static final double[] NOTHING = new double[0];

    static OtherPeriods none(int leaves) {
        OtherPeriods none = new OtherPeriods(new double[leaves][], new double[leaves][]);
        Arrays.fill(none.earlier, NOTHING);
        Arrays.fill(none.pooled, NOTHING);
        return none;
    }

    /// The earlier value that stands for a missing one, NaN where none does.
    public double earlier(int leaf, int unit) {
        return earlier[leaf].length == 0 ? Double.NaN : earlier[leaf][unit];
    }

    void keepEarlier(int leaf, int unit, int units, double value) {
        if (earlier[leaf].length == 0) {
            earlier[leaf] = new double[units];
            Arrays.fill(earlier[leaf], Double.NaN);
        }
        earlier[leaf][unit] = value;
    }
}
