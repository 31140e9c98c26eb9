package kz.aiqyn.files.report.chart;

import java.util.List;
import kz.aiqyn.files.report.markup.Markup;

/// A row of cells, one for each block in the methodology's order; the better the place, the stronger the cell.
///
/// @param cells in order
public record Strip(List<Cell> cells) {

    private static final int WIDTH = 12;
    private static final int HEIGHT = 18;

    /// One cell.
    ///
    /// @param step of the ramp, [Ramp#NONE] without a score
    /// @param title what pointing at it says
    public record Cell(int step, String title) {}

    public Strip {
        cells = List.copyOf(cells);
    }

    public void draw(Markup markup) {
        int width = Math.max(1, cells.size() * WIDTH - 2);
        markup.open(
                "svg",
                "class",
                "strip",
                "width",
                Integer.toString(width),
                "height",
                Integer.toString(HEIGHT),
                "aria-hidden",
                "true",
                "focusable",
                "false");
        for (int i = 0; i < cells.size(); i++) {
            markup.open(
                    "rect",
                    "class",
                    Ramp.className(cells.get(i).step()),
                    "x",
                    Integer.toString(i * WIDTH),
                    "width",
                    Integer.toString(WIDTH - 2),
                    "height",
                    Integer.toString(HEIGHT));
            markup.leaf("title", cells.get(i).title()).close();
        }
        markup.close();
    }
}
