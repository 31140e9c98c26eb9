package kz.aiqyn.portal.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kz.aiqyn.base.identity.Open;
import kz.aiqyn.base.web.Absent;
import kz.aiqyn.base.web.Languages;
import kz.aiqyn.base.web.Site;
import kz.aiqyn.base.web.StoredPages;
import kz.aiqyn.base.web.TableQuery;
import kz.aiqyn.base.web.Words;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.rating.Edition;
import kz.aiqyn.engine.rating.EffectiveWeights;
import kz.aiqyn.engine.rating.Ranking;
import kz.aiqyn.engine.rating.Tree;
import kz.aiqyn.engine.text.KazakhOrder;
import kz.aiqyn.engine.unit.RatedUnit;
import kz.aiqyn.files.report.chart.Axis;
import kz.aiqyn.files.report.content.ReportContent;
import kz.aiqyn.files.report.page.Sections;
import kz.aiqyn.files.report.words.Speech;
import kz.aiqyn.files.report.words.WeightWords;
import kz.aiqyn.portal.edition.PublicLinks;
import kz.aiqyn.portal.edition.PublishedEditions;
import kz.aiqyn.portal.table.Format;
import kz.aiqyn.portal.table.PublicTables;
import kz.aiqyn.rating.edition.Published;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.ModelAndView;

/// The indicators, and each by itself: what it measures, who stands where, how it went.
@Controller
@Open
class IndicatorController {

    private final StoredPages pages;
    private final PublishedEditions publishedEditions;
    private final Files files;
    private final Site site;

    IndicatorController(StoredPages pages, PublishedEditions publishedEditions, Files files, Site site) {
        this.pages = pages;
        this.publishedEditions = publishedEditions;
        this.files = files;
        this.site = site;
    }

    @GetMapping(Languages.PATH + "/indicators")
    @Nullable
    ModelAndView indicators(
            ServletWebRequest web,
            Words words,
            @RequestParam(defaultValue = "") String methodology,
            @RequestParam(defaultValue = "") String sort,
            @RequestParam(defaultValue = "") String q) {
        TableQuery query = TableQuery.of(
                words.path("/indicators"), Map.of("methodology", methodology), Sections.indicatorColumns(), sort, q);
        return pages.page(web, query.known(), "portal/page/indicators", () -> list(words, methodology, query));
    }

    @GetMapping(Languages.PATH + "/indicators." + Format.CHOICE)
    @Nullable
    ResponseEntity<byte[]> table(
            ServletWebRequest web,
            Words words,
            @PathVariable String format,
            @RequestParam(defaultValue = "") String methodology) {
        return files.table(web, words, format, () -> {
            ReportContent content = publishedEditions.content(
                    main(methodology).orElseThrow(() -> Absent.of("portal.absent.rating", methodology)));
            return new PublicTables(content, words.language()).indicators("indicators");
        });
    }

    @GetMapping(Languages.PATH + "/indicators/{code}")
    @Nullable
    ModelAndView indicator(
            ServletWebRequest web,
            Words words,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String period,
            @RequestParam(defaultValue = "") String unit) {
        return pages.page(web, "portal/page/indicator", () -> page(words, code, period, unit));
    }

    @GetMapping(Languages.PATH + "/indicators/{code}/values." + Format.CHOICE)
    @Nullable
    ResponseEntity<byte[]> values(
            ServletWebRequest web,
            Words words,
            @PathVariable String code,
            @PathVariable String format,
            @RequestParam(defaultValue = "") String period) {
        return files.table(web, words, format, () -> {
            ReportContent content = publishedEditions.content(find(code, period));
            Tree tree = content.current().getFirst().tree();
            return new PublicTables(content, words.language()).indicator(code, tree.leaf(node(tree, code)));
        });
    }

    @GetMapping(Languages.PATH + "/indicators/{code}/series." + Format.CHOICE)
    @Nullable
    ResponseEntity<byte[]> series(
            ServletWebRequest web, Words words, @PathVariable String code, @PathVariable String format) {
        return files.table(
                web,
                words,
                format,
                () -> PublicTables.series(
                        code,
                        publishedEditions.overTime(find(code, "").methodology()),
                        words.language(),
                        cell -> site.address() + PublicLinks.value(words, cell.unit(), code, cell.period())));
    }

    private Optional<Published> main(String methodology) {
        return methodology.isEmpty()
                ? publishedEditions.methodologies().stream().findFirst().flatMap(publishedEditions::latest)
                : publishedEditions.latest(methodology);
    }

