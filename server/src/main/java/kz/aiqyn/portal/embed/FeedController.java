package kz.aiqyn.portal.embed;

import java.io.StringWriter;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import kz.aiqyn.base.identity.Open;
import kz.aiqyn.base.web.Languages;
import kz.aiqyn.base.web.Site;
import kz.aiqyn.base.web.StoredPages;
import kz.aiqyn.base.web.Words;
import kz.aiqyn.engine.rating.Tree;
import kz.aiqyn.files.report.content.ReportContent;
import kz.aiqyn.portal.shelf.Place;
import kz.aiqyn.portal.shelf.Shelf;
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
    private static final String ATOM = "http://www.w3.org/2005/Atom";

    private final StoredPages pages;
    private final Shelf shelf;
    private final Site site;

    FeedController(StoredPages pages, Shelf shelf, Site site) {
        this.pages = pages;
        this.shelf = shelf;
        this.site = site;
    }

    @GetMapping(Languages.PATH + "/feed.xml")
    @Nullable
    ResponseEntity<String> feed(ServletWebRequest web, Words words) {
        if (pages.isKnown(web, shelf.version())) {
            return null;
        }
        List<Published> entries = shelf.list().stream()
                .flatMap(edition -> shelf.revisions(edition).stream())
                .sorted(Comparator.comparing(Published::publishedAt).reversed())
                .limit(MOST)
                .toList();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/atom+xml;charset=utf-8"))
                .body(write(words, entries));
    }

    private String write(Words words, List<Published> entries) {
        StringWriter out = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out);
            xml.writeStartDocument("utf-8", "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(ATOM);
            xml.writeAttribute("xml:lang", words.code());
            leaf(xml, "id", site.address() + words.path("/feed.xml"));
            leaf(xml, "title", words.name(site.names()) + ": " + words.say("portal.feed"));
            leaf(xml, "updated", updated(entries).toString());
            link(xml, "self", site.address() + words.path("/feed.xml"));
            link(xml, "alternate", site.address() + words.path(""));
            for (Published edition : entries) {
                entry(xml, words, edition);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("the feed cannot be written", e);
        }
        return out.toString();
    }

    private static Instant updated(List<Published> entries) {
        return entries.isEmpty() ? Instant.EPOCH : entries.getFirst().publishedAt();
    }

    private void entry(XMLStreamWriter xml, Words words, Published edition) throws XMLStreamException {
        ReportContent content = shelf.content(edition);
        var identity = content.methodology().identity();
        String title = words.name(identity.title().orElse(identity.code()));
        String href = site.address() + Place.revision(words, edition);
        xml.writeStartElement("entry");
        leaf(xml, "id", href);
        leaf(
                xml,
                "title",
                edition.revision() == 1
                        ? words.say("portal.feed.entry", title, edition.period())
                        : words.say("portal.feed.revision", title, edition.period(), edition.revision()));
        leaf(xml, "published", edition.publishedAt().toString());
        leaf(xml, "updated", edition.publishedAt().toString());
        link(xml, "alternate", href);
        String leaders = content.current().stream()
                .flatMap(group -> IntStream.range(0, group.units().size())
                        .filter(unit -> group.place(Tree.INDEX, unit).orElse(0) == 1)
                        .mapToObj(unit -> words.name(group.units().get(unit).names())))
                .collect(Collectors.joining(", "));
        String reason = edition.reason().isEmpty() ? "" : words.name(edition.reason()) + ". ";
        leaf(
                xml,
                "summary",
                reason
                        + words.say("portal.feed.summary", leaders)
                        + (site.invented() ? " " + words.say("web.invented") : ""));
        xml.writeEndElement();
    }

    private static void leaf(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String kind, String href) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", kind);
        xml.writeAttribute("href", href);
    }
}
