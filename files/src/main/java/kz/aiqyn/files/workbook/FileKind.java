package kz.aiqyn.files.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// What a file is by its first bytes, whatever its name says.
public enum FileKind {

    /// A ZIP archive, as XLSX is.
    ARCHIVE,

    /// A workbook of any age that only a password opens.
    PROTECTED,

    /// A workbook of Excel 97 to 2003, or older.
    XLS,

    /// Another document of that time.
    DOC,
    PPT,

    /// Something else, which may be a text.
    OTHER;

    public static FileKind of(Path file) throws IOException {
        byte[] start;
        try (InputStream in = Files.newInputStream(file)) {
            start = in.readNBytes(CompoundFile.MARK.length);
        }
        if (start.length >= 4
                && start[0] == 'P'
                && start[1] == 'K'
                && ((start[2] == 3 && start[3] == 4) || (start[2] == 5 && start[3] == 6))) {
            return ARCHIVE;
        }
        return CompoundFile.isOne(start) ? CompoundFile.kind(file) : OTHER;
    }
}
