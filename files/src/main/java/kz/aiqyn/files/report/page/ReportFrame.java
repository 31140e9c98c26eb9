package kz.aiqyn.files.report.page;

import kz.aiqyn.engine.text.Language;
import kz.aiqyn.files.report.content.ReportContent;
import kz.aiqyn.files.report.markup.Markup;
import kz.aiqyn.files.report.words.Anchors;
import kz.aiqyn.files.report.words.Speech;

/// What every page has around it: the way past the head, the region, the ways to the other pages, the same
/// page in the other languages, the notice that the data are invented, and the foot.
final class ReportFrame {

    private static final String[] LANGUAGES = {"Қазақша", "Русский", "English"};

    private final Markup markup;
    private final Speech speech;
    private final ReportContent content;

    ReportFrame(Markup markup, Speech speech, ReportContent content) {
        this.markup = markup;
        this.speech = speech;
        this.content = content;
    }

    /// Writes a page.
    ///
    /// @param local its anchor
    /// @param classes what kind of page it is
    void page(String local, String classes, Runnable body) {
        markup.line().open("section", "class", "page " + classes, "id", speech.id(local));
        markup.leaf("a", speech.say("skip"), "class", "skip", "href", speech.href(local + "-body"));
        masthead(local);
        if (content.invented()) {
            markup.leaf("p", speech.say("invented"), "class", "invented");
        }
        markup.open("div", "class", "body", "id", speech.id(local + "-body"), "tabindex", "-1");
        body.run();
        markup.close();
        foot();
        markup.close();
    }

    private void masthead(String local) {
        markup.open("div", "class", "masthead");
        markup.open("p", "class", "brand").leaf("b", "Aiqyn");
        if (!content.region().isEmpty()) {
            markup.text(" · " + speech.name(content.region()));
        }
        markup.close();
        markup.open("nav", "aria-label", speech.say("nav.pages")).open("ul");
        link(local, Anchors.RATING);
        link(local, Anchors.INDICATORS);
        link(local, Anchors.METHOD);
        markup.close().close();
        markup.open("nav", "class", "languages", "aria-label", speech.say("nav.languages"))
                .open("ul");
        for (Language language : Language.values()) {
            boolean here = language == speech.language();
            markup.open("li")
                    .leaf(
                            "a",
                            LANGUAGES[language.ordinal()],
                            "href",
                            "#" + language.code() + "-" + local,
                            "lang",
                            language.code(),
                            "hreflang",
                            language.code(),
                            "aria-current",
                            here ? "true" : "")
                    .close();
        }
        markup.close().close();
        markup.close();
    }

    private void link(String local, String to) {
        markup.open("li")
                .leaf(
                        "a",
                        speech.say("nav." + to),
                        "href",
                        speech.href(to),
                        "aria-current",
                        local.equals(to) ? "page" : "")
                .close();
    }

    private void foot() {
        markup.open("div", "class", "foot");
        new Ornament().draw(markup);
        var identity = content.methodology().identity();
        markup.leaf(
                "p",
                speech.say(
                        "foot",
                        speech.period(content.period()),
                        speech.name(identity.title().orElse(identity.code())),
                        identity.version()));
        markup.close();
    }
}
