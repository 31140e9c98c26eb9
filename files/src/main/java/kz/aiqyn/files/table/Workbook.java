package kz.aiqyn.files.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipFile;
import kz.aiqyn.engine.text.Phrase;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.jspecify.annotations.Nullable;

/// The one door to the XLSX library.
final class Workbook {

    private Workbook() {}

    /// What is done with an open workbook.
    interface Work<T> {
        @Nullable
        T with(ReadableWorkbook workbook) throws IOException;
    }

    /// A row was read and whoever took it failed: no matter of the file's.
    static final class RowFailure extends RuntimeException {
        private static final long serialVersionUID = 1L;

        RowFailure(RuntimeException cause) {
            super(cause);
        }
    }

    /// Opens the workbook for some work; a file that is no sound workbook becomes a problem.
    static <T> Optional<T> read(Path path, String file, ReadLog log, Work<T> work) {
        if (!isPackage(path)) {
            log.problem(file, Phrase.of("table.xlsx.torn"));
            return Optional.empty();
        }
        try {
            if (Inflated.USUAL.isExceededBy(path)) {
                log.problem(file, Phrase.of("table.xlsx.inflated"));
                return Optional.empty();
            }
        } catch (IOException e) {
            log.problem(file, Phrase.of("table.xlsx.torn"));
            return Optional.empty();
        }
        try (ReadableWorkbook workbook = new ReadableWorkbook(path.toFile(), new ReadingOptions(true, true))) {
            return Optional.ofNullable(work.with(workbook));
        } catch (RowFailure e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // The library answers a damaged file with whatever its parsing ran into: there is no narrower type.
            log.problem(file, Phrase.of("table.xlsx.broken", Shown.of(String.valueOf(e.getMessage()))));
            return Optional.empty();
        }
    }

    /// Whether the file is a whole archive with the parts of a workbook. The library would find out too, but leaves
    /// the archive open and says so on the error stream.
    private static boolean isPackage(Path path) {
        try (ZipFile zip = new ZipFile(path.toFile())) {
            return zip.getEntry("[Content_Types].xml") != null;
        } catch (IOException e) {
            return false;
        }
    }
}
