package kz.aiqyn.files.report.page;

import java.util.List;
import kz.aiqyn.engine.methodology.Band;
import kz.aiqyn.engine.rating.Adjustment;
import kz.aiqyn.engine.rating.Edition;
import kz.aiqyn.engine.rating.Tree;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.engine.unit.RatedUnit;
import kz.aiqyn.files.report.content.Comparisons;
import kz.aiqyn.files.report.content.Origins;
import kz.aiqyn.files.report.content.ReportContent;
import kz.aiqyn.files.report.content.UnitStory;
import kz.aiqyn.files.report.markup.Markup;
import kz.aiqyn.files.report.words.Intervals;
import kz.aiqyn.files.report.words.MethodTerms.Term;
import kz.aiqyn.files.report.words.MovementSign;
import kz.aiqyn.files.report.words.Reasons;
import kz.aiqyn.files.report.words.Speech;
import kz.aiqyn.files.report.words.Standings;

/// The page of one unit: its place and how sure it is, its path, why it changed, its blocks, what would
/// lift it, its strong and weak sides, all values.
final class ReportUnitPage {

    private final Markup markup;
    private final Speech speech;
    private final ReportContent content;
    private final Edition edition;
    private final int unit;
    private final RatedUnit rated;
    private final UnitStory story;

    ReportUnitPage(Markup markup, Speech speech, ReportContent content, Edition edition, int unit) {
        this.markup = markup;
        this.speech = speech;
        this.content = content;
        this.edition = edition;
        this.unit = unit;
        this.rated = edition.units().get(unit);
        this.story = content.story(rated.code());
    }

    void write(Origins origins, Comparisons comparisons) {
        markup.leaf(
                "p",
                speech.say("unit.eyebrow", edition.group().names().orElse(speech.say("group.all")), edition.period()),
                "class",
                "eyebrow");
        markup.leaf("h1", speech.name(rated));
        if (edition.isRated(unit)) {
            facts();
        } else {
            markup.leaf("p", Reasons.unrated(speech, edition, unit), "class", "lede");
        }
        new PathSection(markup, speech, content, edition).write(rated);
        story.change().ifPresent(told -> new ChangeSection(markup, speech, edition, comparisons).write(told));
        story.contributions().ifPresent(known -> {
            new BlockSection(markup, speech, edition, unit).write(known);
            adjustments();
            new LiftSection(markup, speech, edition, unit).write(story);
            new StrengthSection(markup, speech, edition, unit).write(known);
        });
        markup.leaf("h2", speech.say("values.heading"));
        new ValuesSection(markup, speech, edition, unit, story, comparisons).writeShort(origins);
        neighbours();
    }

    void facts() {
        facts(List.of());
    }

    /// @param more what whoever shows the page knows beyond the rating
    void facts(List<Term> more) {
        markup.open("dl", "class", "facts");
        String place = speech.place(edition.place(Tree.INDEX, unit));
        markup.open("div", "class", "lead").leaf("dt", speech.say("column.place"));
        markup.open("dd")
                .leaf("strong", place)
                .text("\u00a0/\u00a0" + edition.ranked())
                .close()
                .close();
        content.interval(rated.code())
                .ifPresent(interval -> fact(speech.say("column.interval"), Intervals.range(interval)));
        fact(speech.say("column.score"), speech.score(edition.score(Tree.INDEX, unit)));
        edition.band(unit).ifPresent(band -> fact(speech.say("unit.band"), band(band)));
        fact(speech.say("column.movement"), new MovementSign(speech).words(story.movement()));
        edition.coverage(Tree.INDEX, unit)
                .ifPresent(share -> fact(speech.say("unit.coverage"), speech.percent(share, 0)));
        more.forEach(term -> fact(term.name(), term.text()));
        markup.close();
    }

    private String band(Band band) {
        return new Bands(edition.methodology()).glyph(band) + " "
                + speech.name(band.names().orElse(band.code()));
    }

    private void fact(String term, String value) {
        markup.open("div").leaf("dt", term).leaf("dd", value).close();
    }

    void adjustments() {
        List<Adjustment> adjustments = edition.adjustments(unit);
        if (adjustments.isEmpty()) {
            return;
        }
        markup.leaf("h2", speech.say("adjustments.heading"));
        markup.open("ul");
        for (Adjustment adjustment : adjustments) {
            String points = speech.say(
                    "adjustments.item",
                    adjustment.rule().names().orElse(adjustment.rule().code()),
                    speech.difference(adjustment.counted(), 2));
            String reason = adjustment.reason().isBlank() ? "" : ": " + speech.name(Names.written(adjustment.reason()));
            String cut = adjustment.isCut()
                    ? " " + speech.say("adjustments.cut", speech.difference(adjustment.given(), 2))
                    : "";
            markup.leaf("li", points + reason + cut);
        }
        markup.close();
    }

    /// The units next above and below, for who reads from place to place.
    void neighbours() {
        List<Integer> order = new Standings(edition).rated();
        int at = order.indexOf(unit);
        markup.open("nav", "class", "neighbours", "aria-label", speech.say("unit.neighbours"));
        if (at > 0) {
            neighbour("unit.above", order.get(at - 1));
        }
        if (at >= 0 && at < order.size() - 1) {
            neighbour("unit.below", order.get(at + 1));
        }
        markup.leaf("a", speech.say("unit.back"), "href", speech.links().rating());
        markup.close();
    }

    private void neighbour(String key, int other) {
        RatedUnit near = edition.units().get(other);
        markup.leaf(
                "a",
                speech.say(key, edition.place(Tree.INDEX, other).orElse(0), near.names()),
                "href",
                speech.links().unit(near.code()));
    }
}
