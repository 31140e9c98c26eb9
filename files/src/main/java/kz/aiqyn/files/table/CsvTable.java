package kz.aiqyn.files.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import kz.aiqyn.engine.text.Phrase;
import org.jspecify.annotations.Nullable;

/// A text file of separated values. A row's number is the line on which it begins.
final class CsvTable implements Table {

    /// Key of the notice of an encoding that was found out.
    static final String ENCODING = "table.notice.encoding";

    /// A field beyond this many characters is an unclosed quote, not a value.
    private static final int LONGEST_FIELD = 1 << 20;

    private final Path path;
    private final String file;
    private final Encoding encoding;
    private final char separator;
    private final @Nullable DecimalMark decimal;
    private final List<Row> head;

    private CsvTable(
            Path path, String file, Encoding encoding, char separator, @Nullable DecimalMark decimal, List<Row> head) {
        this.path = path;
        this.file = file;
        this.encoding = encoding;
        this.separator = separator;
        this.decimal = decimal;
        this.head = List.copyOf(head);
    }

    static Optional<Table> open(Path path, String file, TableOptions options, ReadLog log) throws IOException {
        return switch (Encoding.search(path, options.encoding())) {
            case EncodingVerdict.Refused(long row, Phrase phrase) -> {
                log.problem(new Problem(file, row, "", phrase));
                yield Optional.empty();
            }
            case EncodingVerdict.Known(Encoding encoding) -> {
                if (encoding != Encoding.UTF_8 && options.encoding() == null) {
                    log.notice(new Notice(file, 0, Phrase.of(ENCODING, encoding.title())));
                }
                yield Optional.of(open(path, file, encoding, options));
            }
        };
    }

    private static Table open(Path path, String file, Encoding encoding, TableOptions options) throws IOException {
        Character given = options.separator();
        char separator = given != null ? given : Separator.detect(path, encoding);
        CsvTable whole = new CsvTable(path, file, encoding, separator, options.decimal(), List.of());
        return new CsvTable(path, file, encoding, separator, options.decimal(), whole.firstRows());
    }

    @Override
    public String file() {
        return file;
    }

    @Override
    public String column(int index, String header) {
        return header.isEmpty() ? String.valueOf(index + 1) : (index + 1) + " (" + header + ")";
    }

    @Override
    public List<Row> head() {
        return head;
    }

    @Override
    public boolean hasPlainPoint() {
        return separator == ',';
    }

    @Override
    public @Nullable DecimalMark decimal() {
        return decimal;
    }

    @Override
    public void each(Consumer<Row> to, ReadLog log) {
        long last = 0;
        try (CsvReader<CsvRecord> reader = reader()) {
            Iterator<CsvRecord> records = reader.iterator();
            while (records.hasNext()) {
                Row row = row(records.next());
                last = row.number();
                to.accept(row);
            }
        } catch (CsvParseException e) {
            log.problem(new Problem(file, last + 1, "", Phrase.of("table.csv.quote")));
        } catch (IOException e) {
            log.problem(file, Phrase.of("table.file.unreadable", String.valueOf(e.getMessage())));
        } catch (UncheckedIOException e) {
            log.problem(file, Phrase.of("table.file.unreadable", String.valueOf(e.getMessage())));
        }
    }

    /// The first rows, up to where the file breaks: whoever reads on is told.
    private List<Row> firstRows() throws IOException {
        List<Row> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = reader()) {
            Iterator<CsvRecord> records = reader.iterator();
            while (rows.size() < HEAD && records.hasNext()) {
                rows.add(row(records.next()));
            }
        } catch (CsvParseException e) {
            return rows;
        } catch (UncheckedIOException e) {
            throw new IOException(e);
        }
        return rows;
    }

    private static Row row(CsvRecord read) {
        return Row.of(read.getStartingLineNumber(), read.getFields());
    }

    private CsvReader<CsvRecord> reader() throws IOException {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .skipEmptyLines(true)
                .maxBufferSize(LONGEST_FIELD)
                .ofCsvRecord(encoding.open(path));
    }
}
