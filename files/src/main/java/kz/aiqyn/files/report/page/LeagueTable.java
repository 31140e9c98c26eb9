package kz.aiqyn.files.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import kz.aiqyn.engine.rating.Edition;
import kz.aiqyn.engine.rating.Movement;
import kz.aiqyn.engine.rating.Ranking;
import kz.aiqyn.engine.rating.Tree;
import kz.aiqyn.engine.robust.RankInterval;
import kz.aiqyn.engine.unit.RatedUnit;
import kz.aiqyn.files.report.chart.Axis;
import kz.aiqyn.files.report.chart.Ramp;
import kz.aiqyn.files.report.chart.ScoreBar;
import kz.aiqyn.files.report.chart.Strip;
import kz.aiqyn.files.report.content.ReportContent;
import kz.aiqyn.files.report.markup.Markup;
import kz.aiqyn.files.report.words.Intervals;
import kz.aiqyn.files.report.words.MovementSign;
import kz.aiqyn.files.report.words.Reasons;
import kz.aiqyn.files.report.words.Speech;
import kz.aiqyn.files.report.words.Standings;

/// The table of places: one rank row for each unit, and below it whoever is not rated, with the reason.
final class LeagueTable {

    private final Markup markup;
    private final Speech speech;
    private final ReportContent content;
    private final Edition edition;
    private final Standings standings;
    private final Axis axis;
    private final boolean showsIntervals;
    private final boolean showsBlocks;
    private final RowOrder order;

    /// How many have a place, by node.
    private final int[] placed;

    LeagueTable(Markup markup, Speech speech, ReportContent content, Edition edition, RowOrder order) {
        this.markup = markup;
        this.speech = speech;
        this.content = content;
        this.edition = edition;
        this.order = order;
        this.standings = new Standings(edition);
        this.axis = standings.axis();
        this.showsIntervals = edition.units().stream()
                .anyMatch(unit -> content.interval(unit.code()).isPresent());
        this.showsBlocks = edition.tree().children(Tree.INDEX).length > 1;
        this.placed =
                IntStream.range(0, edition.tree().size()).map(standings::placed).toArray();
    }

    void write() {
        List<Integer> rated = order.rows(standings.rated(), this::name, RankColumns.of(speech, content, edition));
        if (!rated.isEmpty()) {
            ReportTable table = ReportTable.open(
                    markup,
                    "league quiet-caption",
                    speech.say(
                            "league.caption",
                            edition.group().names().orElse(speech.say("group.all")),
                            edition.period()));
            heads(table);
            rated.forEach(unit -> row(table, unit));
            table.close();
        }
        for (int unit : order.rows(standings.unrated(), this::name, Map.of())) {
            unrated(unit);
        }
    }

    private String name(int unit) {
        return speech.name(edition.units().get(unit));
    }

    private void heads(ReportTable table) {
        table.head().column(speech.say("column.place"), "n", order, RankColumns.PLACE);
        movementHead();
        if (showsIntervals) {
            table.column(speech.say("column.interval"), "interval");
        }
        table.column(speech.say("column.unit"), "", order, RankColumns.UNIT)
                .column(speech.say("column.score"), "n", order, RankColumns.SCORE);
        markup.open("th", "scope", "col", "class", "wide axis", "aria-label", speech.say("column.bar"))
                .leaf("span", speech.number(axis.from()))
                .leaf("span", speech.number(axis.to()))
                .close();
        if (showsBlocks) {
            table.column(speech.say("column.blocks"), "wide");
        }
        table.body();
    }

    private void movementHead() {
        Optional<String> address = order.address(RankColumns.MOVEMENT);
        String name = speech.say("column.movement");
        markup.open("th", "scope", "col", "class", "movement", "aria-sort", order.direction(RankColumns.MOVEMENT));
        if (address.isEmpty()) {
            markup.leaf("span", name, "class", "unseen");
        } else {
            markup.leaf("a", "↑↓", "href", address.get(), "rel", "nofollow", "aria-label", name, "title", name);
        }
        markup.close();
    }

    private void row(ReportTable table, int unit) {
        RatedUnit rated = edition.units().get(unit);
        double score = edition.scores(Tree.INDEX)[unit];
        int place = edition.place(Tree.INDEX, unit).orElse(Ranking.NONE);
        markup.open("tr", "class", place == 1 ? "first" : "");
        table.number(speech.place(edition.place(Tree.INDEX, unit)), "place");
        markup.open("td", "class", "movement");
        movement(content.story(rated.code()).movement());
        markup.close();
        Optional<RankInterval> interval = content.interval(rated.code());
        if (showsIntervals) {
            markup.leaf("td", interval.map(Intervals::range).orElse(""), "class", "interval");
        }
        table.name(speech.name(rated), speech.links().unit(rated.code()));
        table.number(speech.score(score), "score");
        markup.open("td", "class", "wide bars");
        ScoreBar.of(axis, score, end(interval.map(Intervals::worst)), end(interval.map(Intervals::best)))
                .draw(markup);
        markup.close();
        if (showsBlocks) {
            markup.open("td", "class", "wide");
            new Strip(cells(unit)).draw(markup);
            markup.close();
        }
        table.end();
    }

    /// A sign for the eye, and its words for readers of screens and for whoever points at it.
    private void movement(Movement movement) {
        MovementSign sign = new MovementSign(speech);
        String words = sign.words(movement);
        markup.leaf("span", sign.sign(movement), "aria-hidden", "true", "title", words);
        markup.leaf("span", words, "class", "unseen");
    }

    /// The score of the place at one end of an interval.
    private double end(Optional<Integer> place) {
        OptionalDouble score = place.isPresent() ? standings.scoreAt(place.get()) : OptionalDouble.empty();
        return score.orElse(Double.NaN);
    }

    private List<Strip.Cell> cells(int unit) {
        List<Strip.Cell> cells = new ArrayList<>();
        for (int block : edition.tree().children(Tree.INDEX)) {
            int place = edition.place(block, unit).orElse(Ranking.NONE);
            String name = speech.name(edition.tree().names(block));
            cells.add(new Strip.Cell(
                    Ramp.ofPlace(place, edition.ranked()),
                    place == Ranking.NONE ? name : speech.say("strip.title", name, place, placed[block])));
        }
        return cells;
    }

    private void unrated(int unit) {
        RatedUnit rated = edition.units().get(unit);
        markup.open("p", "class", "unrated")
                .leaf("a", speech.name(rated), "href", speech.links().unit(rated.code()))
                .text(". " + Reasons.unrated(speech, edition, unit))
                .close();
    }
}
