package kz.aiqyn.portal.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import kz.aiqyn.base.identity.Open;
import kz.aiqyn.base.web.Absent;
import kz.aiqyn.base.web.Dear;
import kz.aiqyn.base.web.Languages;
import kz.aiqyn.base.web.StoredPages;
import kz.aiqyn.base.web.Words;
import kz.aiqyn.engine.methodology.Methodology;
import kz.aiqyn.engine.rating.Edition;
import kz.aiqyn.engine.rating.EffectiveWeights;
import kz.aiqyn.engine.rating.Tree;
import kz.aiqyn.files.report.content.ReportContent;
import kz.aiqyn.files.report.words.Speech;
import kz.aiqyn.files.report.words.Standings;
import kz.aiqyn.files.report.words.WeightWords;
import kz.aiqyn.portal.edition.PublicLinks;
import kz.aiqyn.portal.edition.PublishedEditions;
import kz.aiqyn.portal.table.Format;
import kz.aiqyn.portal.table.PublicDictionaries;
import kz.aiqyn.portal.table.PublicTable;
import kz.aiqyn.rating.edition.Published;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.ModelAndView;

/// "Try your own weights": the last edition by a version of the methodology, taken again with the weights of the
/// address. The only thing that is computed when a reader asks.
@Controller
@Open
@RequestMapping(Languages.PATH + "/methods/{code}/{version}")
class WeightsController {

    private final StoredPages pages;
    private final PublishedEditions publishedEditions;
    private final Files files;

    WeightsController(StoredPages pages, PublishedEditions publishedEditions, Files files) {
        this.pages = pages;
        this.publishedEditions = publishedEditions;
        this.files = files;
    }

    @Dear
    @GetMapping("/weights")
    @Nullable
    ModelAndView weights(
            ServletWebRequest web,
            Words words,
            @PathVariable String code,
            @PathVariable String version,
            @RequestParam Map<String, String> query) {
        String template = web.getHeader("HX-Request") == null ? "portal/page/weights" : "portal/page/weights-table";
        if (web.getResponse() != null) {
            web.getResponse().addHeader("Vary", "HX-Request");
        }
        return pages.page(web, template, () -> page(words, code, version, query));
    }

    /// The same by a short address. Letters of it are without number, so that answers are not stored.
    @Dear
    @GetMapping("/weights/{letters}")
    @Nullable
    ModelAndView shared(
            ServletWebRequest web,
            Words words,
            @PathVariable String code,
            @PathVariable String version,
            @PathVariable String letters) {
        Methodology methodology = publishedEditions.content(find(code, version)).methodology();
        Map<String, String> weights = new WeightCode(methodology)
                .read(letters)
                .orElseThrow(() -> Absent.of("portal.absent.weights", letters));
        Map<String, String> query = new LinkedHashMap<>();
        weights.forEach((node, weight) -> query.put(OwnWeights.PREFIX + node, weight));
        return pages.page(web, false, "portal/page/weights", () -> page(words, code, version, query));
    }

    @GetMapping("/weights." + Format.CHOICE)
    @Nullable
    ResponseEntity<byte[]> table(
            ServletWebRequest web,
            Words words,
            @PathVariable String code,
            @PathVariable String version,
            @PathVariable String format,
            @RequestParam Map<String, String> query) {
        return files.table(web, words, format, () -> {
            ReportContent content = publishedEditions.content(find(code, version));
            List<Edition> own = OwnWeights.of(content.methodology(), query).take(content);
            PublicTable.Rows rows = new PublicTable.Rows();
            for (int group = 0; group < own.size(); group++) {
                Edition edition = own.get(group);
                Edition published = content.current().get(group);
                for (int unit = 0; unit < edition.units().size(); unit++) {
                    rows.add(
                            edition.units().get(unit).code(),
                            words.name(edition.units().get(unit).names()),
                            PublicTable.cell(edition.place(Tree.INDEX, unit)),
                            PublicTable.cell(edition.score(Tree.INDEX, unit)),
                            PublicTable.cell(published.place(Tree.INDEX, unit)),
                            PublicTable.cell(published.score(Tree.INDEX, unit)));
                }
            }
            return rows.under("weights", PublicDictionaries.WEIGHTS);
        });
    }

