package kz.aiqyn.files.methodology;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import kz.aiqyn.engine.methodology.Aggregation;
import kz.aiqyn.engine.methodology.Block;
import kz.aiqyn.engine.methodology.Direction;
import kz.aiqyn.engine.methodology.Index;
import kz.aiqyn.engine.methodology.Indicator;
import kz.aiqyn.engine.methodology.Methodology;
import kz.aiqyn.engine.methodology.MissingPolicy;
import kz.aiqyn.engine.methodology.Node;
import kz.aiqyn.engine.methodology.Normalisation;
import kz.aiqyn.engine.methodology.Scoring;
import kz.aiqyn.engine.text.Phrase;

/// Tries out a change: `economy.weight` = 30, `aggregate` = geometric, `economy.growth.normalise` = minmax.
/// Weights are relative among siblings, so that the others give way by themselves.
public final class MethodologyEdit {

    private static final List<String> BLOCK_FIELDS = List.of("weight", "aggregate");
    private static final List<String> INDICATOR_FIELDS = List.of("weight", "direction", "normalise", "missing");

    private final Methodology methodology;
    private final String target;
    private final String value;

    private MethodologyEdit(Methodology methodology, String target, String value) {
        this.methodology = methodology;
        this.target = target;
        this.value = value;
    }

    /// What came of it.
    public sealed interface Result {}

    /// The methodology with the change.
    public record Edited(Methodology methodology) implements Result {}

    /// It cannot be done: what was found and what was expected.
    public record Refused(Phrase phrase) implements Result {}

    /// Sets one field.
    ///
    /// @param target a code, a point and a field: `economy.weight`; `aggregate` alone for the index
    public static Result set(Methodology methodology, String target, String value) {
        return new MethodologyEdit(methodology, target.strip(), value.strip()).set();
    }

    /// Sets one field, written `economy.weight=30`.
    public static Result set(Methodology methodology, String assignment) {
        int equals = assignment.indexOf('=');
        return equals < 0
                ? new Refused(Phrase.of("methodology.edit.assignment", assignment))
                : set(methodology, assignment.substring(0, equals), assignment.substring(equals + 1));
    }

    private Result set() {
        int dot = target.lastIndexOf('.');
        String code = dot < 0 ? methodology.index().code() : target.substring(0, dot);
        String field = target.substring(dot + 1);
        if (code.equals(methodology.index().code())) {
            return field.equals("aggregate")
                    ? aggregation(this::indexWith)
                    : new Refused(Nearest.phrase("methodology.edit.field", field, List.of("aggregate")));
        }
        Optional<Block> block = methodology.findBlock(code);
        if (block.isPresent()) {
            return block(block.get(), field);
        }
        return methodology
                .findIndicator(code)
                .map(indicator -> indicator(indicator, field))
                .orElseGet(() -> new Refused(Nearest.phrase("methodology.edit.code", code, codes())));
    }

    private List<String> codes() {
        List<String> codes = new ArrayList<>(List.of(methodology.index().code()));
        methodology.allBlocks().forEach(block -> codes.add(block.code()));
        methodology.allIndicators().forEach(indicator -> codes.add(indicator.code()));
        return codes;
    }

    private Methodology indexWith(Aggregation aggregation) {
        Index index = methodology.index();
        return methodology.withIndex(new Index(index.code(), index.names(), aggregation));
    }

    private Result block(Block block, String field) {
        return switch (field) {
            case "weight" -> weight(block.code());
            case "aggregate" ->
                aggregation(aggregation -> with(block.code(), node -> ((Block) node).withAggregation(aggregation)));
            default -> new Refused(Nearest.phrase("methodology.edit.field", field, BLOCK_FIELDS));
        };
    }

    private Result indicator(Indicator indicator, String field) {
        Scoring is = indicator.scoring();
        return switch (field) {
            case "weight" -> weight(indicator.code());
            case "direction" ->
                scored(
                        indicator,
                        MethodWords.DIRECTIONS,
                        MethodWords::direction,
                        (Direction direction) -> new Scoring(
                                direction,
                                is.normalisation(),
                                is.treatment(),
                                is.missing(),
                                is.constant(),
                                is.joint()));
            case "normalise" ->
                scored(
                        indicator,
                        MethodWords.NORMALISATIONS,
                        MethodWords::normalisation,
                        (Normalisation normalisation) -> new Scoring(
                                is.direction(),
                                normalisation,
                                is.treatment(),
                                is.missing(),
                                is.constant(),
                                is.joint()));
            case "missing" ->
                scored(
                        indicator,
                        MethodWords.MISSING,
                        MethodWords::missing,
                        (MissingPolicy missing) -> new Scoring(
                                is.direction(),
                                is.normalisation(),
                                is.treatment(),
                                missing,
                                is.constant(),
                                is.joint()));
            default -> new Refused(Nearest.phrase("methodology.edit.field", field, INDICATOR_FIELDS));
        };
    }

    private <T> Result scored(
            Indicator indicator,
            List<String> expected,
            Function<String, Optional<T>> meaning,
            Function<T, Scoring> scoring) {
        return meaning.apply(value)
                .<Result>map(meant -> new Edited(
                        with(indicator.code(), node -> ((Indicator) node).withScoring(scoring.apply(meant)))))
                .orElseGet(() -> new Refused(Phrase.of("methodology.read.term", value, expected)));
    }

    private Result aggregation(Function<Aggregation, Methodology> with) {
        Aggregation aggregation = MethodWords.AGGREGATIONS.get(value);
        return aggregation == null
                ? new Refused(
                        Nearest.phrase("methodology.read.word", value, List.copyOf(MethodWords.AGGREGATIONS.keySet())))
                : new Edited(with.apply(aggregation));
    }

    private Result weight(String code) {
        Double weight = Term.number(value);
        if (weight == null) {
            return new Refused(Phrase.of("methodology.edit.number", value));
        }
        if (weight < 0) {
            return new Refused(Phrase.of("methodology.check.weight", weight));
        }
        Methodology edited = with(code, node -> node.withWeight(weight));
        return weighty(edited) ? new Edited(edited) : new Refused(Phrase.of("methodology.check.weightless"));
    }

    /// True when no siblings all have the weight zero.
    private static boolean weighty(Methodology methodology) {
        List<Node> top = new ArrayList<>(methodology.blocks());
        top.addAll(methodology.indicators());
        return positive(top) && methodology.allBlocks().stream().allMatch(block -> positive(block.children()));
    }

    private static boolean positive(List<Node> siblings) {
        return siblings.isEmpty() || siblings.stream().anyMatch(node -> node.weight() > 0);
    }

    private Methodology with(String code, UnaryOperator<Node> change) {
        return methodology.withTree(
                blocks(methodology.blocks(), code, change), indicators(methodology.indicators(), code, change));
    }

    private static List<Block> blocks(List<Block> blocks, String code, UnaryOperator<Node> change) {
        return blocks.stream()
                .map(block -> block.withChildren(
                        blocks(block.blocks(), code, change), indicators(block.indicators(), code, change)))
                .map(block -> block.code().equals(code) ? (Block) change.apply(block) : block)
                .toList();
    }

    private static List<Indicator> indicators(List<Indicator> indicators, String code, UnaryOperator<Node> change) {
        return indicators.stream()
                .map(indicator -> indicator.code().equals(code) ? (Indicator) change.apply(indicator) : indicator)
                .toList();
    }
}
