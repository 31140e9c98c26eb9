package kz.aiqyn.portal.picture;

import static kz.aiqyn.portal.picture.PictureFont.BOLD;
import static kz.aiqyn.portal.picture.PictureFont.PLAIN;

import kz.aiqyn.portal.picture.Canvas.Style;

/// A unit in an edition: its place of how many, how sure it is, and one reason.
///
/// @param above what the rating is, and of which period
/// @param place 0 when it has none
/// @param of how many have a place
/// @param standing place of how many, in words
/// @param reason one sentence, may be blank
/// @param foot whose site it is
record UnitPicture(String above, String name, int place, int of, Standing standing, String reason, String foot) {

    /// @param words place of how many
    /// @param best the first place of the interval; the place when nobody looked
    /// @param worst the last
    /// @param interval in words, blank when nobody looked
    record Standing(String words, int best, int worst, String interval, String score) {}

    private static final double ROOM = Canvas.WIDTH - 2.0 * Canvas.MARGIN;

    byte[] draw() {
        Canvas canvas = new Canvas();
        canvas.box(0, 0, Canvas.WIDTH, 12, Canvas.GOLD);
        canvas.line(above, Canvas.MARGIN, 92, ROOM, new Style(PLAIN, 27, Canvas.MUTED));
        canvas.line(name, Canvas.MARGIN, 176, ROOM, new Style(BOLD, size(canvas), Canvas.INK));
        double end = canvas.line(standing.words(), Canvas.MARGIN, 268, ROOM, new Style(BOLD, 44, Canvas.ACCENT));
        canvas.line(
                standing.score(),
                end + 28,
                268,
                Canvas.WIDTH - Canvas.MARGIN - end - 28,
                new Style(PLAIN, 32, Canvas.INK));
        if (!standing.interval().isBlank()) {
            canvas.line(standing.interval(), Canvas.MARGIN, 316, ROOM, new Style(PLAIN, 27, Canvas.MUTED));
        }
        canvas.lines(reason, Canvas.MARGIN, 376, ROOM, 2, new Style(PLAIN, 27, Canvas.INK));
        if (place > 0) {
            ruler(canvas);
        }
        canvas.line(foot, Canvas.MARGIN, 598, ROOM, new Style(PLAIN, 22, Canvas.MUTED));
        return canvas.png();
    }

    /// As large as a name of one line can be.
    private double size(Canvas canvas) {
        double size = 64;
        while (size > 36 && canvas.width(name, new Style(BOLD, size, Canvas.INK)) > ROOM) {
            size -= 2;
        }
        return size;
    }

    /// All places on a line, its own in gold, its interval a bar beneath.
    private void ruler(Canvas canvas) {
        double y = 496;
        double step = of < 2 ? 0 : ROOM / (of - 1);
        canvas.box(Canvas.MARGIN, y - 1, ROOM, 2, Canvas.LINE);
        canvas.box(
                at(standing.best(), step),
                y - 5,
                at(standing.worst(), step) - at(standing.best(), step),
                10,
                Canvas.LINE);
        for (int one = 1; one <= of; one++) {
            canvas.disc(at(one, step), y, 6, Canvas.MUTED);
        }
        canvas.disc(at(place, step), y, 27, Canvas.INK);
        canvas.disc(at(place, step), y, 24, Canvas.GOLD);
        canvas.centred(Integer.toString(place), at(place, step), y + 9, new Style(BOLD, 26, Canvas.INK));
        Style ends = new Style(PLAIN, 22, Canvas.MUTED);
        if (place > 2) {
            canvas.centred("1", at(1, step), y + 40, ends);
        }
        if (place < of - 1) {
            canvas.centred(Integer.toString(of), at(of, step), y + 40, ends);
        }
    }

    private static double at(int place, double step) {
        return Canvas.MARGIN + (place - 1) * step;
    }
}
