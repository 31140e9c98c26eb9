package kz.aiqyn.base.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is found in files before they are kept: what they are, what a camera wrote, how they are drawn.
class AttachedFilesTest {

    private static final Instant TAKEN = Instant.parse("2025-06-02T05:30:00Z");
    private static final PlacePoint PLACE = new PlacePoint(43.23456, 76.94567);
    /// One pixel, as an encoder of WebP writes it.
    private static final String WEBP = "UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA";

    @TempDir
    private Path folder;

    private Path file(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }

    private Path zip(String... names) throws IOException {
        Path file = folder.resolve("packed");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
            }
        }
        return file;
    }

    /// Red above, blue below.
    private static BufferedImage flag(int width, int height) {
        BufferedImage flag = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = flag.createGraphics();
        brush.setColor(Color.RED);
        brush.fillRect(0, 0, width, height / 2);
        brush.setColor(Color.BLUE);
        brush.fillRect(0, height / 2, width, height - height / 2);
        brush.dispose();
        return flag;
    }

    private static byte[] photo(int width, int height, @Nullable PlacePoint place, int turn) {
        return new InventedPhoto(flag(width, height), TAKEN, place, turn).jpeg();
    }

    private static List<Rendition> drawn(Path file, int turn) throws IOException {
        try (DrawnPicture picture = DrawnPicture.open(file).orElseThrow()) {
            return picture.draw(turn);
        }
    }

    @Test
    void aFileIsWhatItsBytesSayWhateverItsNameIs() throws IOException {
        assertThat(FileContent.of(file("a.pdf", photo(40, 30, PLACE, 1))))
                .isEqualTo(new FileContent.Known(AttachmentType.JPEG));
        assertThat(FileContent.of(file("a.jpg", "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII))))
                .isEqualTo(new FileContent.Known(AttachmentType.PDF));
        assertThat(FileContent.of(file("a.jpg", Base64.getDecoder().decode(WEBP))))
                .isEqualTo(new FileContent.Known(AttachmentType.WEBP));
        assertThat(FileContent.of(zip("[Content_Types].xml", "word/document.xml")))
                .isEqualTo(new FileContent.Known(AttachmentType.DOCX));
        assertThat(FileContent.of(zip("[Content_Types].xml", "xl/workbook.xml")))
                .isEqualTo(new FileContent.Known(AttachmentType.XLSX));
    }

    @Test
    void whatIsNotTakenIsNamed() throws IOException {
        assertThat(FileContent.of(file("a.jpg", new byte[0]))).isEqualTo(new FileContent.Foreign("empty"));
        assertThat(FileContent.of(file("a.jpg", "<html><script>".getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(new FileContent.Foreign("text"));
        assertThat(FileContent.of(file("a.jpg", "MZ\u0090".getBytes(StandardCharsets.ISO_8859_1))))
                .isEqualTo(new FileContent.Foreign("program"));
        assertThat(FileContent.of(file("a.jpg", "\0\0\0\u0018ftypheic".getBytes(StandardCharsets.US_ASCII))))
                .isEqualTo(new FileContent.Foreign("heif"));
        assertThat(FileContent.of(file("a.jpg", new byte[] {1, 2, 3}))).isEqualTo(new FileContent.Foreign("unknown"));
        assertThat(FileContent.of(zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin")))
                .isEqualTo(new FileContent.Foreign("macros"));
        assertThat(FileContent.of(zip("word/document.xml"))).isEqualTo(new FileContent.Foreign("archive"));
        assertThat(FileContent.of(file("a.docx", Arrays.copyOf(Files.readAllBytes(zip("a")), 20))))
                .isEqualTo(new FileContent.Foreign("damaged"));
    }

    @Test
    void whatACameraWroteIsRead() throws IOException {
        CameraNotes notes = CameraNotes.of(file("a.jpg", photo(40, 30, PLACE, 6)));
        assertThat(notes.takenAt()).isEqualTo(TAKEN);
        assertThat(notes.turn()).isEqualTo(6);
        PlacePoint place = notes.place();
        assertThat(place).isNotNull();
        assertThat(place.metresTo(PLACE)).isLessThan(1);
        assertThat(CameraNotes.of(file("b.jpg", photo(40, 30, null, 1))).place())
                .isNull();
        assertThat(CameraNotes.of(file("c.jpg", DrawnPicture.jpeg(flag(9, 9))))).isEqualTo(CameraNotes.NONE);
        assertThat(CameraNotes.of(file("d.jpg", new byte[] {(byte) 0xff, (byte) 0xd8, 1})))
                .isEqualTo(CameraNotes.NONE);
    }

    @Test
    void distancesAreThoseOnTheGround() {
        assertThat(new PlacePoint(51.1282, 71.4304).metresTo(new PlacePoint(43.2389, 76.8897)))
                .isCloseTo(971_000, within(5_000.0));
        assertThatThrownBy(() -> new PlacePoint(Double.NaN, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatEverybodyIsShownHoldsNothingOfWhatTheCameraWrote() throws IOException {
        for (Rendition rendition : drawn(file("a.jpg", photo(2400, 1200, PLACE, 1)), 1)) {
            Path shown = file("shown.jpg", rendition.bytes());
            assertThat(CameraNotes.of(shown)).isEqualTo(CameraNotes.NONE);
            assertThat(new String(rendition.bytes(), StandardCharsets.ISO_8859_1))
                    .doesNotContain("Exif");
        }
    }

    @Test
    void isDrawnForEverySizeOfPageAndNeverBlownUp() throws IOException {
        List<Integer> widths = new ArrayList<>();
        for (Rendition rendition : drawn(file("a.jpg", photo(1000, 500, PLACE, 1)), 1)) {
            assertThat(rendition.width()).isLessThanOrEqualTo(rendition.edge());
            assertThat(rendition.height()).isEqualTo(rendition.width() / 2);
            widths.add(rendition.width());
        }
        assertThat(widths).containsExactly(320, 960, 1000);
    }

    /// Where red is in the picture that is shown: above when the camera wrote 1, at the right when it was held so that
    /// it wrote 6.
    @ParameterizedTest
    @CsvSource({"1,TOP", "2,TOP", "3,BOTTOM", "4,BOTTOM", "5,LEFT", "6,RIGHT", "7,RIGHT", "8,LEFT"})
    void isShownUpright(int turn, String red) throws IOException {
        Rendition shown =
                drawn(file("a.jpg", photo(200, 100, PLACE, turn)), turn).getFirst();
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(shown.bytes()));
        boolean lies = turn < 5;
        assertThat(picture.getWidth()).isEqualTo(lies ? 200 : 100);
        int across = picture.getWidth() / 2;
        int down = picture.getHeight() / 2;
        Color found = new Color(
                switch (red) {
                    case "TOP" -> picture.getRGB(across, 5);
                    case "BOTTOM" -> picture.getRGB(across, picture.getHeight() - 5);
                    case "LEFT" -> picture.getRGB(5, down);
                    default -> picture.getRGB(picture.getWidth() - 5, down);
                });
        assertThat(found.getRed()).isGreaterThan(200);
        assertThat(found.getBlue()).isLessThan(60);
    }

    @Test
    void readsPngAndWebpToo() throws IOException {
        Path png = folder.resolve("a.png");
        ImageIO.write(flag(50, 40), "png", png.toFile());
        assertThat(drawn(png, 1).getFirst().width()).isEqualTo(50);
        assertThat(drawn(file("a.webp", Base64.getDecoder().decode(WEBP)), 1)
                        .getFirst()
                        .width())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 30, 200, 700})
    void aPictureThatIsCutOffOrScribbledInIsDamagedOrDrawnAndBreaksNothing(int at) throws IOException {
        byte[] whole = photo(300, 200, PLACE, 1);
        byte[] scribbled = whole.clone();
        Arrays.fill(scribbled, at, Math.min(at + 40, whole.length), (byte) 0x5a);
        for (byte[] bytes : List.of(Arrays.copyOf(whole, Math.min(at, whole.length)), scribbled)) {
            Path file = file("b.jpg", bytes);
            CameraNotes.of(file);
            try {
                assertThat(drawn(file, 1)).hasSize(3);
            } catch (DamagedPicture told) {
                assertThat(told).hasMessage("the picture is damaged");
            }
        }
    }
}
