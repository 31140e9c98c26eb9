package kz.aiqyn.files.report.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kz.aiqyn.engine.explain.ComparedValues;
import kz.aiqyn.engine.explain.IndicatorChange;
import kz.aiqyn.engine.methodology.Indicator;
import kz.aiqyn.engine.rating.Edition;
import kz.aiqyn.engine.rating.EffectiveWeights;
import kz.aiqyn.engine.rating.Tree;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.files.report.chart.Sparkline;
import kz.aiqyn.files.report.content.Comparisons;
import kz.aiqyn.files.report.content.Origins;
import kz.aiqyn.files.report.content.UnitStory;
import kz.aiqyn.files.report.content.ValuePath;
import kz.aiqyn.files.report.markup.Markup;
import kz.aiqyn.files.report.words.Reasons;
import kz.aiqyn.files.report.words.Speech;
import kz.aiqyn.files.report.words.WeightWords;

/// All values of a unit, each with the one before and how it moved, its path, its score and place, what it did to the
/// total and what the total lacks by it, what must be known of it, and its origin.
final class ValuesSection {

    /// How many periods a path beside a value tells: two years of quarters.
    private static final int PATH = 8;

    private static final int COLUMNS = 10;
    private static final int SHORT_COLUMNS = 7;
    private static final double NOTHING = 0.005;

    private final Markup markup;
    private final Speech speech;
    private final Edition edition;
    private final int unit;
    private final Tree tree;
    private final WeightWords weights;
    private final UnitEffects effects;
    private final Comparisons comparisons;
    private final Optional<ComparedValues> compared;
    private boolean full = true;

    ValuesSection(Markup markup, Speech speech, Edition edition, int unit, UnitStory story, Comparisons comparisons) {
        this.markup = markup;
        this.speech = speech;
        this.edition = edition;
        this.unit = unit;
        this.tree = edition.tree();
        this.weights = new WeightWords(speech, EffectiveWeights.of(edition));
        this.effects = UnitEffects.of(story);
        this.comparisons = comparisons;
        this.compared = story.change()
                .map(told -> comparisons.since(edition, told.since()))
                .orElseGet(() -> comparisons.before(edition));
    }

    /// For a file that holds the pages of all units in all languages: without paths and effects, of which the table of
    /// the change tells the greatest.
    void writeShort(Origins origins) {
        full = false;
        write(origins, ValuesOrder.BLOCK);
    }

    void write(Origins origins, ValuesOrder order) {
        ReportTable table = ReportTable.open(
                markup, full ? "values cards" : "values cards short", speech.say("values.caption", edition.period()));
        table.head()
                .column(speech.say("column.indicator"), "")
                .column(speech.say("column.value"), "n")
                .column(speech.say("values.before"), "n")
                .column(speech.say("values.moved"), "");
        if (full) {
            table.column(speech.say("values.path"), "");
        }
        table.column(speech.say("column.score"), "n").column(speech.say("column.place"), "n");
        if (full) {
            table.column(speech.say("values.effect"), "n").column(speech.say("column.loses"), "n");
        }
        table.column(speech.say("column.origin"), "").body();
        int parent = Tree.NONE;
        for (int leaf : leaves(order)) {
            int node = tree.node(leaf);
            if (order == ValuesOrder.BLOCK && tree.parent(node) != parent && tree.parent(node) != Tree.INDEX) {
                parent = tree.parent(node);
                block(parent);
            }
            row(table, origins, leaf);
        }
        table.close();
        String reasons = weights.reasons(IntStream.range(0, tree.leafCount()).map(tree::node));
        if (!reasons.isEmpty()) {
            markup.leaf("p", reasons, "class", "note");
        }
    }

