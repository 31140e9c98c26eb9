package kz.aiqyn.portal.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;

/// A picture of the size that readers of the Open Graph protocol ask for, in the colours of the pages.
final class Canvas {

    static final int WIDTH = 1200;
    static final int HEIGHT = 630;
    static final int MARGIN = 72;

    static final Color PAPER = new Color(0xfbfaf7);
    static final Color INK = new Color(0x17212b);
    static final Color MUTED = new Color(0x5b6670);
    static final Color LINE = new Color(0xd9d6cf);
    static final Color ACCENT = new Color(0x00798f);
    static final Color GOLD = new Color(0xe0a800);

    private final BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    private final Graphics2D graphics = image.createGraphics();

    Canvas() {
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        box(0, 0, WIDTH, HEIGHT, PAPER);
    }

    /// A letter's look.
    record Style(PictureFont font, double size, Color colour) {}

    void box(double x, double y, double width, double height, Color colour) {
        graphics.setColor(colour);
        graphics.fill(new Rectangle2D.Double(x, y, width, height));
    }

    void disc(double x, double y, double radius, Color colour) {
        graphics.setColor(colour);
        graphics.fill(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
    }

    double width(String text, Style style) {
        return style.font()
                .of(style.size())
                .getStringBounds(text, graphics.getFontRenderContext())
                .getWidth();
    }

    /// Writes one line, cut with an ellipsis where there is no room.
    ///
    /// @param y of the line on which letters stand
    /// @return where it ends
    double line(String text, double x, double y, double room, Style style) {
        String shown = text;
        while (width(shown, style) > room && shown.length() > 2) {
            shown = shown.substring(0, shown.length() - 2).stripTrailing() + "…";
        }
        graphics.setFont(style.font().of(style.size()));
        graphics.setColor(style.colour());
        graphics.drawString(shown, (float) x, (float) y);
        return x + width(shown, style);
    }

    void centred(String text, double x, double y, Style style) {
        double width = width(text, style);
        line(text, x - width / 2, y, width + 1, style);
    }

    /// Writes some lines, broken between words.
    ///
    /// @return the line on which the last stands
    double lines(String text, double x, double y, double room, int most, Style style) {
        List<String> lines = broken(text, room, style);
        double at = y;
        for (int i = 0; i < Math.min(most, lines.size()); i++) {
            at = y + i * style.size() * 1.3;
            boolean last = i == most - 1 && lines.size() > most;
            line(last ? lines.get(i) + " …" : lines.get(i), x, at, room, style);
        }
        return at;
    }

    private List<String> broken(String text, double room, Style style) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (!line.isEmpty() && width(line + " " + word, style) > room) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    byte[] png() {
        graphics.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write a picture", e);
        }
        return out.toByteArray();
    }
}
