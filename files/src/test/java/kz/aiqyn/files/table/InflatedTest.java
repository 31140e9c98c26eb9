package kz.aiqyn.files.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InflatedTest {

    private static final int MEGABYTE = 1 << 20;

    @TempDir
    private Path folder;

    @Test
    void refusesASmallWorkbookThatUnpacksToTooManyTexts() throws IOException {
        Path bomb = packed("xl/sharedStrings.xml", "<si><t>мәтін</t></si>", 100L * MEGABYTE);
        assertThat(Files.size(bomb)).isLessThan(MEGABYTE);
        assertThat(Inflated.USUAL.isExceededBy(bomb)).isTrue();
    }

    @Test
    void refusesGigabytesOfRows() throws IOException {
        Path bomb =
                packed("xl/worksheets/sheet1.xml", "<row><c><v>1</v></c></row>".repeat(1000), (1L << 30) + MEGABYTE);
        assertThat(Inflated.USUAL.isExceededBy(bomb)).isTrue();
    }

    @Test
    void refusesOneTextOrOneRowWithoutEnd() throws IOException {
        assertThat(Inflated.USUAL.isExceededBy(packed("xl/worksheets/sheet1.xml", "a", 2L * MEGABYTE)))
                .isTrue();
        assertThat(Inflated.USUAL.isExceededBy(packed("xl/worksheets/sheet1.xml", "<c><v>1</v></c>", 33L * MEGABYTE)))
                .isTrue();
    }

    @Test
    void letsLargeSheetsPassSinceTheyAreReadRowByRow() throws IOException {
        Path large = packed("xl/worksheets/sheet1.xml", "<row><c><v>1</v></c></row>", 200L * MEGABYTE);
        assertThat(Inflated.USUAL.isExceededBy(large)).isFalse();
    }

    @Test
    void saysSoInWordsWhereATableIsRead() throws IOException {
        Path bomb = packed("xl/sharedStrings.xml", "<si><t>мәтін</t></si>", 100L * MEGABYTE);
        ReadLog log = new ReadLog();
        assertThat(Workbook.read(bomb, "bomb.xlsx", log, workbook -> "opened")).isEmpty();
        assertThat(log.problems().first()).singleElement().asString().contains("table.xlsx.inflated");
    }

    private Path packed(String part, String content, long size) throws IOException {
        Path file = folder.resolve("bomb.xlsx");
        byte[] bytes = content.repeat(Math.max(1, MEGABYTE / content.length())).getBytes(StandardCharsets.UTF_8);
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.closeEntry();
            zip.putNextEntry(new ZipEntry(part));
            for (long written = 0; written < size; written += bytes.length) {
                zip.write(bytes);
            }
            zip.closeEntry();
        }
        return file;
    }
}
