package kz.aiqyn.base.document;

import java.util.Locale;

/// A bar as a drawing, for programs that draw none by themselves.
final class DrawnBar {

    private DrawnBar() {}

    /// @param height in points
    /// @param ratio of its width to its height
    static PaperPart.Picture of(PaperPart.Bars bars, PaperPart.Bar bar, int height, int ratio) {
        double width = 100.0 * ratio;
        StringBuilder svg = new StringBuilder(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d 100\">".formatted(100 * ratio));
        svg.append(rectangle(0, 8, width * bars.reach(bar) / 100, 84, bar.isMarked() ? "#e0a800" : "#00798f"));
        if (bars.line() > 0) {
            svg.append(rectangle(Math.min(width * bars.reachOfLine() / 100, width - 10), 0, 10, 100, "#17212b"));
        }
        return new PaperPart.Picture(svg.append("</svg>").toString(), height, ratio, bar.name() + ": " + bar.value());
    }

    private static String rectangle(double x, double y, double width, double height, String fill) {
        return String.format(
                Locale.ROOT,
                "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" fill=\"%s\"/>",
                x,
                y,
                width,
                height,
                fill);
    }
}
