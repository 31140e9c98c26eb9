package kz.aiqyn.base.attachment;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// A picture on its way from a camera to pages: its size is looked at before anything is unfolded, and no more of it is
/// unfolded than the largest of what is drawn needs.
final class DrawnPicture implements AutoCloseable {

    private static final float QUALITY = 0.8f;
    /// A turn from which width and height change places.
    private static final int LYING = 5;

    private final ImageInputStream input;
    private final ImageReader reader;
    private final int width;
    private final int height;

    private DrawnPicture(ImageInputStream input, ImageReader reader) throws IOException {
        this.input = input;
        this.reader = reader;
        this.width = reader.getWidth(0);
        this.height = reader.getHeight(0);
    }

    /// Opens a picture.
    ///
    /// @return empty when nothing here reads it
    /// @throws DamagedPicture when it cannot be read
    static Optional<DrawnPicture> open(Path file) throws IOException {
        ImageInputStream input = ImageIO.createImageInputStream(file.toFile());
        Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
        if (!readers.hasNext()) {
            input.close();
            return Optional.empty();
        }
        ImageReader reader = readers.next();
        reader.setInput(input, true, true);
        try {
            return Optional.of(new DrawnPicture(input, reader));
        } catch (IOException | RuntimeException e) {
            reader.dispose();
            input.close();
            throw new DamagedPicture(e);
        }
    }

    int width(int turn) {
        return turn < LYING ? width : height;
    }

    int height(int turn) {
        return turn < LYING ? height : width;
    }

    long pixels() {
        return (long) width * height;
    }

    /// Draws it for every size of page.
    ///
    /// @param turn how the camera was held, as EXIF numbers it
    List<Rendition> draw(int turn) throws IOException {
        List<Rendition> drawn = new ArrayList<>();
        BufferedImage last = upright(scaled(read(), Rendition.LARGE), turn);
        byte[] bytes = jpeg(last);
        for (int edge : Rendition.EDGES.reversed()) {
            BufferedImage next = scaled(last, edge);
            bytes = next.equals(last) ? bytes : jpeg(next);
            drawn.add(new Rendition(edge, next.getWidth(), next.getHeight(), bytes));
            last = next;
        }
        return List.copyOf(drawn.reversed());
    }

    private BufferedImage read() throws IOException {
        int every = Math.max(1, Math.max(width, height) / (2 * Rendition.LARGE));
        ImageReadParam asked = reader.getDefaultReadParam();
        asked.setSourceSubsampling(every, every, 0, 0);
        try {
            return reader.read(0, asked);
        } catch (IOException | RuntimeException e) { // readers stumble over damaged pictures in any way
            throw new DamagedPicture(e);
        }
    }

    private static BufferedImage upright(BufferedImage picture, int turn) {
        int wide = picture.getWidth();
        int high = picture.getHeight();
        AffineTransform how = switch (turn) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, wide, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, wide, high);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, high);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, high, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, high, wide);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, wide);
            default -> new AffineTransform();
        };
        BufferedImage upright = turn < LYING ? blank(wide, high) : blank(high, wide);
        Graphics2D brush = upright.createGraphics();
        brush.drawImage(picture, how, null);
        brush.dispose();
        return upright;
    }

    /// White, since JPEG has no transparent parts.
    private static BufferedImage blank(int width, int height) {
        BufferedImage blank = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = blank.createGraphics();
        brush.setColor(java.awt.Color.WHITE);
        brush.fillRect(0, 0, width, height);
        brush.dispose();
        return blank;
    }

    private static BufferedImage scaled(BufferedImage picture, int edge) {
        int longer = Math.max(picture.getWidth(), picture.getHeight());
        if (longer <= edge) {
            return picture;
        }
        BufferedImage half = picture;
        while (Math.max(half.getWidth(), half.getHeight()) >= 2 * edge) {
            half = resized(half, half.getWidth() / 2, half.getHeight() / 2);
        }
        double share = (double) edge / longer;
        return resized(half, (int) Math.rint(picture.getWidth() * share), (int) Math.rint(picture.getHeight() * share));
    }

    private static BufferedImage resized(BufferedImage picture, int width, int height) {
        BufferedImage resized = blank(Math.max(1, width), Math.max(1, height));
        Graphics2D brush = resized.createGraphics();
        brush.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        brush.drawImage(picture, 0, 0, resized.getWidth(), resized.getHeight(), null);
        brush.dispose();
        return resized;
    }

    /// Writes the picture and nothing else: no notes, no profile, no small picture within.
    static byte[] jpeg(BufferedImage picture) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ImageWriteParam how = writer.getDefaultWriteParam();
        how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        how.setCompressionQuality(QUALITY);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), how);
        } catch (IOException e) {
            throw new UncheckedIOException("a picture cannot be written into memory", e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    @Override
    public void close() throws IOException {
        reader.dispose();
        input.close();
    }
}
