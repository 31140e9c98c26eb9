package kz.aiqyn.base.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/// What a file is by its bytes, whatever its name says.
sealed interface FileContent {

    /// One that may be attached.
    record Known(AttachmentType type) implements FileContent {}

    /// Any other.
    ///
    /// @param word what it was found to be; its words are at `attachment.found.<word>`
    record Foreign(String word) implements FileContent {}

    /// Beginnings of files, as letters of Latin-1; what stands before the colon is where they begin.
    record Beginning(int at, String letters, FileContent content) {

        boolean matches(String head) {
            return head.startsWith(letters, at);
        }
    }

    /// The first that matches counts. Photographs of some telephones are HEIF, which browsers do not show.
    List<Beginning> BEGINNINGS = List.of(
            new Beginning(0, "\u00ff\u00d8\u00ff", new Known(AttachmentType.JPEG)),
            new Beginning(0, "\u0089PNG\r\n\u001a\n", new Known(AttachmentType.PNG)),
            new Beginning(8, "WEBPVP8", new Known(AttachmentType.WEBP)),
            new Beginning(0, "%PDF-", new Known(AttachmentType.PDF)),
            new Beginning(4, "ftyphei", new Foreign("heif")),
            new Beginning(4, "ftypmif1", new Foreign("heif")),
            new Beginning(4, "ftyphev", new Foreign("heif")),
            new Beginning(4, "ftyp", new Foreign("film")),
            new Beginning(0, "GIF8", new Foreign("gif")),
            new Beginning(0, "\u00d0\u00cf\u0011\u00e0", new Foreign("old-office")),
            new Beginning(0, "Rar!", new Foreign("archive")),
            new Beginning(0, "7z\u00bc\u00af", new Foreign("archive")),
            new Beginning(0, "MZ", new Foreign("program")),
            new Beginning(0, "\u007fELF", new Foreign("program")),
            new Beginning(0, "#!", new Foreign("program")));

    int HEAD = 512;
    String MACROS = "vbaProject.bin";

    static FileContent of(Path file) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(HEAD);
        }
        if (head.length == 0) {
            return new Foreign("empty");
        }
        String letters = new String(head, StandardCharsets.ISO_8859_1);
        if (letters.startsWith("PK\u0003\u0004")) {
            return packed(file);
        }
        return BEGINNINGS.stream()
                .filter(beginning -> beginning.matches(letters))
                .map(Beginning::content)
                .findFirst()
                .orElseGet(() -> new Foreign(isText(head) ? "text" : "unknown"));
    }

    /// What a ZIP holds, by the names in its list of contents; nothing of it is unpacked.
    private static FileContent packed(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            Set<String> names = zip.stream().map(ZipEntry::getName).collect(Collectors.toSet());
            if (names.stream().anyMatch(name -> name.endsWith(MACROS))) {
                return new Foreign("macros");
            }
            if (!names.contains("[Content_Types].xml")) {
                return new Foreign("archive");
            }
            return names.contains("word/document.xml")
                    ? new Known(AttachmentType.DOCX)
                    : names.contains("xl/workbook.xml") ? new Known(AttachmentType.XLSX) : new Foreign("archive");
        } catch (ZipException e) {
            return new Foreign("damaged");
        }
    }

    private static boolean isText(byte[] head) {
        for (byte one : head) {
            if (one >= 0 && one < ' ' && one != '\n' && one != '\r' && one != '\t') {
                return false;
            }
        }
        return true;
    }
}
