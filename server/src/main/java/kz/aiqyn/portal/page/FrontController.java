package kz.aiqyn.portal.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.aiqyn.base.identity.Open;
import kz.aiqyn.base.web.Languages;
import kz.aiqyn.base.web.StoredPages;
import kz.aiqyn.base.web.TableQuery;
import kz.aiqyn.base.web.Words;
import kz.aiqyn.engine.period.PeriodKind;
import kz.aiqyn.files.report.content.ReportContent;
import kz.aiqyn.files.report.page.Sections;
import kz.aiqyn.portal.edition.PublicLinks;
import kz.aiqyn.portal.edition.PublishedEditions;
import kz.aiqyn.portal.edition.ShortTable;
import kz.aiqyn.rating.edition.Published;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.ModelAndView;

/// The first page: the last quarter's places, what changed and why, the economic month, who objected.
@Controller
@Open
class FrontController {

    private static final int SHORT = 5;

    private final StoredPages pages;
    private final PublishedEditions publishedEditions;

    FrontController(StoredPages pages, PublishedEditions publishedEditions) {
        this.pages = pages;
        this.publishedEditions = publishedEditions;
    }

    @GetMapping(Languages.PATH)
    @Nullable
    ModelAndView front(ServletWebRequest web, Words words) {
        return pages.page(web, "portal/page/front", () -> page(words));
    }

    private FrontPage page(Words words) {
        List<String> methodologies = publishedEditions.methodologies();
        return new FrontPage(methodologies.stream()
                .findFirst()
                .flatMap(publishedEditions::latest)
                .map(edition -> shown(words, edition, methodologies.subList(1, methodologies.size()))));
    }

    private FrontPage.Shown shown(Words words, Published edition, List<String> others) {
        PublicLinks place = new PublicLinks(words, edition, true);
        ReportContent content = publishedEditions.content(edition);
        Sections sections = new Sections(content, place.speech());
        return new FrontPage.Shown(
                EditionHead.of(words, edition, sections),
                sections.standings(TableQuery.of(place.rating(), Map.of(), List.of(), "", "")),
                further(words, edition),
                publishedEditions.list(edition.methodology()).stream()
                        .map(other -> new RatingPage.PeriodLink(
                                words.wording().period(other.period()),
                                PublicLinks.rating(words, other),
                                other.period().equals(edition.period())))
                        .toList(),
                content.methodology().blocks().stream()
                        .map(block -> new RatingPage.PeriodLink(
                                words.name(block.names().orElse(block.code())), place.block(block.code()), false))
                        .toList(),
                GreatestChange.of(sections),
                month(words, edition),
                others.stream()
                        .flatMap(code -> publishedEditions.latest(code).stream())
                        .map(other -> other(words, other))
                        .toList(),
                Objected.of(place.speech(), content, publishedEditions.objections(edition)));
    }

    private static List<RatingPage.PeriodLink> further(Words words, Published edition) {
        return List.of(
                new RatingPage.PeriodLink(
                        words.say("report.heat.heading"), PublicLinks.rating(words, edition) + "#blocks", false),
                new RatingPage.PeriodLink(words.say("portal.compare"), words.path("/compare"), false),
                new RatingPage.PeriodLink(
                        words.say("portal.weights"),
                        PublicLinks.method(words, edition.methodology(), edition.version()) + "/weights",
                        false));
    }

    /// The last month, where the rating is also taken by month.
    private Optional<ShortTable> month(Words words, Published edition) {
        return edition.period().kind() == PeriodKind.MONTH
                ? Optional.empty()
                : publishedEditions
                        .latest(edition.methodology(), PeriodKind.MONTH)
                        .map(month -> ShortTable.of(
                                words,
                                new PublicLinks(words, month, false),
                                publishedEditions.content(month),
                                words.say("portal.month"),
                                SHORT));
    }

    private ShortTable other(Words words, Published other) {
        ReportContent content = publishedEditions.content(other);
        var identity = content.methodology().identity();
        return ShortTable.of(
                words,
                new PublicLinks(words, other, true),
                content,
                words.name(identity.title().orElse(identity.code())),
                SHORT);
    }
}
