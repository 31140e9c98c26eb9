package kz.aiqyn.files.report.page;

import java.util.Optional;
import kz.aiqyn.engine.methodology.Methodology;
import kz.aiqyn.engine.rating.Edition;
import kz.aiqyn.engine.rating.Tree;
import kz.aiqyn.files.report.content.ReportContent;
import kz.aiqyn.files.report.markup.Markup;
import kz.aiqyn.files.report.words.Speech;

/// The first page: what this is, the places, the map, the blocks.
final class ReportFrontPage {

    private final Markup markup;
    private final Speech speech;
    private final ReportContent content;

    ReportFrontPage(Markup markup, Speech speech, ReportContent content) {
        this.markup = markup;
        this.speech = speech;
        this.content = content;
    }

    void write(Optional<MapPicture> map) {
        Methodology methodology = content.methodology();
        markup.leaf(
                "p",
                speech.name(methodology
                        .identity()
                        .title()
                        .orElse(methodology.identity().code())),
                "class",
                "eyebrow");
        markup.leaf("h1", speech.period(content.period()));
        markup.leaf("p", lede(), "class", "lede");
        standings(map, RowOrder.AS_IT_IS);
        heat(RowOrder.AS_IT_IS);
    }

    /// The map beside the table of places of every group.
    void standings(Optional<MapPicture> map, RowOrder order) {
        markup.open("div", "class", map.isPresent() ? "split" : "");
        map.ifPresent(picture -> picture.write(markup, speech));
        markup.open("div");
        for (Edition edition : content.current()) {
            markup.leaf(
                    "h2",
                    speech.say(
                            "group.heading",
                            edition.group().names().orElse(speech.say("group.all")),
                            edition.units().size()));
            new LeagueTable(markup, speech, content, edition, order).write();
        }
        markup.close();
        markup.leaf(
                "p", speech.say(content.intervals().isEmpty() ? "league.note" : "league.note.sure"), "class", "note");
        markup.close();
    }

    /// Scores by blocks; nothing where there is one block only, which says the same as the total.
    void heat(RowOrder order) {
        if (content.current().getFirst().tree().children(Tree.INDEX).length < 2) {
            return;
        }
        markup.leaf("h2", speech.say("heat.heading"), "id", speech.id("blocks"));
        markup.leaf("p", speech.say("heat.note"), "class", "note");
        content.current().forEach(edition -> new HeatMap(markup, speech, content, edition).write(order));
    }

    String lede() {
        Methodology methodology = content.methodology();
        int units = content.current().stream()
                .mapToInt(edition -> edition.units().size())
                .sum();
        int indicators = content.current().getFirst().tree().leafCount();
        int blocks = content.current().getFirst().tree().children(0).length;
        String first = speech.say("lede", units, indicators, blocks);
        String act = speech.name(methodology.identity().act());
        String second = act.isEmpty()
                ? speech.say("lede.version", methodology.identity().version())
                : speech.say("lede.act", methodology.identity().version(), act);
        return first + " " + second;
    }
}
