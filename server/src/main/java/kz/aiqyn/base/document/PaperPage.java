package kz.aiqyn.base.document;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/// A document for paper as the tree of a page of HTML, which the writer of PDF lays out.
final class PaperPage {

    private static final Pattern JOINED =
            Pattern.compile("(?<=^| )[^ ]{0,16}(?:\\d[^ ]{0,16}-\\p{L}|\\d,\\d|\\p{L}/\\p{L})[^ ]{0,12}(?= |$)");

    private final DocumentBuilder builder;
    private final Document page;

    private PaperPage() {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            this.builder = factory.newDocumentBuilder();
            this.page = builder.newDocument();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("every JDK reads XML", e);
        }
    }

    /// @param css how it looks
    static Document of(PaperDocument document, String css) {
        PaperPage page = new PaperPage();
        page.write(document, css);
        return page.page;
    }

    private void write(PaperDocument document, String css) {
        Element html = element(page, "html", "");
        html.setAttribute("lang", document.language().code());
        Element head = element(html, "head", "");
        leaf(head, "title", "", document.title());
        Element subject = element(head, "meta", "");
        subject.setAttribute("name", "subject");
        subject.setAttribute("content", document.title());
        leaf(head, "style", "", css);
        Element body = element(html, "body", "");
        Element foot = element(body, "div", "foot");
        document.foot().forEach(line -> leaf(foot, "p", "", line));
        parts(body, document.parts());
    }

    private void parts(Element parent, List<PaperPart> parts) {
        parts.forEach(part -> part(parent, part));
    }

    private void part(Element parent, PaperPart part) {
        switch (part) {
            case PaperPart.Heading(int level, String text) -> leaf(parent, "h" + level, "", text);
            case PaperPart.Paragraph paragraph -> paragraph(parent, paragraph);
            case PaperPart.Facts(List<PaperPart.Fact> facts) -> facts(parent, facts);
            case PaperPart.Table table -> table(parent, table);
            case PaperPart.Columns(List<List<PaperPart>> columns) -> columns(parent, columns);
            case PaperPart.Picture picture -> picture(parent, picture);
        }
    }

    private void paragraph(Element parent, PaperPart.Paragraph paragraph) {
        Element p = element(parent, "p", paragraph.tone() == PaperPart.Tone.QUIET ? "quiet" : "");
        for (PaperPart.Run run : paragraph.runs()) {
            if (run.isBold()) {
                leaf(p, "b", "", run.text());
            } else {
                text(p, run.text());
            }
        }
    }

    private void facts(Element parent, List<PaperPart.Fact> facts) {
        Element list = element(parent, "table", "facts");
        for (PaperPart.Fact fact : facts) {
            Element row = element(list, "tr", "");
            leaf(row, "th", "", fact.name()).setAttribute("scope", "row");
            leaf(row, "td", "", fact.value());
        }
    }

    private void table(Element parent, PaperPart.Table table) {
        Element element = element(parent, "table", "data");
        element.setAttribute("summary", table.caption());
        double all = table.columns().stream().mapToInt(PaperPart.Column::width).sum();
        Element head = element(element(element, "thead", ""), "tr", "");
        for (PaperPart.Column column : table.columns()) {
            Element cell = leaf(head, "th", column.isNumber() ? "n" : "", column.title());
            cell.setAttribute("scope", "col");
            cell.setAttribute("style", "width: %d%%".formatted(Math.round(100 * column.width() / all)));
        }
        Element body = element(element, "tbody", "");
        for (List<String> cells : table.rows()) {
            Element row = element(body, "tr", "");
            for (int i = 0; i < cells.size(); i++) {
                leaf(row, "td", table.columns().get(i).isNumber() ? "n" : "", cells.get(i));
            }
        }
    }

    private void columns(Element parent, List<List<PaperPart>> columns) {
        Element row = element(element(parent, "table", "columns"), "tr", "");
        for (List<PaperPart> column : columns) {
            Element cell = element(row, "td", "");
            cell.setAttribute("style", "width: %d%%".formatted(100 / columns.size()));
            parts(cell, column);
        }
    }

    private void picture(Element parent, PaperPart.Picture picture) {
        Element place = element(parent, "div", "picture");
        Node drawing = page.importNode(read(picture.svg()).getDocumentElement(), true);
        ((Element) drawing)
                .setAttribute(
                        "style",
                        "width: %dpt; height: %dpt".formatted(picture.height() * picture.ratio(), picture.height()));
        ((Element) drawing).setAttribute("alt", picture.words());
        place.appendChild(drawing);
    }

    private Document read(String svg) {
        try {
            return builder.parse(new InputSource(new StringReader(svg)));
        } catch (SAXException e) {
            throw new IllegalArgumentException("a picture is well-formed SVG, found: " + svg, e);
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail to be read", e);
        }
    }

    private Element leaf(Node parent, String tag, String classes, String text) {
        Element element = element(parent, tag, classes);
        text(element, text);
        return element;
    }

    /// A place and its ending (`2-орынға`), a number and its unit stay on one line.
    private void text(Element element, String text) {
        Matcher joined = JOINED.matcher(text);
        int end = 0;
        while (!element.getTagName().equals("style") && joined.find()) {
            element.appendChild(page.createTextNode(text.substring(end, joined.start())));
            Element kept = element(element, "span", "joined");
            kept.appendChild(page.createTextNode(joined.group()));
            end = joined.end();
        }
        element.appendChild(page.createTextNode(text.substring(end)));
    }

    private Element element(Node parent, String tag, String classes) {
        Element element = page.createElement(tag);
        if (!classes.isEmpty()) {
            element.setAttribute("class", classes);
        }
        parent.appendChild(element);
        return element;
    }
}
