package kz.aiqyn.files.report.page;

import kz.aiqyn.engine.explain.Contribution;
import kz.aiqyn.engine.explain.Contributions;
import kz.aiqyn.engine.rating.Edition;
import kz.aiqyn.engine.rating.Tree;
import kz.aiqyn.files.report.chart.Axis;
import kz.aiqyn.files.report.chart.ScoreBar;
import kz.aiqyn.files.report.markup.Markup;
import kz.aiqyn.files.report.words.Reasons;
import kz.aiqyn.files.report.words.Speech;
import kz.aiqyn.files.report.words.Standings;

/// A unit's blocks beside its peers: own score as a bar, the median as a tick, the best as a dot; where
/// most is lost comes first.
final class BlockSection {

    private final Markup markup;
    private final Speech speech;
    private final Edition edition;
    private final int unit;

    BlockSection(Markup markup, Speech speech, Edition edition, int unit) {
        this.markup = markup;
        this.speech = speech;
        this.edition = edition;
        this.unit = unit;
    }

    void write(Contributions contributions) {
        markup.leaf("h2", speech.say("blocks.heading"));
        markup.leaf("p", speech.say("blocks.note"), "class", "note");
        Standings standings = new Standings(edition);
        ReportTable table = ReportTable.open(markup, "blocks", speech.say("blocks.caption"));
        table.head()
                .column(speech.say("column.block"), "")
                .column(speech.say("column.score"), "n")
                .column(speech.say("column.bar"), "bars")
                .column(speech.say("column.median"), "n wide")
                .column(speech.say("column.best"), "n wide")
                .column(speech.say("column.place"), "n")
                .column(speech.say("column.gives"), "n wide")
                .column(speech.say("column.loses"), "n")
                .body();
        contributions.byLoss().forEach(block -> row(table, standings, block));
        table.close();
        absent(contributions);
    }

    /// Blocks without a score, and why: what nobody reported is not what is the same for all.
    private void absent(Contributions contributions) {
        Tree tree = edition.tree();
        for (int node : tree.children(Tree.INDEX)) {
            if (contributions.find(tree.code(node)).isEmpty()) {
                markup.leaf(
                        "p",
                        speech.say("blocks.absent", tree.names(node), Reasons.absent(speech, edition, node, unit)),
                        "class",
                        "note");
            }
        }
    }

    private void row(ReportTable table, Standings standings, Contribution block) {
        Axis axis = standings.axis().with(edition.scores(block.node()));
        double median = standings.median(block.node());
        double best = standings.best(block.node());
        table.row()
                .name(speech.name(block.names()), HeatMap.link(speech.links(), edition.tree(), block.node()))
                .number(speech.score(block.score()));
        markup.open("td", "class", "bars");
        ScoreBar.among(axis, block.score(), median, best).draw(markup);
        markup.close();
        table.number(speech.score(median), "wide")
                .number(speech.score(best), "wide")
                .number(speech.place(edition.place(block.node(), unit)))
                .number(speech.wording().number(block.points(), 2), "wide")
                .number(speech.wording().number(block.loss().toBest(), 2))
                .end();
    }
}
