package kz.aiqyn.portal.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.aiqyn.base.identity.Open;
import kz.aiqyn.base.web.Absent;
import kz.aiqyn.base.web.Languages;
import kz.aiqyn.base.web.StoredPages;
import kz.aiqyn.base.web.Words;
import kz.aiqyn.engine.formula.Formula;
import kz.aiqyn.engine.measure.MissingReason;
import kz.aiqyn.engine.methodology.Indicator;
import kz.aiqyn.engine.panel.PeriodDerivations;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.rating.Edition;
import kz.aiqyn.engine.rating.Formulas;
import kz.aiqyn.engine.unit.RatedUnit;
import kz.aiqyn.files.report.content.ReportContent;
import kz.aiqyn.files.report.words.Calculation;
import kz.aiqyn.files.report.words.Reasons;
import kz.aiqyn.files.report.words.Speech;
import kz.aiqyn.files.report.words.SpokenFormula;
import kz.aiqyn.portal.edition.PublicLinks;
import kz.aiqyn.portal.edition.PublishedEditions;
import kz.aiqyn.rating.edition.Published;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.ModelAndView;

/// One value of one unit: the end of every drill-down.
@Controller
@Open
class ValueController {

    private final StoredPages pages;
    private final PublishedEditions publishedEditions;
    private final FigureOrigins figures;

    ValueController(StoredPages pages, PublishedEditions publishedEditions, FigureOrigins figures) {
        this.pages = pages;
        this.publishedEditions = publishedEditions;
        this.figures = figures;
    }

    @GetMapping(Languages.PATH + "/units/{code}/values/{indicator}/{period}")
    @Nullable
    ModelAndView value(
            ServletWebRequest web,
            Words words,
            @PathVariable String code,
            @PathVariable String indicator,
            @PathVariable String period) {
        return pages.page(web, "portal/page/value", () -> page(words, code, indicator, period));
    }

    private ValuePage page(Words words, String code, String indicator, String period) {
        Published last = publishedEditions.ofUnit(code).orElseThrow(() -> Absent.of("portal.absent.unit", code));
        Published published = Period.find(period)
                .flatMap(at -> publishedEditions.find(last.methodology(), at, 0))
                .orElseThrow(() -> Absent.of("portal.absent.rating", last.methodology() + " " + period));
        ReportContent content = publishedEditions.content(published);
        Edition edition = content.current().stream()
                .filter(group -> group.find(code).isPresent())
                .findFirst()
                .orElseThrow(() -> Absent.of("portal.absent.unit", code + " " + period));
        int unit = edition.find(code).orElseThrow();
        int node = edition.tree()
                .find(indicator)
                .filter(found -> edition.tree().leaf(found) >= 0)
                .orElseThrow(() -> Absent.of("portal.absent.indicator", indicator));
        PublicLinks place = new PublicLinks(words, published, published.id() == last.id());
        return page(words, place, content, new Cell(edition, node, unit));
    }

    /// One value of an edition.
    private record Cell(Edition edition, int node, int unit) {

        int leaf() {
            return edition.tree().leaf(node);
        }

        Indicator indicator() {
            return edition.tree().indicator(leaf());
        }

        RatedUnit rated() {
            return edition.units().get(unit);
        }

        double raw() {
            return edition.cells().raw()[leaf()][unit];
        }
    }

    private ValuePage page(Words words, PublicLinks place, ReportContent content, Cell cell) {
        Speech speech = place.speech();
        Indicator indicator = cell.indicator();
        Edition edition = cell.edition();
        Optional<Formula> formula = Formulas.of(content.methodology()).find(indicator.code());
        Optional<Calculation> calculation = formula.map(understood -> Calculation.of(
                understood.derive(
                        new PeriodDerivations(content.panel()),
                        edition.period(),
                        content.panel().units().position(owner(cell))),
                speech));
        var identity = content.methodology().identity();
        return new ValuePage(
                speech.name(cell.rated()),
                place.unit(cell.rated().code()),
                speech.name(indicator.names().orElse(indicator.code())),
                place.indicator(indicator.code()),
                speech.period(edition.period()),
                speech.value(cell.raw(), indicator.unit()),
                speech.score(edition.score(cell.node(), cell.unit())),
                speech.place(edition.place(cell.node(), cell.unit())),
                status(words, cell),
                Reasons.flags(speech, edition, cell.node(), cell.unit()),
                indicator.formula(),
                formula.map(understood -> understood.told(new SpokenFormula(content.methodology(), speech)))
                        .orElse(""),
                PublicLinks.method(words, identity.code(), identity.version()),
                identity.version(),
                calculation.orElse(Calculation.NONE),
                figures.tell(
                        words,
                        speech,
                        content,
                        cell.rated().code(),
                        place.edition().knownAt(),
                        calculation.map(Calculation::figures).orElse(List.of())),
                history(speech, content, cell),
                objection(words, place.edition(), cell));
    }

    /// The page is the same for everybody; whether there is anything to object to is decided there.
    private static String objection(Words words, Published published, Cell cell) {
        return words.path("/staff/ratings/objection?methodology=%s&period=%s&organisation=%s&indicator=%s"
                .formatted(
                        PublicLinks.encoded(published.methodology()),
                        published.period(),
                        PublicLinks.encoded(cell.rated().code()),
                        PublicLinks.encoded(cell.indicator().code())));
    }

    /// Of whom the formula speaks: of the unit, or of the one above it where one value holds for all.
    private static String owner(Cell cell) {
        String parent = cell.rated().parent();
        return cell.indicator().formation().atParent() && parent != null
                ? parent
                : cell.rated().code();
    }

    private static String status(Words words, Cell cell) {
        if (Double.isNaN(cell.raw())) {
            return words.say("collection.reason." + MissingReason.NO_DATA.code());
        }
        boolean preliminary = cell.edition().cells().preliminary()[cell.leaf()][cell.unit()];
        return words.say(preliminary ? "portal.preliminary" : "portal.final");
    }

    /// The same in the periods before.
    private static List<ValuePage.Then> history(Speech speech, ReportContent content, Cell cell) {
        List<ValuePage.Then> history = new ArrayList<>();
        for (Edition then : content.path(cell.edition()).reversed()) {
            Optional<Integer> node = then.tree().find(cell.indicator().code());
            var unit = then.find(cell.rated().code());
            if (node.isPresent() && unit.isPresent() && then.tree().leaf(node.get()) >= 0) {
                double raw = then.cells().raw()[then.tree().leaf(node.get())][unit.getAsInt()];
                history.add(new ValuePage.Then(
                        speech.period(then.period()),
                        speech.value(raw, cell.indicator().unit()),
                        speech.score(then.score(node.get(), unit.getAsInt())),
                        speech.place(then.place(node.get(), unit.getAsInt()))));
            }
        }
        return history;
    }
}
