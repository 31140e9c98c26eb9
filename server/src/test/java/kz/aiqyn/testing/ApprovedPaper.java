package kz.aiqyn.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

/// Compares a document for paper with the one that somebody looked at and approved: its text letter by letter, the
/// picture of each page dot by dot. The approved ones lie under `approved`, a text and a small picture for each page.
public final class ApprovedPaper {

    /// A page is 413 dots wide: enough to see a bar, a rule and a line of letters move.
    private static final float DOTS_PER_INCH = 50;

    /// So many dots of a page may differ: letters are painted a little otherwise by another version of Java.
    private static final double TOLERATED = 0.005;

    /// A dot differs when one of its colours does by more, of 255.
    private static final int NOTICED = 40;

    private ApprovedPaper() {}

    /// Fails where the document is not as it was approved. With `-Daiqyn.write=true` it is approved as it is: look at
    /// the pictures before you keep them.
    ///
    /// @param name of the document among the approved
    public static void isAsApproved(String name, byte[] pdf) {
        Path folder = Path.of(System.getProperty("aiqyn.root", ".."), "server/src/test/resources/approved", name);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            if (Boolean.getBoolean("aiqyn.write")) {
                approve(folder, document);
            }
            assertThat(folder)
                    .as("%s was never approved: run this test with -Daiqyn.write=true and look at it", name)
                    .exists();
            assertThat(text(document)).as("text of %s", name).isEqualTo(Files.readString(folder.resolve("text.txt")));
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                BufferedImage approved = ImageIO.read(picture(folder, page).toFile());
                assertThat(differing(approved, painted(document, page)))
                        .as("share of the dots of page %d of %s that differ", page + 1, name)
                        .isLessThanOrEqualTo(TOLERATED);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read or write " + folder, e);
        }
    }

    private static void approve(Path folder, PDDocument document) throws IOException {
        Files.createDirectories(folder);
        try (var old = Files.list(folder)) {
            for (Path file : old.toList()) {
                Files.delete(file);
            }
        }
        Files.writeString(folder.resolve("text.txt"), text(document));
        for (int page = 0; page < document.getNumberOfPages(); page++) {
            ImageIO.write(painted(document, page), "png", picture(folder, page).toFile());
        }
    }

    private static Path picture(Path folder, int page) {
        return folder.resolve("page-%02d.png".formatted(page + 1));
    }

    private static String text(PDDocument document) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setLineSeparator("\n");
        stripper.setPageEnd("\n");
        return stripper.getText(document);
    }

    /// A page as it looks.
    static BufferedImage painted(PDDocument document, int page) throws IOException {
        return new PDFRenderer(document).renderImageWithDPI(page, DOTS_PER_INCH, ImageType.RGB);
    }

    /// Share of the dots that differ; all, where the sizes do.
    static double differing(BufferedImage approved, BufferedImage found) {
        int width = approved.getWidth();
        int height = approved.getHeight();
        if (width != found.getWidth() || height != found.getHeight()) {
            return 1;
        }
        long differing = IntStream.range(0, width * height)
                .filter(dot ->
                        isNoticed(approved.getRGB(dot % width, dot / width), found.getRGB(dot % width, dot / width)))
                .count();
        return (double) differing / (width * height);
    }

    private static boolean isNoticed(int approved, int found) {
        return IntStream.of(0, 8, 16)
                .anyMatch(shift -> Math.abs((approved >> shift & 0xff) - (found >> shift & 0xff)) > NOTICED);
    }
}
