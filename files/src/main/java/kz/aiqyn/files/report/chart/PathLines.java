package kz.aiqyn.files.report.chart;

import java.util.List;
import java.util.Locale;
import kz.aiqyn.files.report.markup.Markup;

/// The paths of a group's units over periods as hairlines: a symbol drawn once and used on every page.
///
/// @param id of the symbol
/// @param periods how many there are
/// @param places how many there are
/// @param units places by unit and period, 0 where there is none
public record PathLines(String id, int periods, int places, List<int[]> units) {

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
