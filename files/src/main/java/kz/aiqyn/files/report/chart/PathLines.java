package kz.aiqyn.files.report.chart;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import kz.aiqyn.files.report.markup.Markup;

/// The paths of a group's units over periods as hairlines: a symbol drawn once and used on every page.
///
/// @param id of the symbol
/// @param periods how many there are
/// @param places how many there are
/// @param units places by unit and period, 0 where there is none
public record PathLines(String id, int periods, int places, List<int[]> units) {

    private static final int STEP = 5;

    public PathLines {
        units = List.copyOf(units);
    }

    /// A box of one unit across a period and one down a place, stretched to wherever it is used.
    public void draw(Markup markup) {
        markup.open(
                "symbol", "id", id, "viewBox", "0 0 %d %d".formatted(periods, places), "preserveAspectRatio", "none");
        StringBuilder path = new StringBuilder();
        units.forEach(unit -> append(unit, path));
        markup.empty("path", "class", "others", "d", path.toString()).close();
        scale(markup);
    }

    /// The places down the left and the hairlines that lead to them, each drawn once too.
    private void scale(Markup markup) {
        markup.open("g", "id", axisId(), "class", "places");
        numbered().forEach(place -> markup.leaf("text", Integer.toString(place), "y", down(place)));
        markup.close().open("g", "id", ticksId(), "class", "ticks");
        numbered().forEach(place -> markup.empty("line", "x2", "100%", "y1", down(place), "y2", down(place)));
        markup.close();
    }

    /// The first and the last, and every fifth that is not next to them.
    private IntStream numbered() {
        return IntStream.rangeClosed(1, places)
                .filter(place -> place == 1 || place == places || (place % STEP == 0 && place < places - 1));
    }

    String axisId() {
        return id + "-axis";
    }

    String ticksId() {
        return id + "-ticks";
    }

    /// How far down a place lies.
    String down(int place) {
        return Axis.percent(100.0 * (place - 0.5) / Math.max(1, places));
    }

    private static void append(int[] places, StringBuilder path) {
        boolean drawing = false;
        for (int i = 0; i < places.length; i++) {
            if (places[i] > 0) {
                path.append(String.format(Locale.ROOT, "%s%.1f %.1f", drawing ? "L" : "M", i + 0.5, places[i] - 0.5));
            }
            drawing = places[i] > 0;
        }
    }
}
