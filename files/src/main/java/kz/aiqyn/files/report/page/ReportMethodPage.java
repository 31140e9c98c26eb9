package kz.aiqyn.files.report.page;

import java.util.List;
import kz.aiqyn.engine.methodology.Methodology;
import kz.aiqyn.engine.rating.Flag;
import kz.aiqyn.files.report.content.ReportContent;
import kz.aiqyn.files.report.markup.Markup;
import kz.aiqyn.files.report.words.Anchors;
import kz.aiqyn.files.report.words.MethodTerms;
import kz.aiqyn.files.report.words.Reasons;
import kz.aiqyn.files.report.words.Speech;

/// The method in short: the steps, the settings of this version, what the flags mean, where to read on.
final class ReportMethodPage {

    private static final int STEPS = 8;
    private static final String HANDBOOK = "https://doi.org/10.1787/9789264043466-en";

    private final Markup markup;
    private final Speech speech;
    private final ReportContent content;
    private final Methodology methodology;

    ReportMethodPage(Markup markup, Speech speech, ReportContent content) {
        this.markup = markup;
        this.speech = speech;
        this.content = content;
        this.methodology = content.methodology();
    }

    void write() {
        markup.leaf("h1", speech.say("nav." + Anchors.METHOD));
        markup.leaf("p", speech.say("method.lede"), "class", "lede");
        markup.leaf("h2", speech.say("method.version.heading"));
        terms();
        reading(markup, speech);
    }

    /// The settings of this version.
    void terms() {
        settings();
        bands();
    }

    /// How it is computed and read.
    static void reading(Markup markup, Speech speech) {
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
            term(markup, Reasons.flag(speech, flag), speech.say("flag.meaning." + flag.code()));
        }
        markup.close();
        markup.leaf("h2", speech.say("method.more"));
        markup.open("p")
                .leaf("a", speech.say("method.handbook"), "href", HANDBOOK)
                .close();
    }

    private void settings() {
        markup.open("dl", "class", "terms");
        new MethodTerms(speech, content).list().forEach(term -> term(markup, term.name(), term.text()));
        markup.close();
    }

    private void bands() {
        Bands bands = new Bands(methodology);
        if (bands.list().isEmpty()) {
            return;
        }
        ReportTable table = ReportTable.open(markup, "bands", speech.say("method.bands"));
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

    private static void term(Markup markup, String term, String text) {
        if (!text.isEmpty()) {
            markup.open("div").leaf("dt", term).leaf("dd", text).close();
        }
    }
}
