package kz.aiqyn.files.values;

import static kz.aiqyn.files.values.DataTests.failed;
import static kz.aiqyn.files.values.DataTests.number;
import static kz.aiqyn.files.values.DataTests.read;
import static kz.aiqyn.files.workbook.WrittenWorkbook.row;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import kz.aiqyn.engine.text.Language;
import kz.aiqyn.files.table.Problem;
import kz.aiqyn.files.wording.Wording;
import kz.aiqyn.files.workbook.WrittenWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files that are no workbook to be read are named as what they are; damaged is only what is.
class KindsOfFilesTest {

    private static final String OPEN_DOCUMENT = "application/vnd.oasis.opendocument.";

    @TempDir
    Path folder;

    @Test
    void namesWorkbooksOfOtherPrograms() throws IOException {
        assertThat(said(archive(Map.of("mimetype", OPEN_DOCUMENT + "spreadsheet"))))
                .isEqualTo("файл в формате ODS (OpenDocument); сохраните его как XLSX или CSV");
        assertThat(said(archive(Map.of("mimetype", OPEN_DOCUMENT + "text")))).contains("OpenDocument");
        assertThat(said(archive(Map.of("Index/Document.iwa", "", "Metadata/Properties.plist", ""))))
                .contains("Apple Numbers");
        assertThat(said(archive(Map.of("word/document.xml", "<document/>")))).contains("DOCX (Word)");
        Map<String, String> book = WrittenWorkbook.of(row("unit")).parts();
        String types = "[Content_Types].xml";
        book.replace(
                types, book.get(types).replace("spreadsheetml.sheet.main+xml", "presentationml.presentation.main+xml"));
        assertThat(said(archive(book))).contains("PPTX (PowerPoint)");
    }

    @Test
    void namesBinaryWorkbooks() throws IOException {
        Map<String, String> parts = WrittenWorkbook.of(row("unit")).parts();
        parts.replaceAll((part, text) -> text.replace("xl/workbook.xml", "xl/workbook.bin")
                .replace(
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
                        "application/vnd.ms-excel.sheet.binary.macroEnabled.main"));
        parts.put("xl/workbook.bin", "\u0083\u0001");
        assertThat(said(archive(parts))).isEqualTo("файл в формате XLSB; сохраните его как XLSX или CSV");
        assertThat(
                        said(
                                archive(
                                        Map.of(
                                                "[Content_Types].xml",
                                                "<Types><Default Extension=\"bin\" ContentType=\"application/vnd.ms-excel.sheet.binary.macroEnabled.main\"/></Types>"))))
                .contains("XLSB");
    }

    @Test
    void tellsOtherArchivesFromTornWorkbooks() throws IOException {
        assertThat(key(archive(Map.of("values.xlsx", "x")))).isEqualTo("table.file.archive");
        assertThat(key(Files.write(
                        file(), new byte[] {'P', 'K', 5, 6, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0})))
                .isEqualTo("table.file.archive");
        byte[] whole = Files.readAllBytes(sound());
        assertThat(key(Files.write(file(), Arrays.copyOf(whole, whole.length - 30))))
                .isEqualTo("table.xlsx.torn");
        assertThat(key(archive(Map.of("[Content_Types].xml", "<Types/>", "visio/document.xml", "<x/>"))))
                .isEqualTo("table.file.archive");
        assertThat(key(archive(Map.of("[Content_Types].xml", "<Types/>", "xl/worksheets/sheet1.xml", "<worksheet/>"))))
                .isEqualTo("table.xlsx.broken");
        byte[] locked = whole.clone();
        String text = new String(whole, StandardCharsets.ISO_8859_1);
        locked[6] |= 1;
        for (int at = text.indexOf("PK\u0001\u0002"); at >= 0; at = text.indexOf("PK\u0001\u0002", at + 1)) {
            locked[at + 8] |= 1;
        }
        assertThat(key(Files.write(file(), locked))).isEqualTo("table.file.archive");
    }

    @Test
    void namesPagesThatBearTheNameOfATable() throws IOException {
        for (String page : new String[] {
            "<html><table><tr><td>unit</td></tr></table>",
            "\n<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?><Workbook/>",
            "MIME-Version: 1.0\nContent-Type: multipart/related"
        }) {
            assertThat(key(Files.writeString(file(), page))).as(page).isEqualTo("table.file.markup");
            assertThat(key(Files.writeString(file(), "\uFEFF" + page, StandardCharsets.UTF_16LE)))
                    .as(page)
                    .isEqualTo("table.file.markup");
        }
    }

