package kz.aiqyn.files.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// What a file is by its first bytes, whatever its name says.
public enum FileSignature {

    /// A ZIP archive, as XLSX is.
    ARCHIVE,

    /// A workbook of any age that only a password opens.
    PROTECTED,

    /// A workbook of Excel 97 to 2003, or older.
    XLS,

    /// Another document of that time.
    DOC,
    PPT,

    /// A page or a document in marks, as some programs write under the name of a table.
    MARKUP,

    /// Something else, which may be a text.
    OTHER;

    private static final int BEGINNING = 512;
    private static final List<String> MARKS =
            List.of("<!doctype", "<html", "<head", "<body", "<table", "<?xml", "<workbook", "mime-version:");

    public static FileSignature of(Path file) throws IOException {
        byte[] start;
        try (InputStream in = Files.newInputStream(file)) {
            start = in.readNBytes(BEGINNING);
        }
        if (start.length >= 4
                && start[0] == 'P'
                && start[1] == 'K'
                && ((start[2] == 3 && start[3] == 4) || (start[2] == 5 && start[3] == 6))) {
            return ARCHIVE;
        }
        if (CompoundFile.isOne(start)) {
            return CompoundFile.kind(file);
        }
        if (isWorkbookOfOld(start)) {
            return XLS;
        }
        return isMarkup(start) ? MARKUP : OTHER;
    }

    /// Excel 2 to 4 wrote no compound files ([MS-XLS] 2.4.21, BOF).
    private static boolean isWorkbookOfOld(byte[] start) {
        return start.length >= 4
                && start[0] == 9
                && (start[1] == 0 || start[1] == 2 || start[1] == 4 || start[1] == 8)
                && start[2] > 0
                && start[3] == 0;
    }

    /// Whatever the encoding: zeros of UTF-16 and marks at the start are passed over.
    private static boolean isMarkup(byte[] start) {
        String text = new String(start, StandardCharsets.ISO_8859_1)
                .replaceAll("^(?:\u00EF\u00BB\u00BF|\u00FE\u00FF|\u00FF\u00FE)", "")
                .replace("\0", "")
                .stripLeading()
                .toLowerCase(Locale.ROOT);
        return MARKS.stream().anyMatch(text::startsWith);
    }
}
