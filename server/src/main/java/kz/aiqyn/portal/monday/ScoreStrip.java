package kz.aiqyn.portal.monday;

import java.util.List;
import java.util.Locale;
import kz.aiqyn.files.report.markup.Markup;

/// All scores of a group on one line: how far the first is from the last, and where the rest stand.
///
/// @param svg without letters
/// @param words what it shows
record ScoreStrip(String svg, String words) {

    /// Of the drawing's box; it is stretched to no other form.
    static final int HEIGHT = 24;

    static final int RATIO = 20;

    private static final int WIDTH = HEIGHT * RATIO;
    private static final int MARGIN = 8;

    /// @param scores the highest first
    static ScoreStrip of(List<Double> scores, String words) {
        double first = scores.getFirst();
        double last = scores.getLast();
        Markup markup = new Markup();
        markup.open(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "class",
                "scores",
                "viewBox",
                "0 0 %d %d".formatted(WIDTH, HEIGHT),
                "role",
                "img",
                "aria-label",
                words);
        line(markup, 0, WIDTH, HEIGHT / 2.0, HEIGHT / 2.0, "0.8");
        for (int i = scores.size() - 1; i >= 0; i--) {
            double x = first == last
                    ? WIDTH / 2.0
                    : MARGIN + (WIDTH - 2.0 * MARGIN) * (scores.get(i) - last) / (first - last);
            boolean end = i == 0 || i == scores.size() - 1;
            if (end) {
                markup.empty(
                        "circle",
                        "cx",
                        number(x),
                        "cy",
                        number(HEIGHT / 2.0),
                        "r",
                        "5",
                        "fill",
                        i == 0 ? "#e0a800" : "#fbfaf7",
                        "stroke",
                        "#17212b",
                        "stroke-width",
                        "1.2");
            } else {
                line(markup, x, x, HEIGHT / 2.0 - 6, HEIGHT / 2.0 + 6, "1.6");
            }
        }
        return new ScoreStrip(markup.close().toString(), words);
    }

    private static void line(Markup markup, double x1, double x2, double y1, double y2, String width) {
        markup.empty(
                "line",
                "x1",
                number(x1),
                "x2",
                number(x2),
                "y1",
                number(y1),
                "y2",
                number(y2),
                "stroke",
                "#5b6670",
                "stroke-width",
                width);
    }

    private static String number(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }
}
