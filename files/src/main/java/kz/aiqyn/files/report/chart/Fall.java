package kz.aiqyn.files.report.chart;

import kz.aiqyn.files.report.markup.Markup;

/// One row of a waterfall: a bar from one running total to the next, or a dot for a total itself. Dots,
/// since the axis does not begin at zero and the length of a bar would deceive.
///
/// @param axis the range of all running totals
/// @param from the total before
/// @param to the total after
/// @param kind which row it is
public record Fall(Axis axis, double from, double to, Kind kind) {

    /// Where in the waterfall a row stands.
    public enum Kind {
        FIRST,
        STEP,
        LAST
    }

    public void draw(Markup markup) {
        Drawing drawing = Drawing.open(markup, "bar fall");
        if (kind != Kind.FIRST) {
            drawing.line("link", axis.at(from), "0", axis.at(from), kind == Kind.STEP ? "25%" : "50%");
        }
        if (kind == Kind.STEP) {
            drawing.bar(
                    to >= from ? "gain" : "loss", axis.at(Math.min(from, to)), "25%", axis.between(from, to), "50%");
            drawing.line("tip", axis.at(to), "20%", axis.at(to), "80%");
        } else {
            drawing.dot("total", axis.at(to), "50%", "5");
        }
        if (kind != Kind.LAST) {
            drawing.line("link", axis.at(to), kind == Kind.STEP ? "75%" : "50%", axis.at(to), "100%");
        }
        drawing.close();
    }
}
