package kz.aiqyn.engine.robust;

import java.util.List;
import java.util.Optional;
import kz.aiqyn.engine.methodology.Aggregation;
import kz.aiqyn.engine.methodology.Block;
import kz.aiqyn.engine.methodology.Index;
import kz.aiqyn.engine.methodology.Indicator;
import kz.aiqyn.engine.methodology.Methodology;
import kz.aiqyn.engine.methodology.MissingPolicy;
import kz.aiqyn.engine.methodology.Normalisation;
import kz.aiqyn.engine.methodology.Robustness;
import kz.aiqyn.engine.methodology.Scoring;
import kz.aiqyn.engine.rating.Tree;

/// The methodology as a draw would have it.
final class DrawnMethodology {

    private final Methodology own;
    private final Tree tree;
    private final Robustness plan;

    DrawnMethodology(Methodology own, Tree tree, Robustness plan) {
        this.own = own;
        this.tree = tree;
        this.plan = plan;
    }

    /// With other ways to score and to put together, and the own weights.
    Methodology of(Draw.Choice choice) {
        return of(choice, Optional.empty());
    }

    /// With the draw's weights too; weights of nodes that take no part in the edition stay.
    Methodology of(Draw draw) {
        return of(draw.choice(), Optional.of(draw.weights()));
    }

    private Methodology of(Draw.Choice choice, Optional<double[]> weights) {
        Index index = own.index();
        Aggregation aggregation = aggregation(index.aggregation(), choice);
        return own.withIndex(new Index(index.code(), index.names(), aggregation))
                .withTree(
                        own.blocks().stream()
                                .map(block -> block(block, choice, weights))
                                .toList(),
                        indicators(own.indicators(), choice, weights));
    }

    private Block block(Block block, Draw.Choice choice, Optional<double[]> weights) {
        List<Block> blocks = block.blocks().stream()
                .map(inner -> block(inner, choice, weights))
                .toList();
        return block.withWeight(weight(block.code(), block.weight(), weights))
                .withAggregation(aggregation(block.aggregation(), choice))
                .withChildren(blocks, indicators(block.indicators(), choice, weights));
    }

    private List<Indicator> indicators(List<Indicator> indicators, Draw.Choice choice, Optional<double[]> weights) {
        return indicators.stream()
                .map(indicator -> indicator
                        .withWeight(weight(indicator.code(), indicator.weight(), weights))
                        .withScoring(scoring(indicator.scoring(), choice)))
                .toList();
    }

    private double weight(String code, double own, Optional<double[]> weights) {
        return weights.flatMap(drawn -> tree.find(code).map(node -> drawn[node]))
                .orElse(own);
    }

    private Scoring scoring(Scoring own, Draw.Choice choice) {
        Normalisation normalisation = choice.normalisation() == 0
                ? own.normalisation()
                : plan.normalisations().get(choice.normalisation() - 1);
        MissingPolicy missing =
                choice.missing() == 0 ? own.missing() : plan.missing().get(choice.missing() - 1);
        return new Scoring(own.direction(), normalisation, own.treatment(), missing, own.constant(), own.joint());
    }

    /// Ways of aggregating that are means are exchanged for each other; the others stay.
    Aggregation aggregation(Aggregation own, Draw.Choice choice) {
        return choice.aggregation() == 0 || !isMean(own)
                ? own
                : plan.aggregations().get(choice.aggregation() - 1);
    }

    static boolean isMean(Aggregation aggregation) {
        return switch (aggregation) {
            case ARITHMETIC, GEOMETRIC, HARMONIC -> true;
            case MPI, COPELAND -> false;
        };
    }
}
