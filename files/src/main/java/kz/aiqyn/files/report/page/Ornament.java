package kz.aiqyn.files.report.page;

import kz.aiqyn.files.report.markup.Markup;

/// The one ornament: a thin ram's-horn line (қошқар мүйіз) at the foot of a page, drawn once and used everywhere.
public final class Ornament {

    private static final String ID = "horn";

    /// One pair of horns on their stem; its neighbours join at the base line.
    private static final String LINE = "M0 20H18C26 20 30 16 30 11C30 5 25 3 21 5C17 7 17 12 21 13"
            + "M60 20H42C34 20 30 16 30 11C30 5 35 3 39 5C43 7 43 12 39 13";

    /// The ornament by itself, for a page that has it once.
    public static String picture() {
        Markup markup = new Markup();
        markup.open(
                "svg",
                "class",
                "horn",
                "viewBox",
                "0 0 180 24",
                "aria-hidden",
                "true",
                "focusable",
                "false",
                "width",
                "180",
                "height",
                "24");
        lines(markup);
        return markup.close().toString();
    }

    void define(Markup markup) {
        markup.open("symbol", "id", ID, "viewBox", "0 0 180 24");
        lines(markup);
        markup.close();
    }

    private static void lines(Markup markup) {
        for (int i = 0; i < 3; i++) {
            markup.empty("path", "d", LINE, "transform", i == 0 ? "" : "translate(" + 60 * i + ")");
        }
    }

    void draw(Markup markup) {
        markup.open(
                "svg", "class", "horn", "aria-hidden", "true", "focusable", "false", "width", "180", "height", "24");
        markup.empty("use", "href", "#" + ID).close();
    }
}
