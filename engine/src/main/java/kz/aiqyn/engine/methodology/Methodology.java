package kz.aiqyn.engine.methodology;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.aiqyn.engine.measure.Measure;

/// One version of a methodology.
///
/// @param identity which methodology and version it is, and when it is in force
/// @param index the total: its code, names and how it is put together from the top's children
/// @param scale what scores run from and to
/// @param bands levels of the total score, any order
/// @param peers who is compared with whom
/// @param coverage how much must be observed
/// @param treatment limits of the treatment of outliers
/// @param measures the numbers that formulas may name
/// @param blocks the top's blocks
/// @param indicators indicators that stand directly under the top, usually none
/// @param adjustments bonus and penalty points that may be given
/// @param sectors the sectors of life that indicators should cover
/// @param sources how known layouts of files map to measures
/// @param robustness what is varied to see how sure the places are
public record Methodology(
        Identity identity,
        Index index,
        Scale scale,
        List<Band> bands,
        Peers peers,
        Coverage coverage,
        TreatmentLimits treatment,
        List<Measure> measures,
        List<Block> blocks,
        List<Indicator> indicators,
        List<AdjustmentRule> adjustments,
        List<Sector> sectors,
        List<SourceLayout> sources,
        Robustness robustness) {

    public Methodology {
        bands = List.copyOf(bands);
        measures = List.copyOf(measures);
        blocks = List.copyOf(blocks);
        indicators = List.copyOf(indicators);
        adjustments = List.copyOf(adjustments);
        sectors = List.copyOf(sectors);
        sources = List.copyOf(sources);
    }

    /// Every block at any depth, parents before children.
    public List<Block> allBlocks() {
        List<Block> all = new ArrayList<>();
        blocks.forEach(block -> collect(block, all));
        return all;
    }

    /// Every indicator at any depth, in the order of the file.
    public List<Indicator> allIndicators() {
        List<Indicator> all = new ArrayList<>(indicators);
        allBlocks().forEach(block -> all.addAll(block.indicators()));
        return all;
    }

    public Optional<Measure> findMeasure(String code) {
        return measures.stream().filter(measure -> measure.code().equals(code)).findFirst();
    }

    public Optional<Indicator> findIndicator(String code) {
        return allIndicators().stream()
                .filter(indicator -> indicator.code().equals(code))
                .findFirst();
    }

    public Optional<Block> findBlock(String code) {
        return allBlocks().stream().filter(block -> block.code().equals(code)).findFirst();
    }

    /// The same methodology with other blocks and indicators.
    public Methodology withTree(List<Block> newBlocks, List<Indicator> newIndicators) {
        return new Methodology(
                identity,
                index,
                scale,
                bands,
                peers,
                coverage,
                treatment,
                measures,
                newBlocks,
                newIndicators,
                adjustments,
                sectors,
                sources,
                robustness);
    }

    /// The same methodology with another way to put the total together.
    public Methodology withIndex(Index newIndex) {
        return new Methodology(
                identity,
                newIndex,
                scale,
                bands,
                peers,
                coverage,
                treatment,
                measures,
                blocks,
                indicators,
                adjustments,
                sectors,
                sources,
                robustness);
    }

    private static void collect(Block block, List<Block> into) {
        into.add(block);
        block.blocks().forEach(child -> collect(child, into));
    }
}