    private IndicatorsPage list(Words words, String methodology, TableQuery asked) {
        if (methodology.isEmpty() && publishedEditions.methodologies().isEmpty()) {
            return new IndicatorsPage(words.say("report.nav.indicators"), "", Optional.empty(), "", List.of(), "");
        }
        Published edition = main(methodology).orElseThrow(() -> Absent.of("portal.absent.rating", methodology));
        PublicLinks place = new PublicLinks(words, edition, true);
        ReportContent content = publishedEditions.content(edition);
        Tree tree = content.current().getFirst().tree();
        List<RatingPage.PeriodLink> ways = publishedEditions.methodologies().stream()
                .flatMap(code -> publishedEditions.latest(code).stream())
                .map(other -> way(words, other, edition))
                .toList();
        return new IndicatorsPage(
                words.say("report.nav.indicators"),
                words.say("report.indicators.lede", tree.leafCount(), tree.children(Tree.INDEX).length),
                Optional.of(asked),
                new Sections(content, place.speech()).indicators(asked),
                ways,
                "?methodology=" + PublicLinks.encoded(edition.methodology()));
    }

    private RatingPage.PeriodLink way(Words words, Published other, Published here) {
        var identity = publishedEditions.content(other).methodology().identity();
        return new RatingPage.PeriodLink(
                words.name(identity.title().orElse(identity.code())),
                words.path("/indicators?methodology=" + PublicLinks.encoded(other.methodology())),
                other.id() == here.id());
    }

    private Published find(String code, String period) {
        Published last =
                publishedEditions.ofIndicator(code).orElseThrow(() -> Absent.of("portal.absent.indicator", code));
        return period.isEmpty()
                ? last
                : Period.find(period)
                        .flatMap(at -> publishedEditions.find(last.methodology(), at, 0))
                        .orElseThrow(() -> Absent.of("portal.absent.rating", last.methodology() + " " + period));
    }

    private static int node(Tree tree, String code) {
        return tree.find(code)
                .filter(node -> tree.leaf(node) >= 0)
                .orElseThrow(() -> Absent.of("portal.absent.indicator", code));
    }

    private IndicatorPage page(Words words, String code, String period, String unit) {
        Published published = find(code, period);
        PublicLinks place = new PublicLinks(words, published, period.isEmpty());
        ReportContent content = publishedEditions.content(published);
        Tree tree = content.current().getFirst().tree();
        int node = node(tree, code);
        Sections sections = new Sections(content, place.speech());
        return new IndicatorPage(
                words.name(tree.names(node)),
                sections.passport(tree.leaf(node)),
                hasPlaces(content, node) ? sections.map(node) : "",
                new IndicatorPage.Lines(
                        sections.lines(code, unit),
                        choices(words, content),
                        unit,
                        words.path("/indicators/" + PublicLinks.encoded(code)),
                        period.isEmpty() ? "" : published.period().toString()),
                content.current().stream()
                        .map(edition -> history(place.speech(), content, edition, code))
                        .toList(),
                words.path("/indicators/" + PublicLinks.encoded(code)),
                period.isEmpty() ? "" : "?period=" + published.period());
    }

    /// The units of all groups by name.
    private static Map<String, String> choices(Words words, ReportContent content) {
        return content.current().stream()
                .flatMap(edition -> edition.units().stream())
                .sorted(KazakhOrder.by(unit -> words.name(unit.names())))
                .collect(Collectors.toMap(
                        RatedUnit::code, unit -> words.name(unit.names()), (one, other) -> one, LinkedHashMap::new));
    }

    /// An indicator formed at the oblast's level places nobody.
    private static boolean hasPlaces(ReportContent content, int node) {
        return content.current().stream()
                .anyMatch(edition -> Arrays.stream(edition.places(node)).anyMatch(place -> place != Ranking.NONE));
    }

    private static IndicatorPage.Group history(Speech speech, ReportContent content, Edition edition, String code) {
        List<Edition> path = content.path(edition).reversed().stream()
                .filter(then -> then.tree().find(code).isPresent())
                .toList();
        double[] all = path.stream()
                .flatMapToDouble(then -> Arrays.stream(sorted(then, code)))
                .toArray();
        Axis axis = Axis.around(0.02, all);
        List<IndicatorPage.Then> periods = new ArrayList<>();
        for (Edition then : path) {
            double[] values = sorted(then, code);
            if (values.length > 0) {
                periods.add(then(speech, axis, then, code, values));
            }
        }
        String name = speech.name(edition.group().names().orElse(speech.say("group.all")));
        return new IndicatorPage.Group(name, periods);
    }

    private static IndicatorPage.Then then(Speech speech, Axis axis, Edition then, String code, double[] values) {
        int node = then.tree().find(code).orElseThrow();
        String unit = then.tree().indicator(then.tree().leaf(node)).unit();
        double low = values[0];
        double high = values[values.length - 1];
        double median = (values[(values.length - 1) / 2] + values[values.length / 2]) / 2;
        return new IndicatorPage.Then(
                speech.period(then.period()),
                speech.value(low, unit),
                speech.value(median, unit),
                speech.value(high, unit),
                values.length,
                new WeightWords(speech, EffectiveWeights.of(then)).share(node),
                axis.at(low),
                axis.at(median),
                axis.between(low, high));
    }

    private static double[] sorted(Edition edition, String code) {
        int leaf = edition.tree().leaf(edition.tree().find(code).orElseThrow());
        return Arrays.stream(edition.cells().raw()[leaf])
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toArray();
    }
}
