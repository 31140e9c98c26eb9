package kz.aiqyn.files.report.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kz.aiqyn.engine.methodology.Indicator;
import kz.aiqyn.engine.rating.Edition;
import kz.aiqyn.engine.rating.Tree;
import kz.aiqyn.files.report.content.Origins;
import kz.aiqyn.files.report.markup.Markup;
import kz.aiqyn.files.report.words.Reasons;
import kz.aiqyn.files.report.words.Speech;

/// All values of a unit, block by block, each with its score, its place, what must be known of it, and its origin.
final class ValuesSection {

    private static final int COLUMNS = 7;

    private final Markup markup;
    private final Speech speech;
    private final Edition edition;
    private final int unit;
    private final Tree tree;

    ValuesSection(Markup markup, Speech speech, Edition edition, int unit) {
        this.markup = markup;
        this.speech = speech;
        this.edition = edition;
        this.unit = unit;
        this.tree = edition.tree();
    }

    void write(Origins origins) {
        markup.leaf("h2", speech.say("values.heading"));
        ReportTable table = ReportTable.open(markup, "values", speech.say("values.caption", edition.period()));
        table.head()
                .column(speech.say("column.indicator"), "")
                .column(speech.say("column.value"), "n")
                .column(speech.say("column.score"), "n")
                .column(speech.say("column.place"), "n")
                .column(speech.say("column.weight"), "n")
                .column(speech.say("column.flags"), "")
                .column(speech.say("column.origin"), "")
                .body();
        int parent = Tree.NONE;
        for (int leaf = 0; leaf < tree.leafCount(); leaf++) {
            int node = tree.node(leaf);
            if (tree.parent(node) != parent && tree.parent(node) != Tree.INDEX) {
                parent = tree.parent(node);
                block(parent);
            }
            row(table, origins, leaf);
        }
        table.close();
    }

    private void block(int node) {
        markup.open("tr", "class", "block")
                .leaf("th", speech.name(tree.names(node)), "scope", "colgroup", "colspan", Integer.toString(COLUMNS))
                .close();
    }

    private void row(ReportTable table, Origins origins, int leaf) {
        int node = tree.node(leaf);
        Indicator indicator = tree.indicator(leaf);
        String code = edition.units().get(unit).code();
        table.row()
                .name(speech.name(tree.names(node)), speech.links().indicator(indicator.code()))
                .number(
                        speech.value(edition.cells().raw()[leaf][unit], indicator.unit()),
                        speech.links().value(code, indicator.code()))
                .number(speech.score(edition.score(node, unit)))
                .number(speech.place(edition.place(node, unit)))
                .number(speech.percent(tree.effectiveWeight(node), 1))
                .words(Reasons.flags(speech, edition, node, unit))
                .words(origin(origins.find(indicator, code, edition.period())), speech.say("values.object"), speech.links().objection(code, indicator.code()))
                .end();
    }

    private String origin(Origins.Origin origin) {
        List<String> parts = new ArrayList<>(origin.sources());
        LocalDate recorded = origin.recorded();
        if (recorded != null) {
            parts.add(speech.wording().day(recorded));
        }
        return String.join(", ", parts);
    }
}
