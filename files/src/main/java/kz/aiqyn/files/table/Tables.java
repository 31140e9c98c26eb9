package kz.aiqyn.files.table;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.files.workbook.FileSignature;

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
            return switch (FileSignature.of(path)) {
                case ARCHIVE -> XlsxTable.open(path, file, options, log);
                case PROTECTED -> refuse(file, Phrase.of("table.file.password"), log);
                case XLS -> refuse(file, Phrase.of("table.file.xls"), log);
                case DOC -> refuse(file, Phrase.of("table.file.format", "DOC (Word)"), log);
                case PPT -> refuse(file, Phrase.of("table.file.format", "PPT (PowerPoint)"), log);
                case MARKUP -> refuse(file, Phrase.of("table.file.markup"), log);
                case OTHER -> CsvTable.open(path, file, options, log);
            };
        } catch (AccessDeniedException e) {
            return refuse(file, Phrase.of("table.file.denied"), log);
        } catch (IOException e) {
            return refuse(file, Phrase.of("table.file.unreadable"), log);
        }
    }

    private static Optional<Table> refuse(String file, Phrase why, ReadLog log) {
        log.problem(file, why);
        return Optional.empty();
    }

    /// In which encoding a file is read, as a notice; empty when it is no text, or cannot be read.
    public static Optional<Notice> encoding(Path path, TableOptions options) {
        try {
            return FileSignature.of(path) == FileSignature.OTHER
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
}
