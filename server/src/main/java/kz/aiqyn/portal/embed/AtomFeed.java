package kz.aiqyn.portal.embed;

import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import kz.aiqyn.engine.text.Language;

/// An Atom feed (RFC 4287) as text. Characters that XML has not are left out of texts.
///
/// @param id an absolute IRI that never changes
/// @param language of its texts
/// @param author who publishes; the entries have no other
/// @param self absolute address of the feed
/// @param pages the absolute address of the page that it tells of, by language
/// @param entries the latest first
record AtomFeed(
        String id, Language language, String title, Author author, String self, List<Page> pages, List<Entry> entries) {

    static final String TYPE = "application/atom+xml;charset=utf-8";

    private static final String ATOM = "http://www.w3.org/2005/Atom";

    /// @param site absolute address
    record Author(String name, String site) {}

    /// @param address absolute
    record Page(Language language, String address) {}

    /// One publication.
    ///
    /// @param id an absolute IRI that never changes, another for every entry
    /// @param page absolute address of what was published
    record Entry(String id, String title, Instant published, String page, String summary) {}

    /// When something was published last; the beginning of time when nothing was.
    private Instant updated() {
        return entries.isEmpty() ? Instant.EPOCH : entries.getFirst().published();
    }

    String write() {
        StringWriter out = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out);
            xml.writeStartDocument("utf-8", "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(ATOM);
            xml.writeAttribute("xml", XMLConstants.XML_NS_URI, "lang", language.code());
            leaf(xml, "id", id);
            leaf(xml, "title", title);
            leaf(xml, "updated", updated().toString());
            xml.writeStartElement("author");
            leaf(xml, "name", author.name());
            leaf(xml, "uri", author.site());
            xml.writeEndElement();
            link(xml, "self", "application/atom+xml", language, self);
            for (Page page : pages) {
                link(xml, "alternate", "text/html", page.language(), page.address());
            }
            for (Entry entry : entries) {
                write(xml, entry);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("the feed cannot be written", e);
        }
        return out.toString();
    }

    private void write(XMLStreamWriter xml, Entry entry) throws XMLStreamException {
        xml.writeStartElement("entry");
        leaf(xml, "id", entry.id());
        leaf(xml, "title", entry.title());
        leaf(xml, "published", entry.published().toString());
        leaf(xml, "updated", entry.published().toString());
        link(xml, "alternate", "text/html", language, entry.page());
        leaf(xml, "summary", entry.summary());
        xml.writeEndElement();
    }

    private static void leaf(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(legal(text));
        xml.writeEndElement();
    }

    /// XML 1.0, section 2.2.
    private static String legal(String text) {
        return text.codePoints()
                .filter(one -> one == '\t'
                        || one == '\n'
                        || one == '\r'
                        || (one >= 0x20 && one < 0xd800)
                        || (one >= 0xe000 && one < 0xfffe)
                        || one >= 0x10000)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static void link(XMLStreamWriter xml, String kind, String type, Language language, String href)
            throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", kind);
        xml.writeAttribute("type", type);
        xml.writeAttribute("hreflang", language.code());
        xml.writeAttribute("href", href);
    }
}
