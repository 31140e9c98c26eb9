package kz.aiqyn.files.report.chart;

import kz.aiqyn.files.report.markup.Markup;

/// The strokes that charts are made of. Decoration for the eye: the numbers stand beside them as text, so
/// that readers of screens pass them over.
final class Drawing {

    private final Markup markup;

    private Drawing(Markup markup) {
        this.markup = markup;
    }

    /// Opens a drawing as wide as its place and as high as its class says.
    static Drawing open(Markup markup, String classes) {
        markup.open("svg", "class", classes, "aria-hidden", "true", "focusable", "false");
        return new Drawing(markup);
    }

    /// Opens a drawing as wide as its place.
    ///
    /// @param height in pixels
    static Drawing open(Markup markup, String classes, int height) {
        markup.open(
                "svg",
                "class",
                classes,
                "height",
                Integer.toString(height),
                "aria-hidden",
                "true",
                "focusable",
                "false");
        return new Drawing(markup);
    }

    /// Strokes in a drawing that is open already, and closed by who opened it.
    static Drawing within(Markup markup) {
        return new Drawing(markup);
    }

    Drawing bar(String classes, String x, String y, String width, String height) {
        markup.empty("rect", "class", classes, "x", x, "y", y, "width", width, "height", height);
        return this;
    }

    Drawing line(String classes, String x1, String y1, String x2, String y2) {
        markup.empty("line", "class", classes, "x1", x1, "y1", y1, "x2", x2, "y2", y2);
        return this;
    }

    Drawing dot(String classes, String x, String y, String radius) {
        markup.empty("circle", "class", classes, "cx", x, "cy", y, "r", radius);
        return this;
    }

    /// Letters whose middle, start or end lies at x, as the class says.
    Drawing text(String classes, String x, String y, String text) {
        markup.leaf("text", text, "class", classes, "x", x, "y", y);
        return this;
    }

    /// A path in a box of its own, stretched to the whole drawing.
    Drawing stretched(String classes, String box, String path) {
        markup.open("svg", "viewBox", box, "preserveAspectRatio", "none", "width", "100%", "height", "100%");
        markup.empty("path", "class", classes, "d", path).close();
        return this;
    }

    void close() {
        markup.close();
    }
}
