package kz.aiqyn.engine.methodology;

import org.jspecify.annotations.Nullable;

/// When a column counts as free of outliers, and how many points may be pulled in.
///
/// @param skewness passes when the absolute skewness is below this
/// @param kurtosis ... or the excess kurtosis below this
/// @param max most points to replace, null for min(5, max(1, floor(n / 10)))
public record TreatmentLimits(
        double skewness, double kurtosis, @Nullable Integer max) {

    public static final TreatmentLimits DEFAULT = new TreatmentLimits(2, 3.5, null);

    /// Most points to replace in a group of n units.
    public int maxFor(int n) {
        return max != null ? max : Math.min(5, Math.max(1, n / 10));
    }
}
