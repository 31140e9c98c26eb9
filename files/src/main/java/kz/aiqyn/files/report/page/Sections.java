package kz.aiqyn.files.report.page;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import kz.aiqyn.engine.rating.Edition;
import kz.aiqyn.engine.rating.EffectiveWeights;
import kz.aiqyn.files.report.content.Comparisons;
import kz.aiqyn.files.report.content.Origins;
import kz.aiqyn.files.report.content.ReportContent;
import kz.aiqyn.files.report.content.UnitStory;
import kz.aiqyn.files.report.markup.Markup;
import kz.aiqyn.files.report.words.MethodTerms.Term;
import kz.aiqyn.files.report.words.Speech;

/// The report's sections one by one, as HTML, for pages that are put together otherwise. A section asks nothing of the
/// page but the style sheet.
public final class Sections {

    private final ReportContent content;
    private final Speech speech;
    private final Origins origins;
    private final Comparisons comparisons;
    private final Optional<MapPicture> map;

    public Sections(ReportContent content, Speech speech) {
        this.content = content;
        this.speech = speech;
        this.origins = new Origins(content.methodology(), content.panel());
        this.comparisons = Comparisons.of(content);
        this.map = MapPicture.of(content);
    }

    public ReportContent content() {
        return content;
    }

    public Speech speech() {
        return speech;
    }

    public Origins origins() {
        return origins;
    }

    /// Two sentences: what is rated, by which version of what.
    public String lede() {
        return new ReportFrontPage(new Markup(), speech, content).lede();
    }

    /// The map beside the table of places of every group.
    public String standings() {
        return standings(RowOrder.AS_IT_IS);
    }

    /// The same as a reader asks for it.
    public String standings(RowOrder order) {
        return written(markup -> {
            defineMap(markup);
            new ReportFrontPage(markup, speech, content).standings(map, order);
        });
    }

    /// The table of places of one group.
    public String league(Edition edition) {
        return written(markup -> new LeagueTable(markup, speech, content, edition, RowOrder.AS_IT_IS).write());
    }

    /// The map by an indicator or a block; blank when there is none.
    public String map(int node) {
        return written(markup -> {
            defineMap(markup);
            map.ifPresent(picture -> picture.write(markup, speech, node));
        });
    }

    /// Scores of blocks by unit.
    public String heat(RowOrder order) {
        return written(markup -> new ReportFrontPage(markup, speech, content).heat(order));
    }

    /// A unit's place, how sure it is, score, band, movement, coverage.
    public String facts(Edition edition, int unit, List<Term> more) {
        return written(markup -> page(markup, edition, unit).facts(more));
    }

    /// A unit's places over the periods.
    public String path(Edition edition, int unit) {
        return written(markup -> {
            shared(markup, () -> PathSection.lines(content, edition).draw(markup));
            new PathSection(markup, speech, content, edition)
                    .write(edition.units().get(unit));
        });
    }

    /// Why a unit's score changed; blank when there is nothing to compare with.
    public String change(Edition edition, int unit) {
        return written(markup -> story(edition, unit)
                .change()
                .ifPresent(told -> new ChangeSection(markup, speech, edition, comparisons).write(told)));
    }

    /// A unit's blocks beside its peers; blank when it is not rated.
    public String blocks(Edition edition, int unit) {
        return written(markup -> story(edition, unit)
                .contributions()
                .ifPresent(known -> new BlockSection(markup, speech, edition, unit).write(known)));
    }

    /// Bonus and penalty points with their reasons; blank when there are none.
    public String adjustments(Edition edition, int unit) {
        return written(markup -> page(markup, edition, unit).adjustments());
    }

    /// What would lift a unit; blank when it is not rated.
    public String lift(Edition edition, int unit) {
        return written(markup -> {
            if (edition.isRated(unit)) {
                new LiftSection(markup, speech, edition, unit).write(story(edition, unit));
            }
        });
    }

    /// In what a unit is ahead of its peers and in what behind; blank when it is not rated.
    public String strengths(Edition edition, int unit) {
        return written(markup -> story(edition, unit)
                .contributions()
                .ifPresent(known -> new StrengthSection(markup, speech, edition, unit).write(known)));
    }

    /// An indicator's values over the periods, a line for every unit of each group.
    ///
    /// @param chosen code of the unit that is marked; blank for none
    public String lines(String indicator, String chosen) {
        return written(markup -> content.current()
                .forEach(edition -> new LinesSection(
                                markup, speech, edition, comparisons.path(edition, indicator), chosen)
                        .write()));
    }

    /// All values of a unit under their heading.
    public String values(Edition edition, int unit) {
        return written(markup -> markup.leaf("h2", speech.say("values.heading")))
                + values(edition, unit, ValuesOrder.BLOCK);
    }

    /// All values of a unit with their origin, without a heading.
    public String values(Edition edition, int unit, ValuesOrder order) {
        return written(markup -> new ValuesSection(markup, speech, edition, unit, story(edition, unit), comparisons)
                .write(origins, order));
    }

    /// The ways to the units next above and below.
    public String neighbours(Edition edition, int unit) {
        return written(markup -> page(markup, edition, unit).neighbours());
    }

    /// All indicators by block, with their weights; blank when none is asked for.
    public String indicators(RowOrder order) {
        return indicators(speech, EffectiveWeights.of(content.methodology()), order);
    }

    /// The codes of columns by which indicators can be ordered.
    public static List<String> indicatorColumns() {
        return ReportIndicatorsPage.COLUMNS;
    }

    /// The passport of an indicator, its heading included, with all units on its line and in its table.
    public String passport(int leaf) {
        return written(markup -> new ReportPassportPage(markup, speech, content, leaf).write(origins));
    }

    /// The settings of the methodology's version.
    public String methodTerms() {
        return written(markup -> new ReportMethodPage(markup, speech, content).terms());
    }

    /// How any rating is computed and read.
    public static String methodReading(Speech speech) {
        return written(markup -> ReportMethodPage.reading(markup, speech));
    }

    /// Indicators by block, with their weights.
    public static String indicators(Speech speech, EffectiveWeights weights, RowOrder order) {
        return written(markup -> new ReportIndicatorsPage(markup, speech, weights, order).tables());
    }

    private ReportUnitPage page(Markup markup, Edition edition, int unit) {
        return new ReportUnitPage(markup, speech, content, edition, unit);
    }

    private UnitStory story(Edition edition, int unit) {
        return content.story(edition.units().get(unit).code());
    }

    private void defineMap(Markup markup) {
        map.ifPresent(picture -> shared(markup, () -> picture.define(markup)));
    }

    /// What is drawn once and used elsewhere in the page.
    private static void shared(Markup markup, Runnable definitions) {
        markup.open("svg", "class", "shared", "aria-hidden", "true", "focusable", "false", "width", "0", "height", "0");
        markup.open("defs");
        definitions.run();
        markup.close().close();
    }

    private static String written(Consumer<Markup> writing) {
        Markup markup = new Markup();
        writing.accept(markup);
        return markup.toString();
    }
}
