package kz.aiqyn.portal.page;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.aiqyn.base.identity.Open;
import kz.aiqyn.base.web.Absent;
import kz.aiqyn.base.web.Languages;
import kz.aiqyn.base.web.StoredPages;
import kz.aiqyn.base.web.Words;
import kz.aiqyn.engine.measure.Measure;
import kz.aiqyn.engine.methodology.Indicator;
import kz.aiqyn.engine.panel.Converted;
import kz.aiqyn.engine.panel.Status;
import kz.aiqyn.engine.panel.Value;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.rating.Edition;
import kz.aiqyn.engine.unit.RatedUnit;
import kz.aiqyn.files.report.content.Origins;
import kz.aiqyn.files.report.content.ReportContent;
import kz.aiqyn.files.report.words.Reasons;
import kz.aiqyn.files.report.words.Speech;
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

    private static final ZoneId KAZAKHSTAN = ZoneId.of("Asia/Almaty");

    private final StoredPages pages;
    private final PublishedEditions publishedEditions;

    ValueController(StoredPages pages, PublishedEditions publishedEditions) {
        this.pages = pages;
        this.publishedEditions = publishedEditions;
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

    private static ValuePage page(Words words, PublicLinks place, ReportContent content, Cell cell) {
        Speech speech = place.speech();
        Indicator indicator = cell.indicator();
        Edition edition = cell.edition();
        boolean preliminary = edition.cells().preliminary()[cell.leaf()][cell.unit()];
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
                words.say(preliminary ? "portal.preliminary" : "portal.final"),
                Reasons.flags(speech, edition, cell.node(), cell.unit()),
                indicator.formula(),
                PublicLinks.method(words, identity.code(), identity.version()),
                identity.version(),
                measures(words, speech, content, cell),
                history(speech, content, cell));
    }

    private static List<ValuePage.Reported> measures(Words words, Speech speech, ReportContent content, Cell cell) {
        List<ValuePage.Reported> reported = new ArrayList<>();
        Indicator indicator = cell.indicator();
        String parent = cell.rated().parent();
        String owner = indicator.formation().atParent() && parent != null
                ? parent
                : cell.rated().code();
        Origins origins = new Origins(content.methodology(), content.panel());
        for (Measure measure : origins.named(indicator)) {
            origins.parts(owner, cell.edition().period(), measure)
                    .forEach(value -> reported.add(reported(words, speech, measure, value)));
        }
        return reported;
    }

    private static ValuePage.Reported reported(Words words, Speech speech, Measure measure, Value value) {
        var recorded = value.reading().recorded();
        String source = value.origin().source();
        Converted converted = value.origin().converted();
        return new ValuePage.Reported(
                measure.code(),
                speech.name(measure.names().orElse(measure.code())),
                speech.period(value.period()),
                speech.value(value.reading().number(), measure.unit()),
                words.say(value.reading().status() == Status.PRELIMINARY ? "portal.preliminary" : "portal.final"),
                source.isBlank() ? value.origin().file() : source,
                recorded == null
                        ? ""
                        : words.wording().day(recorded.atZone(KAZAKHSTAN).toLocalDate()),
                converted == null ? "" : words.say(converted.phrase()));
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
