package kz.aiqyn.files.report.page;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import kz.aiqyn.engine.methodology.Identity;
import kz.aiqyn.engine.methodology.Methodology;
import kz.aiqyn.engine.methodology.Robustness;
import kz.aiqyn.engine.rating.Flag;
import kz.aiqyn.files.report.content.ReportContent;
import kz.aiqyn.files.report.markup.Markup;
import org.jspecify.annotations.Nullable;

/// The method in short: the steps, the settings of this version, what the flags mean, where to read on.
final class MethodPage {

    private static final int STEPS = 8;
    private static final String HANDBOOK = "https://doi.org/10.1787/9789264043466-en";

    private final Markup markup;
    private final Speech speech;
    private final ReportContent content;
    private final Methodology methodology;

    MethodPage(Markup markup, Speech speech, ReportContent content) {
        this.markup = markup;
        this.speech = speech;
        this.content = content;
        this.methodology = content.methodology();
    }

    void write() {
        markup.leaf("h1", speech.say("nav." + Anchors.METHOD));
        markup.leaf("p", speech.say("method.lede"), "class", "lede");
        markup.leaf("h2", speech.say("method.version.heading"));
        settings();
        bands();
        markup.leaf("h2", speech.say("method.steps"));
        markup.open("ol");
        for (int step = 1; step <= STEPS; step++) {
            markup.leaf("li", speech.say("method.step." + step));
        }
        markup.close();
        markup.leaf("h2", speech.say("method.reading"));
        markup.open("ul");
        for (String key : List.of("whisker", "movement", "ramp", "change", "lift")) {
            markup.leaf("li", speech.say("method.reading." + key));
        }
        markup.close();
        markup.leaf("h2", speech.say("method.flags"));
        markup.open("dl", "class", "terms");
        for (Flag flag : Flag.values()) {
            term(Reasons.flag(speech, flag), speech.say("flag.meaning." + flag.code()));
        }
        markup.close();
        markup.leaf("h2", speech.say("method.more"));
        markup.open("p")
                .leaf("a", speech.say("method.handbook"), "href", HANDBOOK)
                .close();
    }

    private void settings() {
        Identity identity = methodology.identity();
        Settings settings = new Settings(speech);
        markup.open("dl", "class", "terms");
        term(speech.say("method.title"), speech.name(identity.title().orElse(identity.code())));
        term(speech.say("passport.version"), identity.version());
        term(speech.say("method.force"), force(identity));
        term(speech.say("method.act"), identity.act());
        term(
                speech.say("method.scale"),
                speech.say(
                        "method.scale.range",
                        methodology.scale().from(),
                        methodology.scale().to()));
        term(
                speech.say("method.aggregate"),
                settings.aggregation(methodology.index().aggregation()));
        term(
                speech.say("method.peers"),
                content.current().stream()
                        .map(edition -> speech.name(edition.group().names().orElse(speech.say("group.all"))) + " ("
                                + edition.units().size() + ")")
                        .collect(Collectors.joining("; ")));
        term(
                speech.say("method.coverage"),
                speech.say(
                        "method.coverage.both",
                        speech.percent(methodology.coverage().unit(), 0),
                        speech.percent(methodology.coverage().indicator(), 0)));
        methodology
                .adjustments()
                .forEach(rule -> term(
                        speech.name(rule.names().orElse(rule.code())),
                        speech.say("method.adjustment", speech.number(rule.from()), speech.number(rule.to()))));
        if (!content.intervals().isEmpty()) {
            term(speech.say("method.robust"), robustness(settings));
        }
        markup.close();
    }

    private String force(Identity identity) {
        LocalDate from = identity.from();
        LocalDate to = identity.to();
        if (from == null && to == null) {
            return "";
        }
        if (to == null && from != null) {
            return speech.say("method.force.from", from);
        }
        return from == null && to != null
                ? speech.say("method.force.to", to)
                : speech.say("method.force.both", orBlank(from), orBlank(to));
    }

    private static Object orBlank(@Nullable LocalDate day) {
        return day == null ? "" : day;
    }

    private String robustness(Settings settings) {
        Robustness robustness = methodology.robustness();
        StringBuilder text = new StringBuilder(
                switch (robustness.weights()) {
                    case Robustness.WeightNoise.None() -> speech.say("robust.weights.none");
                    case Robustness.WeightNoise.Uniform(double f) ->
                        speech.say("robust.weights.uniform", speech.percent(f, 0));
                    case Robustness.WeightNoise.Dirichlet(double c) -> speech.say("robust.weights.dirichlet", c);
                });
        robustness.normalisations().forEach(other -> text.append("; ").append(settings.normalisation(other, "")));
        robustness.aggregations().forEach(other -> text.append("; ").append(settings.aggregation(other)));
        robustness.missing().forEach(other -> text.append("; ").append(settings.missing(other)));
        if (robustness.leaveOneOut()) {
            text.append("; ").append(speech.say("robust.leave-one-out"));
        }
        return text.toString();
    }

    private void bands() {
        Bands bands = new Bands(methodology);
        if (bands.list().isEmpty()) {
            return;
        }
        Table table = Table.open(markup, "bands", speech.say("method.bands"));
        table.head()
                .column(speech.say("unit.band"), "")
                .column(speech.say("method.band.from"), "n")
                .body();
        bands.list()
                .forEach(band -> table.row()
                        .name(bands.glyph(band) + " " + speech.name(band.names().orElse(band.code())))
                        .number(speech.number(band.from()))
                        .end());
        table.close();
    }

    private void term(String term, String text) {
        if (!text.isEmpty()) {
            markup.open("div").leaf("dt", term).leaf("dd", text).close();
        }
    }
}
