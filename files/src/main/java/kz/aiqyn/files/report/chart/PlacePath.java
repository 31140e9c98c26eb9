package kz.aiqyn.files.report.chart;

import java.util.List;
import kz.aiqyn.files.report.markup.Markup;

/// A unit's places over periods, in ink with a gold end, over the hairlines of its peers: the places down the left, the
/// names where the lines end. Breaks of the method are upright lines between two periods.
///
/// @param lines the peers' hairlines, over all periods that are shown of any of them
/// @param first number of the period among those of the hairlines in which the path begins
/// @param places by period, 0 where there is none
/// @param breaks numbers of the periods before which the method or the peers changed
/// @param names where the lines end
public record PlacePath(PathLines lines, int first, int[] places, List<Integer> breaks, List<Name> names) {

    private static final int ROW = 18;
    private static final int LOWEST = 150;
    private static final int HIGHEST = 22 * ROW;

    /// A unit's name at the end of its line.
    ///
    /// @param row from 1, as places are; ties stand below each other
    /// @param own whether it is the unit whose path this is
    public record Name(int row, String text, boolean own) {}

    public PlacePath {
        places = places.clone();
        breaks = List.copyOf(breaks);
        names = List.copyOf(names);
    }

    @Override
    public int[] places() {
        return places.clone();
    }

    /// How many names there is room for.
    public static int mostNames() {
        return HIGHEST / ROW;
    }

    public void draw(Markup markup) {
        Drawing axis = Drawing.open(markup, "path-axis", height());
        markup.empty("use", "href", "#" + lines.axisId());
        axis.close();
        path(markup);
        Drawing drawing = Drawing.open(markup, "path-names", height());
        for (Name name : names) {
            drawing.text(name.own() ? "mine" : "", "12", lines.down(name.row()), name.text());
        }
        drawing.close();
    }

    private int height() {
        return Math.clamp((long) ROW * lines.places(), LOWEST, HIGHEST);
    }

    private void path(Markup markup) {
        Drawing drawing = Drawing.open(markup, "path", height());
        markup.empty("use", "href", "#" + lines.ticksId());
        peers(markup);
        for (int gap : breaks) {
            String x = Axis.percent(100.0 * gap / places.length);
            drawing.line("break", x, "0", x, "100%");
        }
        for (int i = 1; i < places.length; i++) {
            if (places[i - 1] > 0 && places[i] > 0) {
                drawing.line("own", across(i - 1), lines.down(places[i - 1]), across(i), lines.down(places[i]));
            }
        }
        for (int i = 0; i < places.length; i++) {
            if (places[i] > 0) {
                boolean last = i == places.length - 1;
                drawing.dot(last ? "end" : "point", across(i), lines.down(places[i]), last ? "7" : "3");
            }
        }
        drawing.close();
    }

    /// The hairlines of the periods of this path alone.
    private void peers(Markup markup) {
        markup.open(
                "svg",
                "viewBox",
                "%d 0 %d %d".formatted(first, places.length, lines.places()),
                "preserveAspectRatio",
                "none",
                "width",
                "100%",
                "height",
                "100%");
        markup.empty(
                "use",
                "href",
                "#" + lines.id(),
                "width",
                Integer.toString(lines.periods()),
                "height",
                Integer.toString(lines.places()));
        markup.close();
    }

    private String across(int period) {
        return Axis.percent(100.0 * (period + 0.5) / places.length);
    }
}
