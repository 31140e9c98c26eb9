package kz.aiqyn.files.report.page;

import java.util.Optional;
import kz.aiqyn.engine.rating.Edition;
import kz.aiqyn.engine.rating.EffectiveWeights;
import kz.aiqyn.engine.rating.Tree;
import kz.aiqyn.engine.text.Language;
import kz.aiqyn.files.report.content.Comparisons;
import kz.aiqyn.files.report.content.Origins;
import kz.aiqyn.files.report.content.ReportContent;
import kz.aiqyn.files.report.markup.Markup;
import kz.aiqyn.files.report.words.Anchors;
import kz.aiqyn.files.report.words.Speech;

/// All pages of the report in all languages, and what they share: outlines of the map, hairlines, the ornament.
public final class ReportPages {

    private final Markup markup;
    private final ReportContent content;
    private final Origins origins;
    private final Comparisons comparisons;
    private final Optional<MapPicture> map;

    public ReportPages(Markup markup, ReportContent content) {
        this.markup = markup;
        this.content = content;
        this.origins = new Origins(content.methodology(), content.panel());
        this.comparisons = Comparisons.of(content);
        this.map = MapPicture.of(content);
    }

    /// The title of the document, Kazakh first.
    public static String title(ReportContent content) {
        Speech speech = new Speech(Language.KK);
        String region = content.region().isEmpty() ? "" : speech.name(content.region()) + " · ";
        return region + speech.say("title", content.period());
    }

    public void write() {
        markup.open("svg", "class", "shared", "aria-hidden", "true", "focusable", "false", "width", "0", "height", "0");
        markup.open("defs");
        new Ornament().define(markup);
        map.ifPresent(picture -> picture.define(markup));
        content.current().forEach(edition -> PathSection.lines(content, edition).draw(markup));
        markup.close().close();
        markup.open("main");
        for (Language language : Language.values()) {
            write(new Speech(language));
        }
        markup.close();
    }

    private void write(Speech speech) {
        markup.line().open("div", "class", "lang", "id", speech.code(), "lang", speech.code());
        ReportFrame frame = new ReportFrame(markup, speech, content);
        frame.page(Anchors.RATING, "front", () -> new ReportFrontPage(markup, speech, content).write(map));
        for (Edition edition : content.current()) {
            for (int unit = 0; unit < edition.units().size(); unit++) {
                ReportUnitPage page = new ReportUnitPage(markup, speech, content, edition, unit);
                frame.page(
                        Anchors.unit(edition.units().get(unit).code()), "unit", () -> page.write(origins, comparisons));
            }
        }
        Edition first = content.current().getFirst();
        frame.page(
                Anchors.INDICATORS,
                "indicators",
                () -> new ReportIndicatorsPage(
                                markup, speech, EffectiveWeights.of(content.methodology()), RowOrder.AS_IT_IS)
                        .write());
        passports(speech, frame, first.tree());
        frame.page(Anchors.METHOD, "method", () -> new ReportMethodPage(markup, speech, content).write());
        markup.close();
    }

    private void passports(Speech speech, ReportFrame frame, Tree tree) {
        for (int leaf = 0; leaf < tree.leafCount(); leaf++) {
            ReportPassportPage page = new ReportPassportPage(markup, speech, content, leaf);
            frame.page(Anchors.indicator(tree.indicator(leaf).code()), "passport", () -> page.write(origins));
        }
    }
}
