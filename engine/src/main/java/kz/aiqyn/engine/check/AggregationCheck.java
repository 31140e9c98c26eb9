package kz.aiqyn.engine.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kz.aiqyn.engine.methodology.Aggregation;
import kz.aiqyn.engine.methodology.Block;
import kz.aiqyn.engine.methodology.Index;
import kz.aiqyn.engine.methodology.Indicator;
import kz.aiqyn.engine.methodology.Methodology;
import kz.aiqyn.engine.methodology.Node;
import kz.aiqyn.engine.methodology.Normalisation;
import kz.aiqyn.engine.text.Phrase;

/// Every way of putting scores together suits the scores it is given (Handbook, step 6).
final class AggregationCheck {

    private static final String SCALE = "scale";

    private final Methodology methodology;
    private final Findings findings;

    AggregationCheck(Methodology methodology, Findings findings) {
        this.methodology = methodology;
        this.findings = findings;
    }

    void check() {
        Index index = methodology.index();
        List<Node> top = new ArrayList<>(methodology.blocks());
        top.addAll(methodology.indicators());
        parent(FindingLocation.of("aggregate"), index.aggregation(), top);
        if (index.aggregation() == Aggregation.MPI) {
            findings.error(FindingLocation.of("aggregate"), Phrase.of("methodology.check.mpi"));
        }
        for (Block block : methodology.allBlocks()) {
            FindingLocation place = FindingLocation.of(block.code(), "aggregate");
            parent(place, block.aggregation(), block.children());
            if (block.aggregation() == Aggregation.MPI && !block.blocks().isEmpty()) {
                findings.error(place, Phrase.of("methodology.check.mpi"));
            }
        }
        boolean scaled = measure(index.aggregation(), top).equals(SCALE);
        if (!scaled && !methodology.bands().isEmpty()) {
            findings.warning(FindingLocation.of("bands"), Phrase.of("methodology.check.band.scale"));
        }
    }

    private void parent(FindingLocation place, Aggregation aggregation, List<Node> children) {
        if (aggregation.needsPositive()) {
            if (!(methodology.scale().from() > 0)) {
                findings.error(
                        place,
                        Phrase.of(
                                "methodology.check.positive",
                                aggregation.code(),
                                methodology.scale().from()));
            }
            leaving(children)
                    .forEach(code ->
                            findings.error(place, Phrase.of("methodology.check.leaves", aggregation.code(), code)));
        }
        Set<String> measures = children.stream().map(AggregationCheck::measure).collect(Collectors.toSet());
        boolean adds = aggregation == Aggregation.ARITHMETIC || aggregation.needsPositive();
        if (adds && measures.size() > 1) {
            List<String> codes = children.stream()
                    .filter(child -> !measure(child).equals(SCALE))
                    .map(Node::code)
                    .toList();
            findings.warning(place, Phrase.of("methodology.check.mixed", codes));
        }
    }

    /// Codes of the children whose scores may be zero or negative whatever the scale.
    static List<String> leaving(List<? extends Node> nodes) {
        return nodes.stream().filter(AggregationCheck::leaves).map(Node::code).toList();
    }

    private static boolean leaves(Node node) {
        return switch (node) {
            case Indicator indicator -> indicator.scoring().normalisation().leavesScale();
            case Block block ->
                switch (block.aggregation()) {
                    case MPI, COPELAND -> true;
                    case ARITHMETIC, GEOMETRIC, HARMONIC ->
                        block.children().stream().anyMatch(AggregationCheck::leaves);
                };
        };
    }

    /// In what the scores of a node are measured: equal texts compare, others do not.
    private static String measure(Node node) {
        return switch (node) {
            case Indicator indicator ->
                switch (indicator.scoring().normalisation()) {
                    case Normalisation.ZScore(double mean, double spread) -> "zscore %s %s".formatted(mean, spread);
                    case Normalisation.Ranks() -> "rank";
                    case Normalisation.Goalposts any -> SCALE;
                    case Normalisation.MinMax any -> SCALE;
                    case Normalisation.Target any -> SCALE;
                    case Normalisation.Distance any -> SCALE;
                    case Normalisation.Percentile any -> SCALE;
                };
            case Block block -> measure(block.aggregation(), block.children());
        };
    }

    private static String measure(Aggregation aggregation, List<Node> children) {
        return switch (aggregation) {
            case MPI -> "mpi";
            case COPELAND -> "copeland";
            case ARITHMETIC, GEOMETRIC, HARMONIC -> {
                Set<String> measures =
                        children.stream().map(AggregationCheck::measure).collect(Collectors.toSet());
                yield measures.size() == 1 ? measures.iterator().next() : SCALE;
            }
        };
    }
}