    private int[] leaves(ValuesOrder order) {
        ToDoubleFunction<Integer> key = switch (order) {
            case BLOCK -> leaf -> 0;
            case LOSS -> leaf -> effects.net(code(leaf));
            case LACK -> leaf -> -effects.lack(tree.node(leaf)).orElse(0);
        };
        return IntStream.range(0, tree.leafCount())
                .boxed()
                .sorted(Comparator.comparingDouble(key))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private String code(int leaf) {
        return tree.indicator(leaf).code();
    }

    private void block(int node) {
        markup.open("tr", "class", "block")
                .leaf(
                        "th",
                        speech.name(tree.names(node)),
                        "scope",
                        "colgroup",
                        "colspan",
                        Integer.toString(full ? COLUMNS : SHORT_COLUMNS))
                .close();
    }

    private void row(ReportTable table, Origins origins, int leaf) {
        int node = tree.node(leaf);
        Indicator indicator = tree.indicator(leaf);
        String own = edition.units().get(unit).code();
        table.row();
        name(leaf);
        table.number(
                speech.value(edition.cells().raw()[leaf][unit], indicator.unit()),
                speech.links().value(own, indicator.code()));
        moved(leaf);
        if (full) {
            path(leaf);
        }
        labelled("column.score", speech.score(edition.score(node, unit)));
        labelled("column.place", speech.place(edition.place(node, unit)));
        if (full) {
            effect(indicator.code());
            labelled("column.loses", lack(node));
        }
        table.words(
                        origin(origins.find(indicator, own, edition.period())),
                        speech.say("values.object"),
                        speech.links().objection(own, indicator.code()))
                .end();
    }

    /// With the weight and what must be known of the value under it.
    private void name(int leaf) {
        int node = tree.node(leaf);
        markup.open("th", "scope", "row");
        markup.leaf(
                "a",
                speech.name(tree.names(node)),
                "href",
                speech.links().indicator(code(leaf), edition.units().get(unit).code()));
        String flags = Reasons.flags(speech, edition, node, unit);
        String written = weights.written(node);
        markup.leaf(
                "span",
                speech.say(
                                "values.weight",
                                written.isEmpty() ? weights.share(node) : weights.share(node) + " (" + written + ")")
                        + (flags.isEmpty() ? "" : "; " + flags),
                "class",
                "quiet told");
        markup.close();
    }

    /// The value before, and which way it went: the arrow says which way the number went, the word whether that is
    /// good.
    private void moved(int leaf) {
        Optional<ComparedValues.Pair> pair = compared.map(
                known -> known.find(code(leaf), edition.units().get(unit).code()));
        double then = pair.map(ComparedValues.Pair::before).orElse(Double.NaN);
        markup.open("td", "class", "n before", "data-label", full ? speech.say("values.before") : "");
        markup.text(speech.value(then));
        if (!Double.isNaN(then)
                && compared.orElseThrow()
                        .isOfLastYear(code(leaf), edition.units().get(unit).code())) {
            markup.leaf("span", speech.say("values.last-year"), "class", "quiet told");
        }
        markup.close();
        markup.leaf(
                "td",
                Moved.of(tree.indicator(leaf), then, edition.cells().raw()[leaf][unit])
                        .told(speech),
                "class",
                "moved");
    }

    private void path(int leaf) {
        ValuePath path = comparisons.path(edition, code(leaf)).last(PATH);
        markup.open("td", "class", "path-cell");
        new Sparkline(path.values(edition.units().get(unit).code()), path.breaks()).draw(markup);
        markup.close();
    }

    /// The net first: a better value does not mean that the unit gained by it.
    private void effect(String code) {
        markup.open("td", "class", "n effect", "data-label", speech.say("values.effect"));
        Optional<IndicatorChange> change = effects.change(code);
        markup.text(change.map(row -> NetTable.net(speech, row.net())).orElse(Speech.NOTHING));
        change.filter(row -> Math.abs(row.own()) >= NOTHING && Math.abs(row.own() - row.net()) >= NOTHING)
                .ifPresent(row -> markup.leaf(
                        "span", speech.say("values.own", speech.difference(row.own(), 2)), "class", "quiet told"));
        markup.close();
    }

    private String lack(int node) {
        OptionalDouble lack = effects.lack(node);
        return lack.isPresent() ? speech.wording().number(lack.getAsDouble(), 2) : Speech.NOTHING;
    }

    private void labelled(String head, String text) {
        markup.leaf("td", text, "class", "n", "data-label", full ? speech.say(head) : "");
    }

    private String origin(Origins.Origin origin) {
        List<String> parts = origin.sources().stream()
                .map(Names::written)
                .map(speech::name)
                .collect(Collectors.toCollection(ArrayList::new));
        LocalDate recorded = origin.recorded();
        if (recorded != null) {
            parts.add(speech.wording().day(recorded));
        }
        return String.join(", ", parts);
    }
}
