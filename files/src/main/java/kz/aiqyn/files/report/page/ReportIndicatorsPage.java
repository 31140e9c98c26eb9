package kz.aiqyn.files.report.page;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import kz.aiqyn.engine.methodology.Indicator;
import kz.aiqyn.engine.rating.EffectiveWeights;
import kz.aiqyn.engine.rating.Tree;
import kz.aiqyn.files.report.chart.Axis;
import kz.aiqyn.files.report.chart.ScoreBar;
import kz.aiqyn.files.report.markup.Markup;
import kz.aiqyn.files.report.words.Anchors;
import kz.aiqyn.files.report.words.Settings;
import kz.aiqyn.files.report.words.Speech;
import kz.aiqyn.files.report.words.WeightWords;

/// All indicators by block, with their weights: the way to every passport.
final class ReportIndicatorsPage {

    /// The codes of columns by which indicators can be ordered.
    static final List<String> COLUMNS = List.of("indicator", "measured", "direction", "weight");

    private final Markup markup;
    private final Speech speech;
    private final EffectiveWeights weights;
    private final WeightWords words;
    private final Tree tree;
    private final RowOrder order;

    ReportIndicatorsPage(Markup markup, Speech speech, EffectiveWeights weights, RowOrder order) {
        this.markup = markup;
        this.speech = speech;
        this.weights = weights;
        this.words = new WeightWords(speech, weights);
        this.tree = weights.tree();
        this.order = order;
    }

    void write() {
        markup.leaf("h1", speech.say("nav." + Anchors.INDICATORS));
        markup.leaf(
                "p",
                speech.say("indicators.lede", tree.leafCount(), tree.children(Tree.INDEX).length),
                "class",
                "lede");
        tables();
    }

    void tables() {
        for (int node = 1; node < tree.size(); node++) {
            if (tree.level(node) == Tree.Level.BLOCK) {
                block(node);
            }
        }
        boolean loose = false;
        for (int child : tree.children(Tree.INDEX)) {
            loose |= tree.level(child) == Tree.Level.INDICATOR;
        }
        if (loose && !rows(Tree.INDEX).isEmpty()) {
            markup.leaf("h2", speech.say("indicators.loose"));
            table(Tree.INDEX, speech.say("indicators.loose"));
        }
    }

    /// The indicators right below a node, as they are asked for.
    private List<Integer> rows(int parent) {
        Settings settings = new Settings(speech);
        return order.rows(
                Arrays.stream(tree.children(parent))
                        .filter(node -> tree.level(node) == Tree.Level.INDICATOR)
                        .boxed()
                        .toList(),
                node -> speech.name(tree.names(node)) + " " + tree.code(node) + " " + speech.name(tree.names(parent)),
                Map.of(
                        "indicator", node -> speech.name(tree.names(node)),
                        "measured", node -> speech.measurement(indicator(node).unit()),
                        "direction", node -> settings.direction(indicator(node)),
                        "weight", weights::share));
    }

    private Indicator indicator(int node) {
        return tree.indicator(tree.leaf(node));
    }

    private void block(int node) {
        if (rows(node).isEmpty()) {
            return; // none of it is asked for, or it has only blocks, which have tables of their own
        }
        String heading = speech.say("indicators.block", tree.names(node), words.share(node));
        markup.leaf("h2", heading, "id", speech.id(Anchors.block(tree.code(node))));
        table(node, speech.name(tree.names(node)));
    }

    private void table(int parent, String caption) {
        ReportTable table = ReportTable.open(markup, "weights quiet-caption", caption);
        table.head()
                .column(speech.say("column.indicator"), "", order, "indicator")
                .column(speech.say("column.measured"), "", order, "measured")
                .column(speech.say("column.direction"), "wide", order, "direction")
                .column(speech.say("column.weight"), "n", order, "weight")
                .column(speech.say("column.weight.bar"), "bars wide")
                .body();
        rows(parent).forEach(node -> row(table, node));
        table.close();
        String reasons = words.reasons(IntStream.of(tree.children(parent)));
        if (!reasons.isEmpty()) {
            markup.leaf("p", reasons, "class", "note");
        }
    }

    private void row(ReportTable table, int node) {
        Indicator indicator = tree.indicator(tree.leaf(node));
        table.row()
                .name(speech.name(tree.names(node)), speech.links().indicator(indicator.code()))
                .words(speech.measurement(indicator.unit()));
        markup.leaf("td", new Settings(speech).direction(indicator), "class", "wide");
        markup.open("td", "class", "n").text(words.share(node));
        if (weights.differs(node)) {
            markup.leaf("span", words.written(node), "class", "quiet told");
        }
        markup.close();
        markup.open("td", "class", "bars wide");
        ScoreBar.of(new Axis(0, heaviest()), weights.share(node), Double.NaN, Double.NaN)
                .draw(markup);
        markup.close();
        table.end();
    }

    private double heaviest() {
        double heaviest = 1e-9;
        for (int leaf = 0; leaf < tree.leafCount(); leaf++) {
            heaviest = Math.max(heaviest, weights.share(tree.node(leaf)));
        }
        return heaviest;
    }
}
