package kz.aiqyn.files.report.markup;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/// A piece of HTML with inline SVG in the making. Text and attributes are escaped here and nowhere else; an
/// element that is closed is always the one opened last.
public final class Markup {

    /// HTML's elements without an end tag.
    private static final Set<String> VOID = Set.of("br", "hr", "meta", "link", "col", "wbr");

    /// Elements whose end HTML sees from what follows: a third of a large table is end tags.
    private static final Set<String> OPEN_ENDED = Set.of("td", "th", "tr", "li", "dt", "dd");

    private final StringBuilder out = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    /// Opens an element.
    ///
    /// @param attributes names and values in turn; an attribute with an empty value is left out
    public Markup open(String tag, String... attributes) {
        start(tag, attributes);
        out.append('>');
        open.push(tag);
        return this;
    }

    /// Closes the element opened last.
    public Markup close() {
        String tag = open.pop();
        if (!OPEN_ENDED.contains(tag)) {
            out.append("</").append(tag).append('>');
        }
        return this;
    }

    /// An element with nothing but text in it.
    public Markup leaf(String tag, String text, String... attributes) {
        return open(tag, attributes).text(text).close();
    }

    /// An element with nothing in it.
    public Markup empty(String tag, String... attributes) {
        start(tag, attributes);
        out.append(VOID.contains(tag) ? ">" : "/>");
        return this;
    }

    public Markup text(String text) {
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            switch (letter) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                default -> out.append(letter);
            }
        }
        return this;
    }

    /// A style sheet of ours, which must hold no `</`: its text is not escaped, so that its hash is that of
    /// the text.
    public Markup style(String css) {
        if (css.contains("</")) {
            throw new IllegalArgumentException("a style sheet in a page must not hold </");
        }
        out.append("<style>").append(css).append("</style>");
        return this;
    }

    /// The declaration that a document of HTML begins with.
    public Markup doctype() {
        out.append("<!DOCTYPE html>\n");
        return this;
    }

    /// A line break in the file, for who reads the source.
    public Markup line() {
        out.append('\n');
        return this;
    }

    /// What was written so far.
    ///
    /// @throws IllegalStateException when an element is still open
    @Override
    public String toString() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("still open: " + open);
        }
        return out.toString();
    }

    private void start(String tag, String... attributes) {
        if (attributes.length % 2 != 0) {
            throw new IllegalArgumentException("attributes come in pairs of name and value");
        }
        out.append('<').append(tag);
        for (int i = 0; i < attributes.length; i += 2) {
            if (!attributes[i + 1].isEmpty()) {
                out.append(' ').append(attributes[i]).append("=\"");
                text(attributes[i + 1]);
                out.append('"');
            }
        }
    }
}
