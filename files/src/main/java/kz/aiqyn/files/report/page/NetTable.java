package kz.aiqyn.files.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.aiqyn.engine.explain.Change;
import kz.aiqyn.engine.explain.ComparedValues;
import kz.aiqyn.engine.explain.IndicatorChange;
import kz.aiqyn.engine.explain.IndicatorChanges;
import kz.aiqyn.files.report.markup.Markup;
import kz.aiqyn.files.report.words.Speech;

/// What every indicator did to a unit's score, the worst first: all reasons beside each other and their net, which says
/// whether the unit gained. Rows add up to the difference of the scores; what is too small to see stands together.
final class NetTable {

    /// Below this many points in every column an indicator has no row of its own.
    private static final double SLIGHT = 0.1;

    /// A number that would be shown as zero.
    private static final double NOTHING = 0.005;

    private final Markup markup;
    private final Speech speech;
    private final Change.Split change;
    private final Optional<ComparedValues> values;

    NetTable(Markup markup, Speech speech, Change.Split change, Optional<ComparedValues> values) {
        this.markup = markup;
        this.speech = speech;
        this.change = change;
        this.values = values;
    }

    void write() {
        IndicatorChanges all = change.indicators();
        if (all.rows().isEmpty()) {
            return;
        }
        markup.open("details", "class", "folded").leaf("summary", speech.say("net.show"));
        ReportTable table = open();
        List<IndicatorChange> slight = new ArrayList<>();
        for (IndicatorChange row : all.rows()) {
            if (isSlight(row)) {
                slight.add(row);
            } else {
                row(table, row);
            }
        }
        if (!slight.isEmpty()) {
            sum(speech.say("net.slight", slight.size(), SLIGHT), IndicatorChange.sum(slight));
        }
        if (!isNothing(all.rest())) {
            sum(speech.say("net.rest"), all.rest());
        }
        whole(table, all);
        table.close();
        if (all.rows().stream()
                .anyMatch(row -> values.map(known -> known.isOfLastYear(row.code(), change.unit()))
                        .orElse(false))) {
            markup.leaf("p", speech.say("net.note.last-year"), "class", "note");
        }
        markup.close();
    }

    private ReportTable open() {
        ReportTable table = ReportTable.open(markup, "net cards", speech.say("net.caption"));
        return table.head()
                .column(speech.say("column.indicator"), "")
                .column(speech.say("net.value"), "n")
                .column(speech.say("net.own"), "n")
                .column(speech.say("net.peers"), "n")
                .column(speech.say("net.method"), "n")
                .column(speech.say("net.other"), "n")
                .column(speech.say("net.net"), "n")
                .body();
    }

    /// The last row: everything together, which is the difference of the scores.
    private void whole(ReportTable table, IndicatorChanges all) {
        List<IndicatorChange> every = new ArrayList<>(all.rows());
        every.add(all.rest());
        markup.open("tr", "class", "sum");
        table.name(speech.say("net.all"));
        cells(IndicatorChange.sum(every));
        markup.close();
    }

    private void row(ReportTable table, IndicatorChange row) {
        table.row()
                .name(
                        speech.name(row.names().orElse(row.code())),
                        speech.links().indicator(row.code(), change.unit()));
        Optional<ComparedValues.Pair> pair = values.map(known -> known.find(row.code(), change.unit()));
        markup.open("td", "class", "n pair-of-values");
        pair.ifPresent(known -> {
            markup.text(speech.change(known.before(), known.after(), known.measuredIn()));
            if (values.orElseThrow().isOfLastYear(row.code(), change.unit())) {
                markup.leaf("span", speech.say("net.last-year"), "class", "quiet told");
            }
        });
        markup.close();
        points(row);
        table.end();
    }

    private void sum(String name, IndicatorChange row) {
        markup.open("tr", "class", "quiet-row").leaf("th", name, "scope", "row");
        cells(row);
        markup.close();
    }

    private void cells(IndicatorChange row) {
        markup.leaf("td", "");
        points(row);
    }

    private void points(IndicatorChange row) {
        part("net.own", row.own());
        part("net.peers", row.peers());
        part("net.method", row.method());
        part("net.other", row.other());
        markup.leaf("td", net(speech, row.net()), "class", "n net-points");
    }

    /// On a telephone its head stands before each, and a part that is nothing is left out.
    private void part(String head, double points) {
        boolean nothing = Math.abs(points) < NOTHING;
        markup.leaf(
                "td",
                nothing ? "0" : speech.difference(points, 2),
                "class",
                nothing ? "n nothing" : "n",
                "data-label",
                nothing ? "" : speech.say(head));
    }

    /// Points with a glyph: more or less is told by sign and shape.
    static String net(Speech speech, double points) {
        String glyph = Math.abs(points) < NOTHING ? "" : points < 0 ? "▼\u00a0" : "▲\u00a0";
        return glyph + speech.difference(points, 2);
    }

    private static boolean isSlight(IndicatorChange row) {
        return Math.abs(row.own()) < SLIGHT
                && Math.abs(row.peers()) < SLIGHT
                && Math.abs(row.method()) < SLIGHT
                && Math.abs(row.other()) < SLIGHT
                && Math.abs(row.net()) < SLIGHT;
    }

    private static boolean isNothing(IndicatorChange row) {
        return Math.abs(row.own()) < NOTHING
                && Math.abs(row.peers()) < NOTHING
                && Math.abs(row.method()) < NOTHING
                && Math.abs(row.other()) < NOTHING;
    }
}
