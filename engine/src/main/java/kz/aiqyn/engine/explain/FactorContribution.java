package kz.aiqyn.engine.explain;

import java.util.List;
import kz.aiqyn.engine.text.Names;

/// What one factor did to a score.
///
/// @param points what it added to the score, its Shapley value
/// @param through the indicators it came through, the greatest first; with `rest` they add up to `points`.
///     Empty in the explanation of a whole edition
/// @param rest what came through no indicator: adjustments, the base of a mean that is not arithmetic
public record FactorContribution(ChangeFactor factor, double points, List<Through> through, double rest) {

    public FactorContribution {
        through = List.copyOf(through);
    }

    /// The share of one indicator in what a factor did.
    ///
    /// @param code the indicator's
    /// @param points what it added to the score
    public record Through(String code, Names names, double points) {}
}