    @Test
    void findsBytesThatWereFlippedInAPart() throws IOException {
        byte[] whole = Files.readAllBytes(sound());
        String text = new String(whole, StandardCharsets.ISO_8859_1);
        int at = text.indexOf("xl/worksheets/sheet1.xml");
        int damaged = 0;
        for (int i = at + 30; i < at + 120; i++) {
            byte[] flipped = whole.clone();
            flipped[i] ^= 4;
            Files.write(file(), flipped);
            damaged += key(file()).equals("table.xlsx.broken") ? 1 : 0;
        }
        assertThat(damaged).isEqualTo(90);
    }

    @Test
    void readsLargeArchivesOfTheLaterKind() throws IOException {
        // Every reader of ZIP64 looks for its directory when the old one says that its numbers stand there.
        byte[] whole = Files.readAllBytes(sound());
        ByteBuffer old = ByteBuffer.wrap(whole).order(ByteOrder.LITTLE_ENDIAN);
        int end = whole.length - 22;
        ByteBuffer zip64 = ByteBuffer.allocate(whole.length + 76).order(ByteOrder.LITTLE_ENDIAN);
        zip64.put(whole, 0, end);
        zip64.putInt(0x06064b50)
                .putLong(44)
                .putShort((short) 45)
                .putShort((short) 45)
                .putInt(0)
                .putInt(0);
        zip64.putLong(old.getShort(end + 8)).putLong(old.getShort(end + 10));
        zip64.putLong(old.getInt(end + 12)).putLong(old.getInt(end + 16));
        zip64.putInt(0x07064b50).putInt(0).putLong(end).putInt(1);
        zip64.putInt(0x06054b50)
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort((short) -1)
                .putShort((short) -1);
        zip64.putInt(-1).putInt(-1).putShort((short) 0);
        Files.write(file(), zip64.array());
        assertThat(number(read(file()), "a", "2024-03", "m")).isEqualTo(1);
    }

    @Test
    void namesWhatOldOfficeAndPasswordsMakeOfFiles() throws IOException {
        assertThat(key(compound("Workbook"))).isEqualTo("table.file.xls");
        assertThat(key(compound("Book"))).isEqualTo("table.file.xls");
        assertThat(key(Files.write(file(), new byte[] {9, 4, 6, 0, 0, 0, 16, 0})))
                .isEqualTo("table.file.xls");
        assertThat(said(compound("WordDocument"))).contains("DOC (Word)");
        assertThat(said(compound("Version", "DataSpaceMap", "EncryptionInfo", "\u0006DataSpaces", "EncryptedPackage")))
                .isEqualTo("книга защищена паролем; сохраните её без пароля");
        assertThat(key(compound("something"))).isEqualTo("table.file.binary");
        byte[] whole = Files.readAllBytes(compound("Workbook"));
        assertThat(key(Files.write(file(), Arrays.copyOf(whole, 600)))).isEqualTo("table.file.binary");
    }

    private Path sound() throws IOException {
        return WrittenWorkbook.of(row("unit", "period", "measure", "value"), row("a", "2024-03", "m", 1))
                .write(file());
    }

    /// A compound file whose directory is a chain of sectors with these streams.
    private Path compound(String... streams) throws IOException {
        int sectors = 1 + (streams.length + 4) / 4;
        ByteBuffer bytes = ByteBuffer.allocate(512 * (sectors + 1)).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putLong(0, 0xE11AB1A1E011CFD0L)
                .putShort(30, (short) 9)
                .putInt(48, 1)
                .putInt(68, -2);
        for (int i = 0; i < 109; i++) {
            bytes.putInt(76 + 4 * i, i == 0 ? 0 : -1);
        }
        for (int i = 0; i < 128; i++) {
            bytes.putInt(512 + 4 * i, i == 0 ? -3 : i < sectors - 1 ? i + 1 : i == sectors - 1 ? -2 : -1);
        }
        for (int i = 0; i <= streams.length; i++) {
            byte[] name = (i == 0 ? "Root Entry" : streams[i - 1]).getBytes(StandardCharsets.UTF_16LE);
            bytes.put(1024 + 128 * i, name).putShort(1024 + 128 * i + 64, (short) (name.length + 2));
        }
        return Files.write(file(), bytes.array());
    }

    private Path archive(Map<String, String> parts) throws IOException {
        return WrittenWorkbook.write(file(), parts);
    }

    private static String key(Path file) {
        return problem(file).phrase().key();
    }

    private static String said(Path file) {
        return Wording.of(Language.RU).say(problem(file).phrase());
    }

    private static Problem problem(Path file) {
        return failed(read(file)).getFirst();
    }

    private Path file() {
        return folder.resolve("w.xlsx");
    }
}
