package kz.aiqyn.files.workbook;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.function.LongConsumer;
import java.util.zip.ZipException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// A part of XML, read child by child: elements are known by their local names, so that transitional, strict and
/// prefixed workbooks are read alike.
final class XmlPart implements AutoCloseable {

    private final String part;
    private final BoundedPart content;
    private final Inflated bounds;
    private final LongConsumer toCount;
    private final XMLStreamReader xml;
    private int row;

    /// @param toCount takes how many bytes were unpacked, once it is closed
    XmlPart(String part, BoundedPart content, Inflated bounds, LongConsumer toCount) throws Unreadable, IOException {
        this.part = part;
        this.content = content;
        this.bounds = bounds;
        this.toCount = toCount;
        try {
            this.xml = factory().createXMLStreamReader(XmlEncoding.reader(content));
            int event;
            do {
                event = next();
            } while (event != XMLStreamConstants.START_ELEMENT);
        } catch (XMLStreamException | IOException e) {
            content.close();
            throw failure(e);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        // Every `&amp;` counts here as an entity; there are no others, and the bytes are bounded.
        factory.setProperty("jdk.xml.maxGeneralEntitySizeLimit", 0);
        factory.setProperty("jdk.xml.totalEntitySizeLimit", 0);
        return factory;
    }

    /// Goes to the next child of the element, or to its end.
    ///
    /// @return false at the end
    boolean nextChild() throws Unreadable, IOException {
        try {
            for (int event = next(); ; event = next()) {
                if (event == XMLStreamConstants.START_ELEMENT) {
                    return true;
                }
                if (event == XMLStreamConstants.END_ELEMENT) {
                    return false;
                }
            }
        } catch (XMLStreamException e) {
            throw failure(e);
        }
    }

    /// The name of the element, without its namespace.
    String name() {
        return xml.getLocalName();
    }

    /// Goes to the end of the element.
    void skip() throws Unreadable, IOException {
        while (nextChild()) {
            skip();
        }
    }

    /// The text of the element, at whose end this leads; that of elements in it is left out.
    String text() throws Unreadable, IOException {
        StringBuilder text = new StringBuilder();
        try {
            for (int event = next(); event != XMLStreamConstants.END_ELEMENT; event = next()) {
                switch (event) {
                    case XMLStreamConstants.START_ELEMENT -> skip();
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                        text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
                    default -> {}
                }
                if (text.length() > bounds.mostOfText()) {
                    throw new Unreadable(new Unreadable.Reason.TooLarge());
                }
            }
        } catch (XMLStreamException e) {
            throw failure(e);
        }
        return text.toString();
    }

    /// The value of an attribute without a namespace; null when it is not there.
    @Nullable
    String attribute(String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name) && !isQualified(i)) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    /// The value of an attribute that has a namespace, as `r:id` has; null when it is not there.
    @Nullable
    String qualified(String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name) && isQualified(i)) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    private boolean isQualified(int attribute) {
        String namespace = xml.getAttributeNamespace(attribute);
        return namespace != null && !namespace.isEmpty();
    }

    /// A row of a sheet begins.
    void rowBegins(int number) {
        row = number;
        content.rowBegins();
    }

    /// Reads what stands behind the root, which must be nothing, and whether the bytes are those that were packed.
    void finish() throws Unreadable, IOException {
        try {
            while (xml.hasNext()) {
                next();
            }
        } catch (XMLStreamException e) {
            throw failure(e);
        }
    }

    Unreadable damaged() {
        return new Unreadable(new Unreadable.Reason.Damaged(part, row));
    }

    private int next() throws XMLStreamException {
        int event = xml.next();
        content.itemEnds();
        return event;
    }

    /// What the parser or the archive ran into.
    private Unreadable failure(Exception thrown) throws IOException {
        Throwable cause = thrown instanceof XMLStreamException parsing && parsing.getNestedException() != null
                ? parsing.getNestedException()
                : thrown;
        return switch (cause) {
            case BoundedPart.Exceeded exceeded -> new Unreadable(new Unreadable.Reason.TooLarge(), exceeded);
            case ZipException torn -> new Unreadable(new Unreadable.Reason.Damaged(part, row), torn);
            case CharacterCodingException torn -> new Unreadable(new Unreadable.Reason.Damaged(part, row), torn);
            case java.io.EOFException torn -> new Unreadable(new Unreadable.Reason.Damaged(part, row), torn);
            case IOException unreadable -> throw unreadable;
            default -> new Unreadable(new Unreadable.Reason.Damaged(part, row), cause);
        };
    }

    @Override
    public void close() throws IOException {
        toCount.accept(content.size());
        try {
            xml.close();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        } finally {
            content.close();
        }
    }
}
