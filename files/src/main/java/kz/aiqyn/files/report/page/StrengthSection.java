package kz.aiqyn.files.report.page;

import java.util.Comparator;
import java.util.List;
import kz.aiqyn.engine.explain.Contribution;
import kz.aiqyn.engine.explain.Contributions;
import kz.aiqyn.engine.rating.Edition;
import kz.aiqyn.files.report.markup.Markup;
import kz.aiqyn.files.report.words.Speech;

/// The five indicators in which a unit is farthest ahead of its peers' median, and the five in which it is
/// farthest behind, in points of the total.
final class StrengthSection {

    private static final int SHOWN = 5;

    /// Points below which a difference is printed as zero, and so is none.
    private static final double SHOWN_FROM = 0.005;

    private final Markup markup;
    private final Speech speech;
    private final Edition edition;
    private final int unit;

    StrengthSection(Markup markup, Speech speech, Edition edition, int unit) {
        this.markup = markup;
        this.speech = speech;
        this.edition = edition;
        this.unit = unit;
    }

    void write(Contributions contributions) {
        List<Contribution> ahead = contributions.indicators().stream()
                .filter(indicator -> indicator.loss().toPeersMedian() <= -SHOWN_FROM)
                .sorted(Comparator.comparingDouble(indicator -> indicator.loss().toPeersMedian()))
                .limit(SHOWN)
                .toList();
        List<Contribution> behind = contributions.indicators().stream()
                .filter(indicator -> indicator.loss().toPeersMedian() >= SHOWN_FROM)
                .sorted(Comparator.comparingDouble(
                        indicator -> -indicator.loss().toPeersMedian()))
                .limit(SHOWN)
                .toList();
        markup.leaf("h2", speech.say("strength.heading"));
        markup.leaf("p", speech.say("strength.note"), "class", "note");
        markup.open("div", "class", "pair");
        side("strength.ahead", ahead);
        side("strength.behind", behind);
        markup.close();
    }

    private void side(String key, List<Contribution> indicators) {
        markup.open("div").leaf("h3", speech.say(key));
        if (indicators.isEmpty()) {
            markup.leaf("p", speech.say("strength.none"));
        } else {
            ReportTable table = ReportTable.open(markup, "strength", speech.say(key + ".caption"));
            table.head()
                    .column(speech.say("column.indicator"), "")
                    .column(speech.say("column.value"), "n")
                    .column(speech.say("column.points"), "n")
                    .body();
            for (Contribution indicator : indicators) {
                int leaf = edition.tree().leaf(indicator.node());
                table.row()
                        .name(speech.name(indicator.names()), speech.links().indicator(indicator.code()))
                        .number(speech.value(
                                edition.cells().raw()[leaf][unit],
                                edition.tree().indicator(leaf).unit()))
                        .number(speech.difference(-indicator.loss().toPeersMedian(), 2))
                        .end();
            }
            table.close();
        }
        markup.close();
    }
}
