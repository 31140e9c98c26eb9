package kz.aiqyn.files.report.page;

import java.util.Optional;
import kz.aiqyn.files.report.markup.Markup;

/// A table in a box of its own, which scrolls where the screen is narrower than the table.
final class ReportTable {

    private final Markup markup;

    private ReportTable(Markup markup) {
        this.markup = markup;
    }

    /// Opens a table.
    ///
    /// @param classes of the table
    /// @param caption what it shows; readers of screens hear it first
    static ReportTable open(Markup markup, String classes, String caption) {
        markup.open("div", "class", "scroll", "role", "region", "aria-label", caption, "tabindex", "0");
        markup.open("table", "class", classes);
        markup.leaf("caption", caption);
        return new ReportTable(markup);
    }

    /// Opens the rows of heads.
    ReportTable head() {
        markup.open("thead").open("tr");
        return this;
    }

    /// A column's head.
    ReportTable column(String text, String classes) {
        markup.leaf("th", text, "scope", "col", "class", classes);
        return this;
    }

    /// A column's head, which leads to the rows in the order of this column where the page has one.
    ReportTable column(String text, String classes, RowOrder order, String code) {
        Optional<String> address = order.address(code);
        if (address.isEmpty()) {
            return column(text, classes);
        }
        markup.open("th", "scope", "col", "class", classes, "aria-sort", order.direction(code))
                .leaf("a", text, "href", address.get(), "rel", "nofollow")
                .close();
        return this;
    }

    /// Ends the heads and opens the body.
    ReportTable body() {
        markup.close().close().open("tbody");
        return this;
    }

    /// A row's own head, which names it, as a link.
    ReportTable name(String text, String href) {
        markup.open("th", "scope", "row").leaf("a", text, "href", href).close();
        return this;
    }

    /// A row's own head, which names it.
    ReportTable name(String text) {
        markup.leaf("th", text, "scope", "row");
        return this;
    }

    /// A cell with a number.
    ReportTable number(String text) {
        markup.leaf("td", text, "class", "n");
        return this;
    }

    ReportTable number(String text, String classes) {
        markup.leaf("td", text, "class", "n " + classes);
        return this;
    }

    /// A cell with a number, as a link where there is one.
    ReportTable number(String text, Optional<String> href) {
        if (href.isEmpty()) {
            return number(text);
        }
        markup.open("td", "class", "n").leaf("a", text, "href", href.get()).close();
        return this;
    }

    /// A cell with words.
    ReportTable words(String text) {
        markup.leaf("td", text);
        return this;
    }

    /// Words, and after them a link where there is one.
    ReportTable words(String text, String link, Optional<String> address) {
        if (address.isEmpty()) {
            return words(text);
        }
        markup.open("td")
                .text(text + " ")
                .leaf("a", link, "href", address.get())
                .close();
        return this;
    }

    ReportTable row() {
        markup.open("tr");
        return this;
    }

    ReportTable end() {
        markup.close();
        return this;
    }

    void close() {
        markup.close().close().close();
    }
}