    private Published find(String code, String version) {
        return publishedEditions.list(code).stream()
                .filter(edition -> edition.version().equals(version))
                .max(java.util.Comparator.comparing(
                                (Published edition) -> edition.period().kind())
                        .thenComparing(Published::period))
                .orElseThrow(() -> Absent.of("portal.absent.rating", code + " " + version));
    }

    private WeightsPage page(Words words, String code, String version, Map<String, String> query) {
        Published published = find(code, version);
        ReportContent content = publishedEditions.content(published);
        OwnWeights own = OwnWeights.of(content.methodology(), query);
        boolean latest = publishedEditions
                .latest(code)
                .filter(last -> last.id() == published.id())
                .isPresent();
        PublicLinks place = new PublicLinks(words, published, latest);
        Speech speech = place.speech();
        Methodology methodology = content.methodology();
        var identity = methodology.identity();
        Tree before = content.current().getFirst().tree();
        EffectiveWeights after = EffectiveWeights.of(own.methodology());
        return new WeightsPage(
                words.name(identity.title().orElse(identity.code())),
                identity.version(),
                speech.period(published.period()),
                PublicLinks.method(words, code, version),
                PublicLinks.method(words, code, version) + "/weights",
                fields(speech, own, before, after, Tree.INDEX),
                own.refused().map(words::say).orElse(""),
                !own.set().isEmpty(),
                groups(speech, content, own.take(content)),
                own.query(),
                own.letters()
                        .map(letters -> PublicLinks.method(words, code, version) + "/weights/" + letters)
                        .orElse(PublicLinks.method(words, code, version) + "/weights?" + own.query()));
    }

    private static List<WeightsPage.Field> fields(
            Speech speech, OwnWeights own, Tree before, EffectiveWeights after, int parent) {
        List<WeightsPage.Field> fields = new ArrayList<>();
        for (int node : before.children(parent)) {
            String code = before.code(node);
            String published = plain(before.weight(node));
            fields.add(new WeightsPage.Field(
                    code,
                    speech.name(before.names(node)),
                    own.set().getOrDefault(code, published),
                    published,
                    new WeightWords(speech, after).share(node),
                    new WeightWords(speech, after).note(node),
                    own.set().containsKey(code),
                    before.level(node) == Tree.Level.BLOCK ? fields(speech, own, before, after, node) : List.of()));
        }
        return fields;
    }

    private static String plain(double weight) {
        return new java.math.BigDecimal(Double.toString(weight))
                .stripTrailingZeros()
                .toPlainString();
    }

    private static List<WeightsPage.Group> groups(Speech speech, ReportContent content, List<Edition> own) {
        List<WeightsPage.Group> groups = new ArrayList<>();
        for (int group = 0; group < own.size(); group++) {
            Edition edition = own.get(group);
            Edition published = content.current().get(group);
            groups.add(new WeightsPage.Group(
                    speech.name(edition.group().names().orElse(speech.say("group.all"))),
                    new Standings(edition)
                            .rated().stream()
                                    .map(unit -> row(speech, edition, published, unit))
                                    .toList()));
        }
        return groups;
    }

    private static WeightsPage.Row row(Speech speech, Edition edition, Edition published, int unit) {
        var rated = edition.units().get(unit);
        OptionalInt now = edition.place(Tree.INDEX, unit);
        OptionalInt then = published.place(Tree.INDEX, unit);
        int gained = now.isPresent() && then.isPresent() ? then.getAsInt() - now.getAsInt() : 0;
        return new WeightsPage.Row(
                speech.place(now),
                gained > 0 ? "↑" + gained : gained < 0 ? "↓" + -gained : "=",
                gained != 0,
                speech.name(rated),
                speech.links().unit(rated.code()),
                speech.score(edition.score(Tree.INDEX, unit)),
                speech.place(then),
                speech.score(published.score(Tree.INDEX, unit)));
    }
}
