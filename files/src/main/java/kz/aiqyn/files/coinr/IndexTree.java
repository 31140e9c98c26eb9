package kz.aiqyn.files.coinr;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kz.aiqyn.engine.measure.Measure;
import kz.aiqyn.engine.measure.RollUp;
import kz.aiqyn.engine.methodology.Aggregation;
import kz.aiqyn.engine.methodology.Block;
import kz.aiqyn.engine.methodology.ConstantPolicy;
import kz.aiqyn.engine.methodology.Coverage;
import kz.aiqyn.engine.methodology.Direction;
import kz.aiqyn.engine.methodology.Formation;
import kz.aiqyn.engine.methodology.Identity;
import kz.aiqyn.engine.methodology.Index;
import kz.aiqyn.engine.methodology.Indicator;
import kz.aiqyn.engine.methodology.Methodology;
import kz.aiqyn.engine.methodology.MissingPolicy;
import kz.aiqyn.engine.methodology.Passport;
import kz.aiqyn.engine.methodology.Peers;
import kz.aiqyn.engine.methodology.Robustness;
import kz.aiqyn.engine.methodology.Scoring;
import kz.aiqyn.engine.methodology.TreatmentLimits;
import kz.aiqyn.engine.period.PeriodKind;
import kz.aiqyn.engine.text.Names;
import org.jspecify.annotations.Nullable;

/// Makes a methodology of the nodes of iMeta: what is missing or constant is left out, nothing is asked of
/// coverage, everybody is compared with everybody.
final class IndexTree {

    private static final String PURE_NUMBER = "1";

    private final Map<String, MetaNode> nodes;
    private final Map<String, String> measures;
    private final CoinrOptions options;

    /// @param measures names of measures by the indicators' codes
    IndexTree(Map<String, MetaNode> nodes, Map<String, String> measures, CoinrOptions options) {
        this.nodes = nodes;
        this.measures = measures;
        this.options = options;
    }

    Methodology methodology() {
        MetaNode top = nodes.values().stream()
                .filter(node -> node.parent().isEmpty())
                .findFirst()
                .orElseThrow();
        return new Methodology(
                new Identity(top.code(), "1", Names.same(top.name()), null, null, Names.NONE),
                new Index(top.code(), Names.same(top.name()), options.aggregation()),
                options.scale(),
                List.of(),
                Peers.EVERYBODY,
                new Coverage(0, 0),
                TreatmentLimits.DEFAULT,
                measureList(),
                blocks(top, PeriodKind.YEAR),
                indicators(top),
                List.of(),
                List.of(),
                List.of(),
                Robustness.DEFAULT);
    }

    private List<Measure> measureList() {
        List<Measure> list = new ArrayList<>();
        measures.forEach((code, name) -> {
            MetaNode node = nodes.get(code);
            Names names = Names.same(node == null ? code : node.name());
            list.add(new Measure(name, names, PURE_NUMBER, PeriodKind.YEAR, RollUp.LAST));
        });
        return list;
    }

    private List<Block> blocks(MetaNode parent, @Nullable PeriodKind period) {
        Aggregation below =
                options.aggregation() == Aggregation.COPELAND ? Aggregation.ARITHMETIC : options.aggregation();
        return children(parent, false)
                .map(node -> new Block(
                        node.code(),
                        Names.same(node.name()),
                        node.weight(),
                        period,
                        below,
                        blocks(node, null),
                        indicators(node)))
                .toList();
    }

    private List<Indicator> indicators(MetaNode parent) {
        return children(parent, true)
                .map(node -> new Indicator(
                        node.code(),
                        Names.same(node.name()),
                        node.weight(),
                        PURE_NUMBER,
                        measures.getOrDefault(node.code(), node.code()),
                        Formation.UNIT,
                        new Scoring(
                                node.down() ? new Direction.Down() : new Direction.Up(),
                                options.normalisation(),
                                options.treatment(),
                                new MissingPolicy.Exclude(),
                                ConstantPolicy.EXCLUDE,
                                null),
                        Passport.EMPTY))
                .toList();
    }

    private Stream<MetaNode> children(MetaNode parent, boolean indicators) {
        return nodes.values().stream()
                .filter(node -> node.parent().equals(parent.code()) && node.isIndicator() == indicators);
    }
}
