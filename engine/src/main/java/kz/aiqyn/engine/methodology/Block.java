package kz.aiqyn.engine.methodology;

import java.util.ArrayList;
import java.util.List;
import kz.aiqyn.engine.period.PeriodKind;
import kz.aiqyn.engine.text.Names;
import org.jspecify.annotations.Nullable;

/// A group of indicators, or of blocks.
///
/// @param period how often it is rated; null takes over the parent's, a quarter at the top
public record Block(
        String code,
        Names names,
        double weight,
        @Nullable PeriodKind period,
        Aggregation aggregation,
        List<Block> blocks,
        List<Indicator> indicators)
        implements Node {

    public Block {
        blocks = List.copyOf(blocks);
        indicators = List.copyOf(indicators);
    }

    /// Blocks first, then indicators.
    public List<Node> children() {
        List<Node> children = new ArrayList<>(blocks);
        children.addAll(indicators);
        return children;
    }

    @Override
    public Block withWeight(double newWeight) {
        return new Block(code, names, newWeight, period, aggregation, blocks, indicators);
    }

    public Block withChildren(List<Block> newBlocks, List<Indicator> newIndicators) {
        return new Block(code, names, weight, period, aggregation, newBlocks, newIndicators);
    }

    public Block withAggregation(Aggregation newAggregation) {
        return new Block(code, names, weight, period, newAggregation, blocks, indicators);
    }
}
