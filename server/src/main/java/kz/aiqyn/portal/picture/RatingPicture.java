package kz.aiqyn.portal.picture;

import static kz.aiqyn.portal.picture.PictureFont.BOLD;
import static kz.aiqyn.portal.picture.PictureFont.PLAIN;

import java.util.List;
import kz.aiqyn.portal.picture.Canvas.Style;

/// An edition: its title, its period, who leads it. Without leaders, what the site is.
///
/// @param lines those who lead, may be empty
/// @param foot whose site it is
record RatingPicture(String above, String title, List<Line> lines, String foot) {

    private static final double ROOM = Canvas.WIDTH - 2.0 * Canvas.MARGIN;

    /// @param share of the whole scale, for the bar
    record Line(int place, String name, String score, double share) {}

    RatingPicture {
        lines = List.copyOf(lines);
    }

    byte[] draw() {
        Canvas canvas = new Canvas();
        canvas.box(0, 0, Canvas.WIDTH, 12, Canvas.GOLD);
        canvas.line(above, Canvas.MARGIN, 92, ROOM, new Style(PLAIN, 27, Canvas.MUTED));
        canvas.lines(
                title,
                Canvas.MARGIN,
                lines.isEmpty() ? 240 : 160,
                ROOM,
                3,
                new Style(BOLD, lines.isEmpty() ? 56 : 46, Canvas.INK));
        double y = 330;
        for (Line line : lines) {
            row(canvas, line, y);
            y += 76;
        }
        canvas.line(foot, Canvas.MARGIN, 598, ROOM, new Style(PLAIN, 22, Canvas.MUTED));
        return canvas.png();
    }

    private static void row(Canvas canvas, Line line, double y) {
        canvas.box(Canvas.MARGIN, y - 48, ROOM, 1, Canvas.LINE);
        canvas.line(Integer.toString(line.place()), Canvas.MARGIN, y, 60, new Style(BOLD, 34, Canvas.ACCENT));
        canvas.line(line.name(), Canvas.MARGIN + 70.0, y, 560, new Style(PLAIN, 34, Canvas.INK));
        double bar = Canvas.MARGIN + 660.0;
        canvas.box(bar, y - 26, 290, 28, new java.awt.Color(0xf3f1eb));
        canvas.box(bar, y - 26, 290 * Math.clamp(line.share(), 0, 1), 28, Canvas.ACCENT);
        canvas.line(line.score(), bar + 310, y, 120, new Style(BOLD, 34, Canvas.INK));
    }
}
