package kz.aiqyn.portal.embed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.aiqyn.base.identity.Open;
import kz.aiqyn.base.web.Site;
import kz.aiqyn.base.web.StoredPages;
import kz.aiqyn.engine.methodology.Indicator;
import kz.aiqyn.engine.text.Language;
import kz.aiqyn.engine.unit.RatedUnit;
import kz.aiqyn.files.report.content.ReportContent;
import kz.aiqyn.portal.edition.PublicLinks;
import kz.aiqyn.portal.edition.PublishedEditions;
import kz.aiqyn.portal.embed.Sitemap.Page;
import kz.aiqyn.portal.help.HelpAddresses;
import kz.aiqyn.rating.edition.Published;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.context.request.ServletWebRequest;

/// What programs that look through sites are told: which pages there are, and which are not for them. Calculations of
/// single values and readers' own weights are reached from the pages named here.
@Controller
@Open
class SitemapController {

    private static final List<String> STAYING =
            List.of("", "/indicators", "/methods", "/data", "/data/api", "/data/dictionary", "/about");

    private final StoredPages pages;
    private final PublishedEditions publishedEditions;
    private final Site site;

    SitemapController(StoredPages pages, PublishedEditions publishedEditions, Site site) {
        this.pages = pages;
        this.publishedEditions = publishedEditions;
        this.site = site;
    }

    @GetMapping("/sitemap.xml")
    @Nullable
    ResponseEntity<String> sitemap(ServletWebRequest web) {
        if (pages.isKnown(web)) {
            return null;
        }
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/xml;charset=utf-8"))
                .body(new Sitemap(site.address(), all()).write());
    }

    @GetMapping("/robots.txt")
    @Nullable
    ResponseEntity<String> robots(ServletWebRequest web) {
        if (pages.isKnown(web)) {
            return null;
        }
        String closed = Arrays.stream(Language.values())
                .flatMap(language ->
                        Stream.of("staff", "login", "mistake").map(part -> "/" + language.code() + "/" + part))
                .map(path -> "Disallow: " + path + "\n")
                .collect(Collectors.joining());
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/plain;charset=utf-8"))
                .body("User-agent: *\nAllow: /\n" + closed + "Disallow: /*/weights?\n\nSitemap: " + site.address()
                        + "/sitemap.xml\n");
    }

    private List<Page> all() {
        List<Page> all = new ArrayList<>();
        STAYING.forEach(local -> all.add(new Page(local, null)));
        HelpAddresses.all().forEach(local -> all.add(new Page(local, null)));
        Set<String> rest = new LinkedHashSet<>();
        for (String methodology : publishedEditions.methodologies()) {
            for (Published edition : publishedEditions.list(methodology)) {
                all.add(new Page(
                        "/ratings/" + PublicLinks.encoded(methodology) + "/" + edition.period(),
                        edition.publishedAt()));
                rest.add("/methods/" + PublicLinks.encoded(methodology) + "/" + PublicLinks.encoded(edition.version()));
            }
            publishedEditions.latest(methodology).ifPresent(last -> rest.addAll(of(last)));
        }
        rest.forEach(local -> all.add(new Page(local, null)));
        return all;
    }

    private Collection<String> of(Published last) {
        ReportContent content = publishedEditions.content(last);
        return Stream.concat(
                        content.current().stream()
                                .flatMap(group -> group.units().stream())
                                .map(RatedUnit::code)
                                .map(code -> "/units/" + PublicLinks.encoded(code)),
                        content.methodology().allIndicators().stream()
                                .map(Indicator::code)
                                .map(code -> "/indicators/" + PublicLinks.encoded(code)))
                .toList();
    }
}
