package kz.aiqyn.portal.page;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.aiqyn.base.identity.Open;
import kz.aiqyn.base.web.Languages;
import kz.aiqyn.base.web.StoredPages;
import kz.aiqyn.base.web.TableQuery;
import kz.aiqyn.base.web.Words;
import kz.aiqyn.engine.methodology.Identity;
import kz.aiqyn.engine.methodology.Methodology;
import kz.aiqyn.engine.rating.EffectiveWeights;
import kz.aiqyn.files.methodology.Difference;
import kz.aiqyn.files.methodology.MethodologyDifference;
import kz.aiqyn.files.report.page.Sections;
import kz.aiqyn.files.report.words.Speech;
import kz.aiqyn.portal.edition.OpenMethods;
import kz.aiqyn.portal.edition.PublicLinks;
import kz.aiqyn.portal.edition.PublishedEditions;
import kz.aiqyn.rating.edition.Published;
import kz.aiqyn.rating.methodology.MethodologyState;
import kz.aiqyn.rating.methodology.MethodologyVersion;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.ModelAndView;

/// The methodologies: what each version says, and in what it differs from the one before.
@Controller
@Open
class MethodController {

    private final StoredPages pages;
    private final PublishedEditions publishedEditions;
    private final OpenMethods methods;
    private final Files files;

    MethodController(StoredPages pages, PublishedEditions publishedEditions, OpenMethods methods, Files files) {
        this.pages = pages;
        this.publishedEditions = publishedEditions;
        this.methods = methods;
        this.files = files;
    }

    @GetMapping(Languages.PATH + "/methods")
    @Nullable
    ModelAndView methods(
            ServletWebRequest web,
            Words words,
            @RequestParam(defaultValue = "") String sort,
            @RequestParam(defaultValue = "") String q) {
        TableQuery query =
                TableQuery.of(words.path("/methods"), Map.of(), List.of("version", "force", "act", "state"), sort, q);
        return pages.page(web, query.known(), "portal/page/methods", () -> list(words, methods.list(), query));
    }

    @GetMapping(Languages.PATH + "/methods/{code}/{version}")
    @Nullable
    ModelAndView method(
            ServletWebRequest web,
            Words words,
            @PathVariable String code,
            @PathVariable String version,
            @RequestParam(defaultValue = "") String sort,
            @RequestParam(defaultValue = "") String q) {
        TableQuery query =
                TableQuery.of(PublicLinks.method(words, code, version), Map.of(), Sections.indicatorColumns(), sort, q);
        return pages.page(
                web,
                query.known(),
                "portal/page/method",
                () -> page(words, methods.list(code), methods.get(code, version), query));
    }

    @GetMapping(Languages.PATH + "/methods/{code}/{version}/methodology.yaml")
    @Nullable
    ResponseEntity<byte[]> yaml(ServletWebRequest web, @PathVariable String code, @PathVariable String version) {
        return files.file(
                web,
                code + "-" + version + ".yaml",
                "application/yaml;charset=utf-8",
                () -> methods.get(code, version).yaml().getBytes(StandardCharsets.UTF_8));
    }

    private MethodsPage list(Words words, List<MethodologyVersion> open, TableQuery query) {
        Map<String, List<MethodologyVersion>> byCode = new LinkedHashMap<>();
        open.forEach(one ->
                byCode.computeIfAbsent(one.code(), any -> new ArrayList<>()).add(one));
        return new MethodsPage(
                query,
                byCode.values().stream()
                        .map(versions -> {
                            Methodology last = versions.getFirst().document();
                            return new MethodsPage.Method(
                                    title(words, last),
                                    last.allIndicators().size(),
                                    last.blocks().size(),
                                    query.rows(
                                            versions.stream()
                                                    .map(one -> line(words, one))
                                                    .toList(),
                                            line -> title(words, last) + " " + line.version() + " " + line.act(),
                                            Map.of(
                                                    "version", MethodsPage.Version::version,
                                                    "force", MethodsPage.Version::force,
                                                    "act", MethodsPage.Version::act,
                                                    "state", MethodsPage.Version::state)));
                        })
                        .filter(method -> !method.versions().isEmpty())
                        .toList());
    }

    private static String title(Words words, Methodology methodology) {
        Identity identity = methodology.identity();
        return words.name(identity.title().orElse(identity.code()));
    }

    private static MethodsPage.Version line(Words words, MethodologyVersion one) {
        Identity identity = one.document().identity();
        return new MethodsPage.Version(
                one.version(),
                PublicLinks.method(words, one.code(), one.version()),
                force(words, identity.from(), identity.to()),
                words.name(identity.act()),
                words.say(
                        one.state() == MethodologyState.PUBLISHED
                                ? "portal.method.published"
                                : "portal.method.retired"));
    }

    private static String force(Words words, @Nullable LocalDate from, @Nullable LocalDate to) {
        if (from == null) {
            return to == null ? "" : words.say("report.method.force.to", to);
        }
        return to == null
                ? words.say("report.method.force.from", from)
                : words.say("report.method.force.both", from, to);
    }

    private MethodPage page(Words words, List<MethodologyVersion> open, MethodologyVersion shown, TableQuery query) {
        Optional<Published> rated = publishedEditions.list(shown.code()).stream()
                .filter(edition -> edition.version().equals(shown.version()))
                .findFirst();
        Methodology document = shown.document();
        List<MethodologyVersion> earlier = open.subList(open.indexOf(shown) + 1, open.size());
        Speech plain = new Speech(words.language(), new MethodLinks(words, shown.code()));
        return new MethodPage(
                title(words, document),
                shown.version(),
                open.stream()
                        .map(one -> new RatingPage.PeriodLink(
                                words.say("portal.method.version", one.version()),
                                PublicLinks.method(words, one.code(), one.version()),
                                one.version().equals(shown.version())))
                        .toList(),
                rated.map(edition -> sections(words, edition).methodTerms()).orElse(""),
                Sections.indicators(plain, EffectiveWeights.of(document), query),
                query,
                Sections.methodReading(plain),
                earlier.isEmpty() ? "" : earlier.getFirst().version(),
                earlier.isEmpty()
                        ? List.of()
                        : differences(words, earlier.getFirst().document(), document),
                PublicLinks.method(words, shown.code(), shown.version()) + "/methodology.yaml",
                rated.isPresent() ? PublicLinks.method(words, shown.code(), shown.version()) + "/weights" : "");
    }

    private Sections sections(Words words, Published edition) {
        return new Sections(publishedEditions.content(edition), new PublicLinks(words, edition, true).speech());
    }

    private static List<MethodPage.Different> differences(Words words, Methodology before, Methodology after) {
        Map<String, List<String>> about = new LinkedHashMap<>();
        for (Difference difference : MethodologyDifference.between(before, after)) {
            String name = difference.block().isEmpty()
                    ? words.say("portal.method.whole")
                    : words.name(difference.blockNames());
            about.computeIfAbsent(name, any -> new ArrayList<>()).add(words.say(difference.phrase()));
        }
        return about.entrySet().stream()
                .map(entry -> new MethodPage.Different(entry.getKey(), entry.getValue()))
                .toList();
    }
}
