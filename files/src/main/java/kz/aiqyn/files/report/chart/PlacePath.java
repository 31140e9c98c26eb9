package kz.aiqyn.files.report.chart;

import java.util.List;
import kz.aiqyn.files.report.markup.Markup;

/// A unit's places over periods, in ink with a gold end, over the hairlines of its peers. Breaks of the method are
/// upright lines between two periods.
///
/// @param lines id of the symbol with the peers' hairlines
/// @param places by period, 0 where there is none
/// @param among how many places there are
/// @param breaks numbers of the periods before which the method or the peers changed
public record PlacePath(String lines, int[] places, int among, List<Integer> breaks) {

    public PlacePath {
        places = places.clone();
        breaks = List.copyOf(breaks);
    }

    @Override
    public int[] places() {
        return places.clone();
    }

    public void draw(Markup markup) {
        Drawing drawing = Drawing.open(markup, "path");
        markup.empty("use", "href", "#" + lines, "width", "100%", "height", "100%");
        for (int gap : breaks) {
            String x = Axis.percent(100.0 * gap / places.length);
            drawing.line("break", x, "0", x, "100%");
        }
        for (int i = 1; i < places.length; i++) {
            if (places[i - 1] > 0 && places[i] > 0) {
                drawing.line("own", across(i - 1), down(places[i - 1]), across(i), down(places[i]));
            }
        }
        for (int i = 0; i < places.length; i++) {
            if (places[i] > 0) {
                boolean last = i == places.length - 1;
                drawing.dot(last ? "end" : "point", across(i), down(places[i]), last ? "7" : "3");
            }
        }
        drawing.close();
    }

    private String across(int period) {
        return Axis.percent(100.0 * (period + 0.5) / places.length);
    }

    private String down(int place) {
        return Axis.percent(100.0 * (place - 0.5) / Math.max(1, among));
    }
}
