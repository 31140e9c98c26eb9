package kz.aiqyn.files.report.page;

import java.util.stream.Collectors;
import kz.aiqyn.engine.explain.Change;
import kz.aiqyn.engine.explain.FactorContribution;
import kz.aiqyn.engine.rating.Edition;
import kz.aiqyn.files.report.chart.Axis;
import kz.aiqyn.files.report.chart.Fall;
import kz.aiqyn.files.report.content.UnitStory;
import kz.aiqyn.files.report.markup.Markup;
import kz.aiqyn.files.report.words.Speech;

/// Why a unit's score changed: in words, then as a waterfall of six factors whose steps are the rows of a table.
final class ChangeSection {

    /// Indicators named for one factor.
    private static final int NAMED = 2;

    /// Below this many points an indicator is not worth naming.
    private static final double SLIGHT = 0.005;

    private final Markup markup;
    private final Speech speech;
    private final Edition edition;

    ChangeSection(Markup markup, Speech speech, Edition edition) {
        this.markup = markup;
        this.speech = speech;
        this.edition = edition;
    }

    void write(UnitStory.ChangeInWords told) {
        markup.leaf("h2", speech.say("change.heading", told.since()));
        told.words().forEach(phrase -> markup.leaf("p", speech.say(phrase)));
        switch (told.change()) {
            case Change.NotSplit notSplit ->
                markup.leaf(
                        "p",
                        switch (notSplit.reason()) {
                            case NOT_IN_EARLIER -> speech.say("change.not-in-earlier");
                            case NOT_IN_LATER -> speech.say("change.not-in-later");
                            case NOT_RATED_EARLIER -> speech.say("change.not-rated-earlier");
                            case NOT_RATED_LATER -> speech.say("change.not-rated-later");
                        });
            case Change.Split split -> waterfall(told, split);
        }
    }

    private void waterfall(UnitStory.ChangeInWords told, Change.Split split) {
        double before = split.before().score();
        double after = split.after().score();
        double[] totals = new double[split.parts().size() + 2];
        totals[0] = before;
        totals[totals.length - 1] = after;
        double running = before;
        for (int i = 0; i < split.parts().size(); i++) {
            running += split.parts().get(i).points();
            totals[i + 1] = running;
        }
        Axis axis = Axis.around(0.15, totals);
        ReportTable table = ReportTable.open(markup, "waterfall", speech.say("change.caption"));
        table.head()
                .column(speech.say("change.factor"), "")
                .column(speech.say("change.step"), "bars")
                .column(speech.say("change.points"), "n")
                .column(speech.say("change.through"), "wide")
                .body();
        total(table, speech.period(told.since()), new Fall(axis, before, before, Fall.Kind.FIRST), before);
        running = before;
        for (FactorContribution part : split.parts()) {
            table.row().name(speech.say("factor." + part.factor().code()));
            bar(new Fall(axis, running, running + part.points(), Fall.Kind.STEP));
            table.number(speech.difference(part.points(), 2));
            markup.leaf("td", through(part), "class", "wide");
            table.end();
            running += part.points();
        }
        total(table, speech.period(edition.period()), new Fall(axis, after, after, Fall.Kind.LAST), after);
        table.close();
    }

    private void total(ReportTable table, String name, Fall fall, double score) {
        markup.open("tr", "class", "sum");
        table.name(name);
        bar(fall);
        table.number(speech.wording().number(score, 2));
        markup.leaf("td", "", "class", "wide");
        table.end();
    }

    private void bar(Fall fall) {
        markup.open("td", "class", "bars");
        fall.draw(markup);
        markup.close();
    }

    private String through(FactorContribution part) {
        return part.through().stream()
                .filter(node -> Math.abs(node.points()) >= SLIGHT)
                .limit(NAMED)
                .map(node ->
                        speech.name(node.names().orElse(node.code())) + "\u00a0" + speech.difference(node.points(), 2))
                .collect(Collectors.joining("; "));
    }
}
