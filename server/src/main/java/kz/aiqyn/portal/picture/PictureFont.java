package kz.aiqyn.portal.picture;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/// The letters of pictures, which come along: a server has no fonts of its own to be relied on.
enum PictureFont {
    PLAIN("DejaVuSans.ttf"),
    BOLD("DejaVuSans-Bold.ttf");

    /// Nothing alters a font: others are derived from it.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Font font;

    PictureFont(String file) {
        this.font = read(file);
    }

    Font of(double size) {
        return font.deriveFont((float) size);
    }

    private static Font read(String file) {
        try (InputStream stream = PictureFont.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException("no font " + file);
            }
            return Font.createFont(Font.TRUETYPE_FONT, stream);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the font " + file, e);
        } catch (FontFormatException e) {
            throw new IllegalStateException("no font in " + file, e);
        }
    }
}
