package kz.aiqyn.files.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import kz.aiqyn.engine.text.Phrase;

/// Opens files as tables, whatever their extension says: an XLSX is known by its first bytes.
public final class Tables {

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
