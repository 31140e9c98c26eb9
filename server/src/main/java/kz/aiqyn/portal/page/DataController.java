package kz.aiqyn.portal.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import kz.aiqyn.base.identity.Open;
import kz.aiqyn.base.web.Languages;
import kz.aiqyn.base.web.Site;
import kz.aiqyn.base.web.StoredPages;
import kz.aiqyn.base.web.Words;
import kz.aiqyn.engine.rating.Edition;
import kz.aiqyn.files.report.page.Sections;
import kz.aiqyn.files.report.words.Speech;
import kz.aiqyn.portal.edition.PublicLinks;
import kz.aiqyn.portal.edition.PublishedEditions;
import kz.aiqyn.rating.edition.Published;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.ModelAndView;

/// The data to take away, and what this site is.
@Controller
@Open
class DataController {

    private final StoredPages pages;
    private final PublishedEditions publishedEditions;
    private final Site site;

    DataController(StoredPages pages, PublishedEditions publishedEditions, Site site) {
        this.pages = pages;
        this.publishedEditions = publishedEditions;
        this.site = site;
    }

    @GetMapping(Languages.PATH + "/data")
    @Nullable
    ModelAndView data(ServletWebRequest web, Words words) {
        return pages.page(web, "portal/page/data", () -> page(words));
    }

    @GetMapping(Languages.PATH + "/about")
    @Nullable
    ModelAndView about(ServletWebRequest web, Words words) {
        return pages.page(
                web,
                "portal/page/about",
                () -> new AboutPage(Sections.methodReading(new Speech(words.language(), new MethodLinks(words, "")))));
    }

    private DataPage page(Words words) {
        List<String> methodologies = publishedEditions.methodologies();
        return new DataPage(
                methodologies.stream()
                        .map(code -> rating(words, publishedEditions.list(code)))
                        .toList(),
                methodologies.stream()
                        .findFirst()
                        .flatMap(publishedEditions::latest)
                        .map(this::example),
                site.address());
    }

    private DataPage.Rating rating(Words words, List<Published> editions) {
        Optional<Published> first = editions.stream().findFirst();
        String title = first.map(edition -> {
                    var identity =
                            publishedEditions.content(edition).methodology().identity();
                    return words.name(identity.title().orElse(identity.code()));
                })
                .orElse("");
        SortedMap<Integer, List<DataPage.Line>> years = new TreeMap<>(Comparator.reverseOrder());
        for (Published edition : editions) {
            years.computeIfAbsent(edition.period().year(), any -> new ArrayList<>())
                    .add(line(words, edition));
        }
        return new DataPage.Rating(
                title,
                years.entrySet().stream()
                        .map(year -> new DataPage.Year(year.getKey(), year.getValue()))
                        .toList());
    }

    private static DataPage.Line line(Words words, Published edition) {
        return new DataPage.Line(
                words.wording().period(edition.period()),
                edition.version(),
                edition.revision(),
                edition.preliminary(),
                PublicLinks.rating(words, edition));
    }

    private DataPage.Example example(Published edition) {
        Edition first = publishedEditions.content(edition).current().getFirst();
        return new DataPage.Example(
                edition.methodology(),
                edition.period().toString(),
                first.units().getFirst().code(),
                first.tree().indicator(0).code());
    }
}
