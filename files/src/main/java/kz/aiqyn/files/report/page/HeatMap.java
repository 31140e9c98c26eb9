package kz.aiqyn.files.report.page;

import kz.aiqyn.engine.rating.Edition;
import kz.aiqyn.engine.rating.Ranking;
import kz.aiqyn.engine.rating.Tree;
import kz.aiqyn.engine.unit.RatedUnit;
import kz.aiqyn.files.report.chart.Ramp;
import kz.aiqyn.files.report.markup.Markup;
import kz.aiqyn.files.report.words.Links;
import kz.aiqyn.files.report.words.Speech;
import kz.aiqyn.files.report.words.Standings;

/// Scores of blocks by unit: the better the place within a block, the stronger the cell.
final class HeatMap {

    private final Markup markup;
    private final Speech speech;
    private final Edition edition;

    HeatMap(Markup markup, Speech speech, Edition edition) {
        this.markup = markup;
        this.speech = speech;
        this.edition = edition;
    }

    void write() {
        Tree tree = edition.tree();
        ReportTable table = ReportTable.open(
                markup,
                "heat",
                speech.say("heat.caption", edition.group().names().orElse(speech.say("group.all"))));
        table.head().column(speech.say("column.unit"), "");
        for (int node : tree.children(Tree.INDEX)) {
            markup.open("th", "scope", "col", "class", "n")
                    .leaf("a", speech.name(tree.names(node)), "href", link(speech.links(), tree, node))
                    .close();
        }
        table.body();
        for (int unit : new Standings(edition).rated()) {
            RatedUnit rated = edition.units().get(unit);
            table.row().name(speech.name(rated), speech.links().unit(rated.code()));
            for (int node : tree.children(Tree.INDEX)) {
                int place = edition.place(node, unit).orElse(Ranking.NONE);
                table.number(
                        speech.score(edition.score(node, unit)), Ramp.className(Ramp.ofPlace(place, edition.ranked())));
            }
            table.end();
        }
        table.close();
    }

    static String link(Links links, Tree tree, int node) {
        return tree.level(node) == Tree.Level.INDICATOR
                ? links.indicator(tree.code(node))
                : links.block(tree.code(node));
    }
}
