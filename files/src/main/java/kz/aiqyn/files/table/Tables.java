package kz.aiqyn.files.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import kz.aiqyn.engine.text.Phrase;

/// Opens files as tables, whatever their extension says: an XLSX is known by its first bytes.
public final class Tables {

    private static final String UTF_8 = "table.notice.utf-8";

    private Tables() {}

    /// The file as a table; empty when it cannot be read, which the log then tells.
    public static Optional<Table> open(Path path, TableOptions options, ReadLog log) {
        String file = String.valueOf(path.getFileName());
        if (!Files.isRegularFile(path)) {
            String key = Files.isDirectory(path) ? "table.file.folder" : "table.file.absent";
            log.problem(path.toString(), Phrase.of(key));
            return Optional.empty();
        }
        try {
            return switch (kind(path)) {
                case SPREADSHEET -> XlsxTable.open(path, file, options, log);
                case OLD_SPREADSHEET -> {
                    log.problem(file, Phrase.of("table.file.xls"));
                    yield Optional.empty();
                }
                case TEXT -> CsvTable.open(path, file, options, log);
            };
        } catch (IOException e) {
            log.problem(file, Phrase.of("table.file.unreadable", String.valueOf(e.getMessage())));
            return Optional.empty();
        }
    }

    /// In which encoding a file is read, as a notice; empty when it is no text, or cannot be read.
    public static Optional<Notice> encoding(Path path, TableOptions options) {
        try {
            return kind(path) == Kind.TEXT
                            && Encoding.search(path, options.encoding())
                                    instanceof EncodingVerdict.Known(Encoding known)
                    ? Optional.of(new Notice(
                            String.valueOf(path.getFileName()),
                            0,
                            Phrase.of(known == Encoding.UTF_8 ? UTF_8 : CsvTable.ENCODING, known.title())))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Kind kind(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            byte[] start = in.readNBytes(4);
            if (start.length == 4 && start[0] == 'P' && start[1] == 'K' && start[2] == 3 && start[3] == 4) {
                return Kind.SPREADSHEET;
            }
            boolean old = start.length == 4 && (start[0] & 0xFF) == 0xD0 && (start[1] & 0xFF) == 0xCF;
            return old ? Kind.OLD_SPREADSHEET : Kind.TEXT;
        }
    }

    private enum Kind {
        SPREADSHEET,
        OLD_SPREADSHEET,
        TEXT
    }
}
