package kz.aiqyn.files.report.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import kz.aiqyn.engine.rating.Edition;
import kz.aiqyn.engine.rating.Tree;
import kz.aiqyn.engine.unit.RatedUnit;
import kz.aiqyn.files.report.content.ReportContent;
import kz.aiqyn.files.report.words.Intervals;
import kz.aiqyn.files.report.words.MovementSign;
import kz.aiqyn.files.report.words.Reasons;
import kz.aiqyn.files.report.words.Speech;
import kz.aiqyn.files.report.words.Standings;
import org.dhatim.fastexcel.Worksheet;

/// The table of places, group by group, with the scores of blocks.
public final class RatingSheet {

    private final Grid grid;
    private final Speech speech;
    private final ReportContent content;

    public RatingSheet(Worksheet sheet, Speech speech, ReportContent content) {
        this.grid = new Grid(sheet);
        this.speech = speech;
        this.content = content;
    }

    public void write() {
        heads();
        for (Edition edition : content.current()) {
            new Standings(edition).all().forEach(unit -> row(edition, unit));
        }
    }

    private void heads() {
        List<Grid.Head> heads = new ArrayList<>();
        heads.add(new Grid.Head(speech.say("sheet.group"), 14));
        heads.add(new Grid.Head(speech.say("column.place"), 8));
        heads.add(new Grid.Head(speech.say("column.movement"), 10));
        heads.add(new Grid.Head(speech.say("column.interval"), 10));
        heads.add(new Grid.Head(speech.say("column.unit"), 30));
        heads.add(new Grid.Head(speech.say("sheet.code"), 14));
        heads.add(new Grid.Head(speech.say("column.score"), 10));
        heads.add(new Grid.Head(speech.say("unit.band"), 12));
        heads.add(new Grid.Head(speech.say("unit.coverage"), 13));
        Tree tree = content.current().getFirst().tree();
        for (int node : tree.children(Tree.INDEX)) {
            heads.add(new Grid.Head(speech.name(tree.names(node)), 15));
        }
        heads.add(new Grid.Head(speech.say("column.flags"), 40));
        grid.heads(5, heads.toArray(Grid.Head[]::new));
    }

    private void row(Edition edition, int unit) {
        RatedUnit rated = edition.units().get(unit);
        OptionalDouble score = edition.score(Tree.INDEX, unit);
        grid.text(speech.name(edition.group().names().orElse(speech.say("group.all"))))
                .whole(edition.place(Tree.INDEX, unit))
                .text(new MovementSign(speech).sign(content.story(rated.code()).movement()))
                .text(content.interval(rated.code()).map(Intervals::range).orElse(""))
                .text(speech.name(rated))
                .text(rated.code())
                .number(score, Grid.POINTS)
                .text(edition.band(unit)
                        .map(band -> speech.name(band.names().orElse(band.code())))
                        .orElse(""))
                .number(edition.coverage(Tree.INDEX, unit), Grid.SHARE);
        for (int node : edition.tree().children(Tree.INDEX)) {
            grid.number(edition.score(node, unit), Grid.SCORE);
        }
        grid.text(
                edition.isRated(unit)
                        ? Reasons.flags(speech, edition, Tree.INDEX, unit)
                        : Reasons.unrated(speech, edition, unit));
        grid.next();
    }
}
