package kz.aiqyn.files.report.page;

import java.util.List;
import kz.aiqyn.engine.explain.Lift;
import kz.aiqyn.engine.explain.WhatIf;
import kz.aiqyn.engine.rating.Edition;
import kz.aiqyn.engine.rating.Tree;
import kz.aiqyn.files.report.content.UnitStory;
import kz.aiqyn.files.report.markup.Markup;
import kz.aiqyn.files.report.words.Reasons;
import kz.aiqyn.files.report.words.Speech;

/// What would lift a unit one place: the least effort over several indicators, and single indicators that
/// would do.
final class LiftSection {

    private final Markup markup;
    private final Speech speech;
    private final Edition edition;
    private final int unit;

    LiftSection(Markup markup, Speech speech, Edition edition, int unit) {
        this.markup = markup;
        this.speech = speech;
        this.edition = edition;
        this.unit = unit;
    }

    void write(UnitStory story) {
        markup.leaf("h2", speech.say("lift.heading"));
        missing();
        if (edition.place(Tree.INDEX, unit).orElse(0) == 1) {
            markup.leaf("p", speech.say("lift.first"));
        }
        story.together().ifPresent(this::together);
        if (!story.alone().isEmpty()) {
            markup.leaf("h3", speech.say("lift.alone", story.alone().getFirst().place()));
            moves(
                    speech.say("lift.alone.caption"),
                    story.alone().stream().flatMap(way -> way.moves().stream()).toList());
        }
    }

    /// What nobody sent in lifts first: it costs no effort but sending it.
    private void missing() {
        int[] leaves = WhatIf.missing(edition, unit);
        if (leaves.length == 0) {
            return;
        }
        markup.leaf("h3", speech.say("lift.missing", leaves.length));
        markup.leaf("p", speech.say("lift.missing.note"), "class", "note");
        markup.open("ul", "class", "missing");
        for (int leaf : leaves) {
            missing(leaf);
        }
        markup.close();
    }

    private void missing(int leaf) {
        Tree tree = edition.tree();
        String name = speech.name(tree.names(tree.node(leaf)));
        String code = tree.indicator(leaf).code();
        String href = speech.links()
                .value(edition.units().get(unit).code(), code)
                .orElseGet(() -> speech.links().indicator(code));
        markup.open("li")
                .leaf("a", name, "href", href)
                .text(" – " + Reasons.flags(speech, edition, tree.node(leaf), unit))
                .close();
    }

    private void together(Lift lift) {
        switch (lift) {
            case Lift.Reached reached -> {
                markup.leaf("h3", speech.say("lift.together", reached.place()));
                moves(speech.say("lift.together.caption"), reached.moves());
            }
            case Lift.OutOfReach out ->
                markup.leaf(
                        "p",
                        speech.say(
                                "lift.beyond",
                                out.place(),
                                speech.score(out.furthest().score())));
            case Lift.AlreadyThere _ -> markup.leaf("p", speech.say("lift.first"));
            case Lift.Refused _ -> markup.leaf("p", speech.say("lift.refused"));
        }
    }

    private void moves(String caption, List<Lift.Move> moves) {
        ReportTable table = ReportTable.open(markup, "lift", caption);
        table.head()
                .column(speech.say("column.indicator"), "")
                .column(speech.say("column.now"), "n")
                .column(speech.say("column.needed"), "n")
                .column(speech.say("column.score.change"), "n")
                .column(speech.say("column.effort"), "n wide")
                .body();
        for (Lift.Move move : moves) {
            table.row()
                    .name(speech.name(move.names()), speech.links().indicator(move.indicator()))
                    .number(speech.value(move.from(), move.measuredIn()))
                    .number(speech.value(move.to(), move.measuredIn()))
                    .number(speech.score(move.scoreFrom()) + " → " + speech.score(move.scoreTo()))
                    .number(speech.percent(move.effort(), 1), "wide")
                    .end();
        }
        table.close();
    }
}
