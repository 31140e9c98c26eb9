package kz.aiqyn.base.attachment;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import kz.aiqyn.base.web.Kazakhstan;
import org.jspecify.annotations.Nullable;

/// A drawn picture as a camera would have written it, with a moment and a place in its notes (EXIF): for
/// demonstrations.
///
/// @param place null for a camera that does not know where it is
/// @param turn how it was held, 1 to 8 as EXIF numbers it
public record InventedPhoto(
        BufferedImage picture, Instant takenAt, @Nullable PlacePoint place, int turn) {

    /// Computers have other fonts, or none.
    private static final String LETTERS = "/net/sf/jasperreports/fonts/dejavu/DejaVuSansCondensed.ttf";

    private static final Font FONT = font();

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu:MM:dd HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter ZONE = DateTimeFormatter.ofPattern("xxx", Locale.ROOT);

    private static final short SHORT = 3;
    private static final short TEXT = 2;
    private static final short LONG = 4;
    private static final short RATIO = 5;

    /// Where the parts of the notes begin, counted from their head: the list of lists, the list of moments and its
    /// texts, the list of places and its numbers.
    private static final int FIRST = 8;

    private static final int MOMENTS = FIRST + 2 + 3 * 12 + 4;
    private static final int MOMENT_TEXTS = MOMENTS + 2 + 2 * 12 + 4;
    private static final int PLACES = MOMENT_TEXTS + 20 + 7 + 1;
    private static final int PLACE_NUMBERS = PLACES + 2 + 4 * 12 + 4;
    private static final int END = PLACE_NUMBERS + 2 * 24;

    /// Writes on a picture what it is, in a band along its foot.
    public static void label(BufferedImage picture, String words) {
        int high = Math.max(12, picture.getHeight() / 16);
        Graphics2D brush = picture.createGraphics();
        brush.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        brush.setColor(new Color(0x12181f));
        brush.fillRect(0, picture.getHeight() - 2 * high, picture.getWidth(), 2 * high);
        brush.setColor(Color.WHITE);
        brush.setFont(FONT.deriveFont((float) high));
        brush.drawString(words, high, picture.getHeight() - high * 2 / 3);
        brush.dispose();
    }

    private static Font font() {
        try (InputStream letters = InventedPhoto.class.getResourceAsStream(LETTERS)) {
            if (letters == null) {
                throw new IllegalStateException("the font " + LETTERS + " is not on the class path");
            }
            return Font.createFont(Font.TRUETYPE_FONT, letters);
        } catch (IOException e) {
            throw new UncheckedIOException("a font that comes along cannot be read", e);
        } catch (FontFormatException e) {
            throw new IllegalStateException("a font that comes along is none", e);
        }
    }

    /// The bytes of the file.
    public byte[] jpeg() {
        byte[] plain = DrawnPicture.jpeg(picture);
        byte[] notes = notes();
        int length = 2 + 6 + notes.length;
        return ByteBuffer.allocate(plain.length + 2 + length)
                .put(plain, 0, 2)
                .putShort((short) 0xffe1)
                .putShort((short) length)
                .put("Exif\0\0".getBytes(StandardCharsets.US_ASCII))
                .put(notes)
                .put(plain, 2, plain.length - 2)
                .array();
    }

    private byte[] notes() {
        ZonedDateTime local = takenAt.atZone(Kazakhstan.ZONE);
        ByteBuffer notes = ByteBuffer.allocate(END);
        notes.put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(FIRST);
        notes.putShort((short) (place == null ? 2 : 3));
        entry(notes, 0x0112, SHORT, 1).putShort((short) turn).putShort((short) 0);
        entry(notes, 0x8769, LONG, 1).putInt(MOMENTS);
        if (place != null) {
            entry(notes, 0x8825, LONG, 1).putInt(PLACES);
        }
        notes.position(MOMENTS).putShort((short) 2);
        entry(notes, 0x9003, TEXT, 20).putInt(MOMENT_TEXTS);
        entry(notes, 0x9011, TEXT, 7).putInt(MOMENT_TEXTS + 20);
        notes.position(MOMENT_TEXTS)
                .put((MOMENT.format(local) + "\0" + ZONE.format(local) + "\0").getBytes(StandardCharsets.US_ASCII));
        if (place != null) {
            place(notes, place);
        }
        return notes.array();
    }

    private static void place(ByteBuffer notes, PlacePoint place) {
        notes.position(PLACES).putShort((short) 4);
        entry(notes, 1, TEXT, 2).put((byte) (place.latitude() < 0 ? 'S' : 'N')).put(new byte[3]);
        entry(notes, 2, RATIO, 3).putInt(PLACE_NUMBERS);
        entry(notes, 3, TEXT, 2).put((byte) (place.longitude() < 0 ? 'W' : 'E')).put(new byte[3]);
        entry(notes, 4, RATIO, 3).putInt(PLACE_NUMBERS + 24);
        notes.position(PLACE_NUMBERS);
        degrees(notes, Math.abs(place.latitude()));
        degrees(notes, Math.abs(place.longitude()));
    }

    private static ByteBuffer entry(ByteBuffer notes, int tag, short type, int count) {
        return notes.putShort((short) tag).putShort(type).putInt(count);
    }

    /// Degrees, minutes and hundredths of seconds.
    private static void degrees(ByteBuffer notes, double degrees) {
        long hundredths = Math.round(degrees * 360_000);
        notes.putInt((int) (hundredths / 360_000)).putInt(1);
        notes.putInt((int) (hundredths / 6_000 % 60)).putInt(1);
        notes.putInt((int) (hundredths % 6_000)).putInt(100);
    }
}
