package kz.aiqyn.files.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import kz.aiqyn.files.table.ReadLog;
import kz.aiqyn.files.table.TableOptions;
import kz.aiqyn.files.table.Tables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InflatedTest {

    private static final int MEGABYTE = 1 << 20;
    private static final Unreadable.Reason TOO_LARGE = new Unreadable.Reason.TooLarge();
    private static final Inflated SMALL = new Inflated(8L * MEGABYTE, 8L * MEGABYTE, 2L * MEGABYTE, MEGABYTE);
    private static final String SHEET = "xl/worksheets/sheet1.xml";

    @TempDir
    private Path folder;

    @Test
    void refusesASmallWorkbookThatUnpacksToTooManyTexts() throws IOException {
        Path bomb = packed("xl/sharedStrings.xml", "<sst>", "<si><t>мәтін</t></si>", 9L * MEGABYTE);
        assertThat(Files.size(bomb)).isLessThan(MEGABYTE / 8);
        assertThat(reason(bomb, SMALL)).isEqualTo(TOO_LARGE);
    }

    @Test
    void refusesRowsWithoutEnd() throws IOException {
        Path bomb = packed(SHEET, "<worksheet><sheetData>", "<row><c><v>1</v></c></row>", 9L * MEGABYTE);
        assertThat(reason(bomb, SMALL)).isEqualTo(TOO_LARGE);
    }

    @Test
    void refusesOneTextOneTagOrOneRowWithoutEnd() throws IOException {
        for (String start : new String[] {"<v>", "<v><![CDATA[", "<v a='", "<!--"}) {
            String filling = start.contains("CDATA") ? "<row a" : "row a";
            Path bomb = packed(SHEET, "<worksheet><sheetData><row><c>" + start, filling, 3L * MEGABYTE);
            assertThat(reason(bomb)).as(start).isEqualTo(TOO_LARGE);
        }
        assertThat(reason(packed(SHEET, "<worksheet><sheetData><row><c><v>", "&#49;", 6L * MEGABYTE)))
                .isEqualTo(TOO_LARGE);
        assertThat(reason(packed(SHEET, "<worksheet><sheetData><row>", "<x/>", 3L * MEGABYTE), SMALL))
                .isEqualTo(TOO_LARGE);
    }

    @Test
    void boundsWhatTheServersHeapCanHold() {
        assertThat(Inflated.USUAL).isEqualTo(new Inflated(1L << 30, 96L * MEGABYTE, 32L * MEGABYTE, MEGABYTE));
    }

    @Test
    void letsLargeSheetsPassSinceTheyAreReadRowByRow() throws IOException {
        Path large = packed(SHEET, "<worksheet><sheetData>", "<row><c><v>1</v></c></row>", 7L * MEGABYTE);
        // It breaks off where the filling ends, after a quarter of a million rows.
        assertThat(reason(large, SMALL))
                .isInstanceOfSatisfying(
                        Unreadable.Reason.Damaged.class,
                        damaged -> assertThat(damaged.row()).isGreaterThan(250_000));
    }

    @Test
    void countsNoEscapedLetterAsAnEntity() throws IOException, Unreadable {
        String text = "&amp;".repeat(150_000);
        Path file = WrittenWorkbook.of(WrittenWorkbook.row("<c t=\"s\"><v>0</v></c>"))
                .texts("<t>" + text + "</t>")
                .write(folder.resolve("many.xlsx"));
        try (Workbook workbook = Workbook.open(file);
                SheetRows rows = workbook.rows(workbook.sheets().getFirst())) {
            assertThat(rows.next().cells()).containsExactly(new Cell.Text("&".repeat(150_000)));
        }
    }

    @Test
    void saysSoInWordsWhereATableIsRead() throws IOException {
        Path bomb = packed("xl/sharedStrings.xml", "<sst><si><t>", "мәтін", 2L * MEGABYTE);
        ReadLog log = new ReadLog();
        assertThat(Tables.open(bomb, TableOptions.NONE, log)).isEmpty();
        assertThat(log.problems().first()).singleElement().asString().contains("table.xlsx.inflated");
    }

    private static Unreadable.Reason reason(Path file) {
        return reason(file, Inflated.USUAL);
    }

    private static Unreadable.Reason reason(Path file, Inflated bounds) {
        return catchThrowableOfType(Unreadable.class, () -> {
                    try (Workbook workbook = Workbook.open(file, bounds);
                            SheetRows rows = workbook.rows(workbook.sheets().getFirst())) {
                        while (rows.next() != null) {
                            continue;
                        }
                    }
                })
                .reason();
    }

    /// A workbook of which one part goes on and on.
    private Path packed(String part, String start, String filling, long size) throws IOException {
        Map<String, String> parts = WrittenWorkbook.of(WrittenWorkbook.row("<c t=\"s\"><v>0</v></c>"))
                .texts("<t/>")
                .parts();
        Path file = folder.resolve("bomb.xlsx");
        byte[] bytes = filling.repeat(MEGABYTE / filling.length()).getBytes(StandardCharsets.UTF_8);
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> each : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(each.getKey()));
                if (each.getKey().equals(part)) {
                    zip.write(start.getBytes(StandardCharsets.UTF_8));
                    for (long written = 0; written < size; written += bytes.length) {
                        zip.write(bytes);
                    }
                } else {
                    zip.write(each.getValue().getBytes(StandardCharsets.UTF_8));
                }
                zip.closeEntry();
            }
        }
        return file;
    }
}
