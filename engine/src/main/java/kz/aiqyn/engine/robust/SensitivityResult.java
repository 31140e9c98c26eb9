package kz.aiqyn.engine.robust;

import java.util.List;

/// Which uncertain choice moves places most. The output is the mean absolute shift of places from the
/// published ones.
///
/// @param influences one for each uncertain choice, in the order of the tree, choices of method last
/// @param variance of the shift
/// @param shift mean of the shift, in places
/// @param runs ratings computed, N (d + 2)
public record SensitivityResult(List<Influence> influences, double variance, double shift, Sampling sampling, int runs)
        implements SensitivityOutcome {

    public SensitivityResult {
        influences = List.copyOf(influences);
    }

    /// Sobol's indices of one choice; estimates, so that they may lie somewhat outside 0..1.
    ///
    /// @param first the share of the variance that it accounts for alone
    /// @param total the share that it has a part in
    public record Influence(UncertaintyFactor factor, double first, double total) {}

    /// The name of the generator of random numbers.
    public String generator() {
        return SplitMix.NAME;
    }
}
