package kz.aiqyn.files.report.chart;

import kz.aiqyn.files.report.markup.Markup;

/// One step of a waterfall: a bar from one running total to the next.
///
/// @param axis the range of all running totals
/// @param from the total before
/// @param to the total after
/// @param isTotal whether it is a total itself, drawn from the left edge
public record Fall(Axis axis, double from, double to, boolean isTotal) {

    public void draw(Markup markup) {
        Drawing drawing = Drawing.open(markup, "bar fall");
        if (isTotal) {
            drawing.bar("total", "0", "25%", axis.between(axis.from(), to), "50%");
            drawing.line("link", axis.at(to), "50%", axis.at(to), "100%");
        } else {
            String classes = to >= from ? "gain" : "loss";
            drawing.line("link", axis.at(from), "0", axis.at(from), "25%");
            drawing.bar(classes, axis.at(Math.min(from, to)), "25%", axis.between(from, to), "50%");
            drawing.line("tip", axis.at(to), "20%", axis.at(to), "80%");
            drawing.line("link", axis.at(to), "75%", axis.at(to), "100%");
        }
        drawing.close();
    }
}
