package kz.aiqyn.engine.methodology;

import java.util.List;

/// What is varied to see how sure the places are (Handbook, step 7). The methodology's own choice is always
/// the first alternative; those listed are the others; all are equally likely.
///
/// @param weights how weights below the top are varied
/// @param normalisations other normalisations, applied to every indicator at once
/// @param aggregations other aggregations, applied to the index and to every block that is arithmetic,
///     geometric or harmonic
/// @param missing other policies for missing values, applied to every indicator at once
/// @param leaveOneOut whether one indicator, or none, is left out in turn
public record Robustness(
        WeightNoise weights,
        List<Normalisation> normalisations,
        List<Aggregation> aggregations,
        List<MissingPolicy> missing,
        boolean leaveOneOut) {

    public static final Robustness DEFAULT =
            new Robustness(new WeightNoise.Uniform(0.25), List.of(), List.of(), List.of(), false);

    public Robustness {
        normalisations = List.copyOf(normalisations);
        aggregations = List.copyOf(aggregations);
        missing = List.copyOf(missing);
    }

    /// How weights are varied; siblings are renormalised afterwards.
    public sealed interface WeightNoise {

        /// They stay.
        record None() implements WeightNoise {}

        /// `w (1 + U(-f, f))`.
        record Uniform(double f) implements WeightNoise {}

        /// Dirichlet with `alpha = c w` over siblings, w as shares.
        record Dirichlet(double c) implements WeightNoise {}
    }
}
