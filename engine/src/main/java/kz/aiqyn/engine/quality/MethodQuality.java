package kz.aiqyn.engine.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import kz.aiqyn.engine.check.Finding;
import kz.aiqyn.engine.rating.Edition;
import kz.aiqyn.engine.rating.Rating;
import kz.aiqyn.engine.rating.Tree;

/// The method judged by one edition.
///
/// @param indicators statistics by leaf
/// @param blocks the index and every block, in the tree's order
/// @param reversals units whose absence changes the order of the others
/// @param weights what each unit's total rests on, by unit; of no meaning for a unit that is not rated
/// @param findings what a keeper of the method should know
public record MethodQuality(
        List<IndicatorStatistics> indicators,
        List<BlockStatistics> blocks,
        List<Reversal> reversals,
        List<WeightUse> weights,
        List<Finding> findings) {

    /// Judges a method by an edition; rates the group once more for every unit that is left out in turn.
    public static MethodQuality of(Rating rating, Edition edition) {
        Tree tree = edition.tree();
        List<IndicatorStatistics> indicators = IntStream.range(0, tree.leafCount())
                .mapToObj(leaf -> IndicatorStatistics.of(edition, leaf))
                .toList();
        List<BlockStatistics> blocks = new ArrayList<>();
        for (int node = 0; node < tree.size(); node++) {
            if (tree.level(node) != Tree.Level.INDICATOR) {
                blocks.add(BlockStatistics.of(edition, node));
            }
        }
        List<Reversal> reversals = Reversal.of(rating, edition);
        List<WeightUse> weights = IntStream.range(0, edition.units().size())
                .mapToObj(unit -> WeightUse.of(edition, unit))
                .toList();
        List<Finding> findings = new QualityFindings(edition).list(indicators, blocks, reversals, weights);
        return new MethodQuality(indicators, blocks, reversals, weights, findings);
    }
}
