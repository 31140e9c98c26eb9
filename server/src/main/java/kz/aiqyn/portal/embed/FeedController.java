package kz.aiqyn.portal.embed;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kz.aiqyn.base.identity.Open;
import kz.aiqyn.base.web.Languages;
import kz.aiqyn.base.web.Site;
import kz.aiqyn.base.web.StoredPages;
import kz.aiqyn.base.web.Words;
import kz.aiqyn.engine.rating.Tree;
import kz.aiqyn.engine.text.Language;
import kz.aiqyn.files.report.content.ReportContent;
import kz.aiqyn.portal.edition.PublicLinks;
import kz.aiqyn.portal.edition.PublishedEditions;
import kz.aiqyn.rating.edition.Published;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.context.request.ServletWebRequest;

/// Publications and revisions as an Atom feed, the latest first.
@Controller
@Open
class FeedController {

    private static final int MOST = 20;
    private static final String PATH = "/feed.xml";

    private final StoredPages pages;
    private final PublishedEditions publishedEditions;
    private final Site site;

    FeedController(StoredPages pages, PublishedEditions publishedEditions, Site site) {
        this.pages = pages;
        this.publishedEditions = publishedEditions;
        this.site = site;
    }

    @GetMapping(Languages.PATH + PATH)
    @Nullable
    ResponseEntity<String> feed(ServletWebRequest web, Words words) {
        if (pages.isKnown(web)) {
            return null;
        }
        List<AtomFeed.Entry> entries = publishedEditions.list().stream()
                .flatMap(edition -> publishedEditions.revisions(edition).stream())
                .sorted(Comparator.comparing(Published::publishedAt).reversed())
                .limit(MOST)
                .map(edition -> entry(words, edition))
                .toList();
        String here = absolute(words.path(PATH));
        AtomFeed feed = new AtomFeed(
                here,
                words.language(),
                words.name(site.names()) + ": " + words.say("portal.feed"),
                new AtomFeed.Author(words.name(site.names()), absolute("")),
                here,
                alternates(words),
                entries);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(AtomFeed.TYPE))
                .body(feed.write());
    }

    /// The front page in the language of the feed, then in the others.
    private List<AtomFeed.Page> alternates(Words words) {
        return Arrays.stream(Language.values())
                .sorted(Comparator.comparing((Language language) -> language != words.language()))
                .map(language -> new AtomFeed.Page(language, absolute(new Words(language).path(""))))
                .toList();
    }

    private AtomFeed.Entry entry(Words words, Published edition) {
        ReportContent content = publishedEditions.content(edition);
        var identity = content.methodology().identity();
        String title = words.name(identity.title().orElse(identity.code()));
        String leaders = content.current().stream()
                .flatMap(group -> IntStream.range(0, group.units().size())
                        .filter(unit -> group.place(Tree.INDEX, unit).orElse(0) == 1)
                        .mapToObj(unit -> words.name(group.units().get(unit).names())))
                .collect(Collectors.joining(", "));
        String reason = edition.reason().isEmpty() ? "" : words.written(edition.reason()) + ". ";
        return new AtomFeed.Entry(
                id(words, edition),
                edition.revision() == 1
                        ? words.say("portal.feed.entry", title, edition.period())
                        : words.say("portal.feed.revision", title, edition.period(), edition.revision()),
                edition.publishedAt(),
                absolute(PublicLinks.revision(words, edition)),
                reason
                        + words.say("portal.feed.summary", leaders)
                        + (site.invented() ? " " + words.say("web.invented") : ""));
    }

    /// The same for ever, wherever the site moves to: it is made of what was published and when.
    private static String id(Words words, Published edition) {
        String what = String.join(
                " ",
                "aiqyn",
                edition.methodology(),
                edition.period().toString(),
                String.valueOf(edition.revision()),
                edition.publishedAt().toString(),
                words.code());
        return "urn:uuid:" + UUID.nameUUIDFromBytes(what.getBytes(StandardCharsets.UTF_8));
    }

    private String absolute(String path) {
        return site.address().replaceFirst("/+$", "") + (path.isEmpty() ? "/" : path);
    }
}
