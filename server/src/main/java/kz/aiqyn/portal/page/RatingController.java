package kz.aiqyn.portal.page;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import kz.aiqyn.base.identity.Open;
import kz.aiqyn.base.web.Absent;
import kz.aiqyn.base.web.Languages;
import kz.aiqyn.base.web.StoredPages;
import kz.aiqyn.base.web.TableQuery;
import kz.aiqyn.base.web.Words;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.rating.Tree;
import kz.aiqyn.files.report.RatingWorkbook;
import kz.aiqyn.files.report.content.ReportContent;
import kz.aiqyn.files.report.page.RankColumns;
import kz.aiqyn.files.report.page.Sections;
import kz.aiqyn.portal.edition.PublicLinks;
import kz.aiqyn.portal.edition.PublishedEditions;
import kz.aiqyn.portal.table.Format;
import kz.aiqyn.portal.table.PublicTables;
import kz.aiqyn.portal.table.SdmxCsv;
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

/// An edition: its places, blocks, revisions, objections, and its tables as files.
@Controller
@Open
@RequestMapping(Languages.PATH + "/ratings/{methodology}/{period}")
class RatingController {

    private final StoredPages pages;
    private final PublishedEditions publishedEditions;
    private final Files files;

    RatingController(StoredPages pages, PublishedEditions publishedEditions, Files files) {
        this.pages = pages;
        this.publishedEditions = publishedEditions;
        this.files = files;
    }

    @GetMapping
    @Nullable
    ModelAndView rating(
            ServletWebRequest web,
            Words words,
            @PathVariable String methodology,
            @PathVariable String period,
            @RequestParam(defaultValue = "0") int revision,
            @RequestParam(defaultValue = "") String sort,
            @RequestParam(defaultValue = "") String q) {
        Published edition = find(methodology, period, revision);
        Tree tree = publishedEditions.content(edition).current().getFirst().tree();
        TableQuery query = TableQuery.of(
                PublicLinks.rating(words, edition),
                revision == 0 ? Map.of() : Map.of("revision", String.valueOf(revision)),
                RankColumns.codes(tree),
                sort,
                q);
        return pages.page(web, query.known(), "portal/page/rating", () -> page(words, edition, query));
    }

    @GetMapping("/scores.{format:csv|excel.csv|json}")
    @Nullable
    ResponseEntity<byte[]> scores(
            ServletWebRequest web,
            Words words,
            @PathVariable String methodology,
            @PathVariable String period,
            @PathVariable String format,
            @RequestParam(defaultValue = "0") int revision) {
        Published edition = find(methodology, period, revision);
        return files.table(web, words, format, () -> tables(words, edition).rating(name(edition)));
    }

    @GetMapping("/scores.xlsx")
    @Nullable
    ResponseEntity<byte[]> workbook(
            ServletWebRequest web,
            Words words,
            @PathVariable String methodology,
            @PathVariable String period,
            @RequestParam(defaultValue = "0") int revision) {
        Published edition = find(methodology, period, revision);
        return files.file(web, name(edition) + ".xlsx", Format.XLSX.type(), () -> {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            RatingWorkbook.write(out, publishedEditions.content(edition), words.language());
            return out.toByteArray();
        });
    }

    @GetMapping("/values." + Format.CHOICE)
    @Nullable
    ResponseEntity<byte[]> values(
            ServletWebRequest web,
            Words words,
            @PathVariable String methodology,
            @PathVariable String period,
            @PathVariable String format,
            @RequestParam(defaultValue = "0") int revision) {
        Published edition = find(methodology, period, revision);
        return files.table(web, words, format, () -> tables(words, edition).values(name(edition) + "-values"));
    }

    @GetMapping("/values.sdmx.csv")
    @Nullable
    ResponseEntity<byte[]> sdmx(
            ServletWebRequest web,
            @PathVariable String methodology,
            @PathVariable String period,
            @RequestParam(defaultValue = "0") int revision) {
        Published edition = find(methodology, period, revision);
        return files.file(
                web,
                name(edition) + ".sdmx.csv",
                SdmxCsv.TYPE,
                () -> SdmxCsv.write(publishedEditions.content(edition)));
    }

    private PublicTables tables(Words words, Published edition) {
        return new PublicTables(publishedEditions.content(edition), words.language());
    }

    private static String name(Published edition) {
        return edition.methodology() + "-" + edition.period();
    }

    private Published find(String methodology, String period, int revision) {
        return Period.find(period)
                .flatMap(found -> publishedEditions.find(methodology, found, revision))
                .orElseThrow(() -> Absent.of("portal.absent.rating", methodology + " " + period));
    }

    private RatingPage page(Words words, Published edition, TableQuery query) {
        boolean latest = publishedEditions
                .latest(edition.methodology())
                .filter(last -> last.id() == edition.id())
                .isPresent();
        PublicLinks place = new PublicLinks(words, edition, latest);
        ReportContent content = publishedEditions.content(edition);
        Sections sections = new Sections(content, place.speech());
        return new RatingPage(
                EditionHead.of(words, edition, sections),
                query,
                sections.standings(query),
                sections.heat(query),
                GreatestChange.of(sections),
                Objected.of(place.speech(), content, publishedEditions.objections(edition)),
                revisions(words, edition),
                publishedEditions.list(edition.methodology()).stream()
                        .map(other -> new RatingPage.PeriodLink(
                                words.wording().period(other.period()),
                                PublicLinks.rating(words, other),
                                other.period().equals(edition.period())))
                        .toList());
    }

    private List<RatingPage.Revision> revisions(Words words, Published edition) {
        List<Published> all = publishedEditions.revisions(edition);
        return all.stream()
                .map(one -> new RatingPage.Revision(
                        one.revision(),
                        one.id() == all.getFirst().id()
                                ? PublicLinks.rating(words, one)
                                : PublicLinks.revision(words, one),
                        words.moment(one.publishedAt()),
                        words.written(one.reason()),
                        one.id() == edition.id()))
                .toList();
    }
}
