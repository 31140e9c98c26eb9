package kz.aiqyn.portal.api;

import java.util.List;
import kz.aiqyn.base.identity.Open;
import kz.aiqyn.base.web.Languages;
import kz.aiqyn.base.web.Site;
import kz.aiqyn.base.web.StoredPages;
import kz.aiqyn.base.web.Words;
import kz.aiqyn.engine.rating.Edition;
import kz.aiqyn.portal.api.ApiPage.Call;
import kz.aiqyn.portal.edition.PublicLinks;
import kz.aiqyn.portal.edition.PublishedEditions;
import kz.aiqyn.rating.edition.Published;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.ModelAndView;

/// The description of the programs' part for people: each request in words, with one to try.
@Controller
@Open
class ApiPageController {

    private final StoredPages pages;
    private final PublishedEditions publishedEditions;
    private final Site site;

    ApiPageController(StoredPages pages, PublishedEditions publishedEditions, Site site) {
        this.pages = pages;
        this.publishedEditions = publishedEditions;
        this.site = site;
    }

    @GetMapping(Languages.PATH + "/data/api")
    @Nullable
    ModelAndView page(ServletWebRequest web, Words words) {
        return pages.page(
                web,
                "portal/api/api",
                () -> new ApiPage(
                        publishedEditions.methodologies().stream()
                                .findFirst()
                                .flatMap(publishedEditions::latest)
                                .map(this::calls)
                                .orElse(List.of()),
                        site.address()));
    }

    private List<Call> calls(Published edition) {
        Edition group = publishedEditions.content(edition).current().getFirst();
        String methodology = PublicLinks.encoded(edition.methodology());
        String rating = "/ratings/" + methodology + "/" + edition.period();
        String unit = PublicLinks.encoded(group.units().getFirst().code());
        String indicator = PublicLinks.encoded(group.tree().indicator(0).code());
        return List.of(
                call("ratings", "/ratings", "/ratings", Examples.RATINGS),
                call("rating", "/ratings/{methodology}/{period}", rating, Examples.RATING),
                call(
                        "values",
                        "/ratings/{methodology}/{period}/values?unit=&indicator=",
                        rating + "/values?unit=" + unit + "&indicator=" + indicator,
                        Examples.VALUES),
                call("sdmx", "/ratings/{methodology}/{period}/values.sdmx.csv", rating + "/values.sdmx.csv", ""),
                call("units", "/units", "/units", ""),
                call("unit", "/units/{code}", "/units/" + unit, Examples.UNIT),
                call("indicators", "/indicators", "/indicators", ""),
                call("indicator", "/indicators/{code}", "/indicators/" + indicator, Examples.INDICATOR),
                call(
                        "series",
                        "/indicators/{code}/values?unit=",
                        "/indicators/" + indicator + "/values?unit=" + unit,
                        Examples.SERIES),
                call("methodologies", "/methodologies", "/methodologies", Examples.METHODOLOGIES),
                call(
                        "methodology",
                        "/methodologies/{code}/{version}/methodology.yaml",
                        "/methodologies/" + methodology + "/" + PublicLinks.encoded(edition.version())
                                + "/methodology.yaml",
                        ""),
                call("openapi", "/openapi", "/openapi", ""));
    }

    private static Call call(String name, String pattern, String example, String answer) {
        return new Call("portal.api." + name, Api.PATH + pattern, Api.PATH + example, answer);
    }
}
