package kz.aiqyn.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import kz.aiqyn.testing.Visitor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/// The feed of publications by the rules of RFC 4287, each with its section. The rules for atom:content are
/// left out: there is none.
@PortalTest
class FeedTest {

    private static final String ATOM = "http://www.w3.org/2005/Atom";

    @LocalServerPort
    private int port;

    private final List<String> broken = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(strings = {"kk", "ru", "en"})
    void keepsTheRulesOfAtom(String language) throws Exception {
        var answer = new Visitor(port).get("/" + language + "/feed.xml");
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/atom+xml");
        Element feed = parsed(answer.body()).getDocumentElement();
        rule(
                "2: the namespace is Atom's",
                ATOM.equals(feed.getNamespaceURI()) && feed.getLocalName().equals("feed"));
        rule("2: xml:lang says the language", language.equals(feed.getAttributeNS(XMLConstants.XML_NS_URI, "lang")));
        rule("4.1.1: feed has one id, title and updated", haveOne(feed, "id", "title", "updated"));
        rule("4.1.1: feed has an author", children(feed, "author").size() == 1);
        rule("4.1.1: feed links to itself", links(feed, "self").size() == 1);
        rule("4.1.1: alternates differ in type and language", areDifferent(links(feed, "alternate")));
        rule(
                "3.2.1: author has one name that is not blank",
                hasOneText(children(feed, "author").getFirst(), "name"));
        rule(
                "3.2.2: author has at most one uri",
                isIri(text(children(feed, "author").getFirst(), "uri")));
        isConstruct(feed);
        rule(
                "4.2.7.2: self is where it was found",
                links(feed, "self").getFirst().getAttribute("href").endsWith("/" + language + "/feed.xml"));
        Set<String> ids = new HashSet<>();
        rule("there are entries", !children(feed, "entry").isEmpty());
        for (Element entry : children(feed, "entry")) {
            rule("4.1.2: entry has one id, title, updated", haveOne(entry, "id", "title", "updated"));
            rule("4.1.2: entry has at most one published and summary", haveAtMostOne(entry, "published", "summary"));
            rule(
                    "4.1.2: entry without content has an alternate",
                    !links(entry, "alternate").isEmpty());
            rule("4.1.2: alternates differ in type and language", areDifferent(links(entry, "alternate")));
            rule("4.2.6: ids are unique: " + text(entry, "id"), ids.add(text(entry, "id")));
            rule("4.2.6: the id does not hang on the address", text(entry, "id").startsWith("urn:uuid:"));
            rule("4.1.2: summary says something", !text(entry, "summary").isBlank());
            isConstruct(entry);
        }
        rule(
                "4.2.15: the feed is as new as its newest entry",
                text(feed, "updated").equals(text(children(feed, "entry").getFirst(), "updated")));
        assertThat(broken).isEmpty();
    }

    /// Persons, dates, texts and links of a feed or an entry.
    private void isConstruct(Element element) {
        for (Element child : children(element, "*")) {
            String name = child.getLocalName();
            String text = child.getTextContent();
            switch (name) {
                case "id" -> rule("4.2.6: id is an absolute IRI: " + text, isIri(text));
                case "updated", "published" -> rule("3.3: a date of RFC 3339: " + text, isDate(text));
                case "title", "summary" ->
                    rule(
                            "3.1: a plain text without elements: " + text,
                            children(child, "*").isEmpty() && !text.isBlank());
                case "link" -> {
                    rule("4.2.7.1: link has an absolute href", isIri(child.getAttribute("href")));
                    rule(
                            "4.2.7.2: rel is registered",
                            Set.of("self", "alternate").contains(child.getAttribute("rel")));
                    rule(
                            "4.2.7.3: type is a media type",
                            child.getAttribute("type").matches("\\w+/[\\w.+-]+"));
                    rule("4.2.7: link is empty", child.getChildNodes().getLength() == 0);
                }
                case "author", "entry" -> {}
                default -> broken.add("an element that Atom has not: " + name);
            }
        }
    }

    private void rule(String rule, boolean holds) {
        if (!holds) {
            broken.add(rule);
        }
    }

    private static boolean isIri(String text) {
        return URI.create(text).isAbsolute() && text.equals(text.strip());
    }

    private static boolean isDate(String text) {
        return OffsetDateTime.parse(text) != null
                && text.matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?(Z|[+-]\\d\\d:\\d\\d)");
    }

    private static boolean haveOne(Element parent, String... names) {
        for (String name : names) {
            if (children(parent, name).size() != 1) {
                return false;
            }
        }
        return true;
    }

    private static boolean haveAtMostOne(Element parent, String... names) {
        for (String name : names) {
            if (children(parent, name).size() > 1) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasOneText(Element parent, String name) {
        return haveOne(parent, name) && !text(parent, name).isBlank();
    }

    private static boolean areDifferent(List<Element> links) {
        return links.stream()
                        .map(link -> link.getAttribute("type") + " " + link.getAttribute("hreflang"))
                        .distinct()
                        .count()
                == links.size();
    }

    private static List<Element> links(Element parent, String rel) {
        return children(parent, "link").stream()
                .filter(link -> link.getAttribute("rel").equals(rel))
                .toList();
    }

    private static String text(Element parent, String name) {
        return children(parent, name).getFirst().getTextContent();
    }

    private static List<Element> children(Element parent, String name) {
        return IntStream.range(0, parent.getChildNodes().getLength())
                .mapToObj(parent.getChildNodes()::item)
                .filter(node -> node.getNodeType() == Node.ELEMENT_NODE && ATOM.equals(node.getNamespaceURI()))
                .filter(node -> name.equals("*") || node.getLocalName().equals(name))
                .map(Element.class::cast)
                .toList();
    }

    private static Document parsed(String text) throws ParserConfigurationException, IOException, SAXException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
