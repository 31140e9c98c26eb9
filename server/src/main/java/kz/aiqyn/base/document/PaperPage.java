package kz.aiqyn.base.document;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
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
        bookmarks(head, document.chapters());
        Element body = element(html, "body", "");
        Element foot = element(body, "div", "foot");
        document.foot().forEach(line -> leaf(foot, "p", "", line));
        if (!document.isOneSheet()) {
            Element number = element(body, "div", "number");
            element(number, "span", "page");
            text(number, " / ");
            element(number, "span", "pages");
        }
        whole(body, document);
    }

    /// What readers of PDF show beside the pages.
    private void bookmarks(Element head, List<String> chapters) {
        if (chapters.isEmpty()) {
            return;
        }
        Element bookmarks = element(head, "bookmarks", "");
        for (int i = 0; i < chapters.size(); i++) {
            Element bookmark = element(bookmarks, "bookmark", "");
            bookmark.setAttribute("name", chapters.get(i));
            bookmark.setAttribute("href", "#" + anchor(i));
        }
    }

    private static String anchor(int chapter) {
        return "chapter" + (chapter + 1);
    }

    private void whole(Element body, PaperDocument document) {
        boolean isInChapters = false;
        int chapter = 0;
        for (PaperPart part : document.parts()) {
            if (part instanceof PaperPart.Contents(String title)) {
                contents(body, title, document.chapters());
                isInChapters = true;
            } else if (isInChapters && part instanceof PaperPart.Heading(int level, String text) && level == 1) {
                leaf(body, "h1", "chapter", text).setAttribute("id", anchor(chapter++));
            } else {
                part(body, part);
            }
        }
    }

    private void contents(Element parent, String title, List<String> chapters) {
        Element list = element(parent, "div", "contents");
        leaf(list, "h2", "", title);
        for (int i = 0; i < chapters.size(); i++) {
            Element link = leaf(element(list, "p", ""), "a", "", chapters.get(i));
            link.setAttribute("href", "#" + anchor(i));
            link.setAttribute("title", chapters.get(i));
        }
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
            case PaperPart.Bars bars -> bars(parent, bars);
            case PaperPart.Contents(String title) ->
                throw new IllegalArgumentException("contents stand in no column, found: " + title);
        }
    }

    /// Bars are backgrounds: to readers of screens they are nothing beside the numbers.
    private void bars(Element parent, PaperPart.Bars bars) {
        leaf(parent, "p", "caption", bars.caption());
        Element table = element(parent, "table", "bars");
        table.setAttribute("summary", bars.caption());
        for (PaperPart.Bar bar : bars.bars()) {
            Element row = element(table, "tr", bar.isMarked() ? "marked" : "");
            leaf(row, "th", "", bar.name()).setAttribute("scope", "row");
            leaf(row, "td", "n", bar.value());
            Element track = element(element(row, "td", "place"), "div", "track");
            element(track, "div", "bar").setAttribute("style", percent("width", bars.reach(bar)));
            if (bars.line() > 0) {
                element(track, "div", "line").setAttribute("style", percent("left", bars.reachOfLine()));
            }
        }
    }

    private static String percent(String property, double number) {
        return String.format(Locale.ROOT, "%s: %.1f%%", property, number);
    }

    private void paragraph(Element parent, PaperPart.Paragraph paragraph) {
        Element p = element(
                parent,
                "p",
                switch (paragraph.tone()) {
                    case PLAIN -> "";
                    case LEAD -> "lead";
                    case QUIET -> "quiet";
                });
        for (PaperPart.Run run : paragraph.runs()) {
            leaf(p, run.isBold() ? "b" : "span", "", run.text());
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
                String classes = table.columns().get(i).isNumber() ? "n" : "";
                Element cell = leaf(row, i == 0 ? "th" : "td", classes, cells.get(i));
                if (i == 0) {
                    cell.setAttribute("scope", "row");
                }
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

    /// A place and its ending (`2-орынға`), a number and its unit stay on one line. What is between them becomes an
    /// element too: words of a line are written before its elements, and a text out of order is not found.
    private void text(Element element, String text) {
        Matcher joined = JOINED.matcher(text);
        if (element.getTagName().equals("style") || !joined.find()) {
            element.appendChild(page.createTextNode(text));
            return;
        }
        int end = 0;
        do {
            between(element, text.substring(end, joined.start()));
            element(element, "span", "joined").appendChild(page.createTextNode(joined.group()));
            end = joined.end();
        } while (joined.find());
        between(element, text.substring(end));
    }

    private void between(Element element, String text) {
        if (!text.isEmpty()) {
            element(element, "span", "").appendChild(page.createTextNode(text));
        }
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
