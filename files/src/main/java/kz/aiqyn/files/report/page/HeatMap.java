package kz.aiqyn.files.report.page;

import java.util.List;
import kz.aiqyn.engine.rating.Edition;
import kz.aiqyn.engine.rating.Ranking;
import kz.aiqyn.engine.rating.Tree;
import kz.aiqyn.engine.unit.RatedUnit;
import kz.aiqyn.files.report.chart.Ramp;
import kz.aiqyn.files.report.content.ReportContent;
import kz.aiqyn.files.report.markup.Markup;
import kz.aiqyn.files.report.words.Links;
import kz.aiqyn.files.report.words.Speech;
import kz.aiqyn.files.report.words.Standings;

/// Scores of blocks by unit: the better the place within a block, the stronger the cell.
final class HeatMap {

    private final Markup markup;
    private final Speech speech;
    private final ReportContent content;
    private final Edition edition;

    HeatMap(Markup markup, Speech speech, ReportContent content, Edition edition) {
        this.markup = markup;
        this.speech = speech;
        this.content = content;
        this.edition = edition;
    }

    void write(RowOrder order) {
        Tree tree = edition.tree();
        List<Integer> units = order.rows(
                new Standings(edition).rated(),
                unit -> speech.name(edition.units().get(unit)),
                RankColumns.of(speech, content, edition));
        if (units.isEmpty()) {
            return;
        }
        ReportTable table = ReportTable.open(
                markup,
                "heat",
                speech.say("heat.caption", edition.group().names().orElse(speech.say("group.all"))));
        table.head().column(speech.say("column.unit"), "", order, RankColumns.UNIT);
        for (int node : tree.children(Tree.INDEX)) {
            head(tree, node, order);
        }
        table.body();
        for (int unit : units) {
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

    /// The block's name leads to the block, and an arrow beside it to the rows in its order where the page has one.
    private void head(Tree tree, int node, RowOrder order) {
        String code = RankColumns.block(tree, node);
        String name = speech.name(tree.names(node));
        markup.open("th", "scope", "col", "class", "n", "aria-sort", order.direction(code))
                .leaf("a", name, "href", link(speech.links(), tree, node));
        order.address(code)
                .ifPresent(address -> markup.text(" ")
                        .leaf(
                                "a",
                                "↕",
                                "class",
                                "arrow",
                                "href",
                                address,
                                "rel",
                                "nofollow",
                                "aria-label",
                                speech.say("sort.by", name)));
        markup.close();
    }

    static String link(Links links, Tree tree, int node) {
        return tree.level(node) == Tree.Level.INDICATOR
                ? links.indicator(tree.code(node))
                : links.block(tree.code(node));
    }
}
