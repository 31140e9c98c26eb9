package kz.aiqyn.files.report.chart;

import kz.aiqyn.files.report.markup.Markup;

/// A score as a bar, with a whisker over the scores of the places that the unit could take, and ticks to
/// compare with.
///
/// @param axis the scale of scores
/// @param score NaN draws no bar
/// @param low left end of the whisker, NaN for none
/// @param high right end of the whisker
/// @param median tick of the peers' median, NaN for none
/// @param best tick of the best peer, NaN for none
public record ScoreBar(Axis axis, double score, double low, double high, double median, double best) {

    /// A bar and its whisker.
    public static ScoreBar of(Axis axis, double score, double low, double high) {
        return new ScoreBar(axis, score, low, high, Double.NaN, Double.NaN);
    }

    /// A bar among peers.
    public static ScoreBar among(Axis axis, double score, double median, double best) {
        return new ScoreBar(axis, score, Double.NaN, Double.NaN, median, best);
    }

    public void draw(Markup markup) {
        Drawing drawing = Drawing.open(markup, "bar");
        drawing.line("base", "0", "100%", "100%", "100%");
        if (!Double.isNaN(score)) {
            drawing.bar("fill", "0", "25%", axis.between(axis.from(), score), "50%");
        }
        if (!Double.isNaN(low)) {
            drawing.line("whisker", axis.at(low), "50%", axis.at(high), "50%");
            drawing.line("whisker", axis.at(low), "30%", axis.at(low), "70%");
            drawing.line("whisker", axis.at(high), "30%", axis.at(high), "70%");
        }
        if (!Double.isNaN(median)) {
            drawing.line("median", axis.at(median), "8%", axis.at(median), "92%");
        }
        if (!Double.isNaN(best)) {
            drawing.dot("best", axis.at(best), "50%", "3.5");
        }
        drawing.close();
    }
}
