package kz.aiqyn.files.report.page;

import java.util.List;
import kz.aiqyn.engine.explain.Change;
import kz.aiqyn.engine.explain.FactorContribution;
import kz.aiqyn.engine.rating.Edition;
import kz.aiqyn.files.report.chart.Axis;
import kz.aiqyn.files.report.chart.Fall;
import kz.aiqyn.files.report.content.Comparisons;
import kz.aiqyn.files.report.content.UnitStory;
import kz.aiqyn.files.report.markup.Markup;
import kz.aiqyn.files.report.words.Speech;

/// Why a unit's score changed: in words, then by indicators, each net and the worst first, then as a waterfall of six
/// factors whose steps are the rows of a table.
final class ChangeSection {

    private final Markup markup;
    private final Speech speech;
    private final Edition edition;
    private final Comparisons comparisons;

    ChangeSection(Markup markup, Speech speech, Edition edition, Comparisons comparisons) {
        this.markup = markup;
        this.speech = speech;
        this.edition = edition;
        this.comparisons = comparisons;
    }

    void write(UnitStory.ChangeInWords told) {
        markup.leaf("h2", speech.say("change.heading", told.since()));
        comparisons.words(edition, told).forEach(phrase -> markup.leaf("p", speech.say(phrase)));
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
            case Change.Split split -> {
                new NetTable(markup, speech, split, comparisons.since(edition, told.since())).write();
                waterfall(told, split);
            }
        }
    }

    private void waterfall(UnitStory.ChangeInWords told, Change.Split split) {
        double before = split.before().score();
        double after = split.after().score();
        Axis axis = axis(split);
        ReportTable table = ReportTable.open(markup, "waterfall", speech.say("change.caption"));
        table.head()
                .column(speech.say("change.factor"), "")
                .column(speech.say("change.step"), "bars")
                .column(speech.say("change.points"), "n")
                .body();
        total(table, speech.period(told.since()), new Fall(axis, before, before, Fall.Kind.FIRST), before);
        double running = before;
        for (FactorContribution part : split.parts()) {
            table.row().name(speech.say("factor." + part.factor().code()));
            bar(new Fall(axis, running, running + part.points(), Fall.Kind.STEP));
            table.number(speech.difference(part.points(), 2)).end();
            running += part.points();
        }
        total(table, speech.period(edition.period()), new Fall(axis, after, after, Fall.Kind.LAST), after);
        table.close();
    }

    /// Wide enough for every running total.
    private static Axis axis(Change.Split split) {
        List<FactorContribution> parts = split.parts();
        double[] totals = new double[parts.size() + 2];
        totals[0] = split.before().score();
        totals[totals.length - 1] = split.after().score();
        for (int i = 0; i < parts.size(); i++) {
            totals[i + 1] = (i == 0 ? totals[0] : totals[i]) + parts.get(i).points();
        }
        return Axis.around(0.15, totals);
    }

    private void total(ReportTable table, String name, Fall fall, double score) {
        markup.open("tr", "class", "sum");
        table.name(name);
        bar(fall);
        table.number(speech.wording().number(score, 2)).end();
    }

    private void bar(Fall fall) {
        markup.open("td", "class", "bars");
        fall.draw(markup);
        markup.close();
    }
}
