package kz.aiqyn.files.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.files.table.FormulaGuard;

/// The one writer of CSV. A cell is a text, which is guarded against formulas, a number, a period, or a
/// [CodedText].
public final class CsvRows {

    private static final char MARK = '\uFEFF';

    private final CsvWriter csv;
    private final CsvDialect dialect;

    private CsvRows(CsvWriter csv, CsvDialect dialect) {
        this.csv = csv;
        this.dialect = dialect;
    }

    /// Rows into a writer, which stays open.
    public static CsvRows into(Writer out, CsvDialect dialect) throws IOException {
        if (dialect.marked()) {
            out.write(MARK);
        }
        return new CsvRows(
                CsvWriter.builder()
                        .fieldSeparator(dialect.separator())
                        .lineDelimiter(dialect.lines())
                        .build(out),
                dialect);
    }

    /// Rows into whatever takes text.
    public static CsvRows into(Appendable out, CsvDialect dialect) throws IOException {
        return into(out instanceof Writer writer ? writer : new Appended(out), dialect);
    }

    /// The heads for programs: names of columns.
    public CsvRows heads(Dictionary dictionary) {
        return row(dialect.people()
                .map(wording -> dictionary.titles(wording.language()))
                .orElseGet(dictionary::heads));
    }

    /// Writes a row.
    ///
    /// @throws UncheckedIOException when it cannot be written
    public CsvRows row(Object... cells) {
        return row(Arrays.asList(cells));
    }

    public CsvRows row(List<?> cells) {
        List<String> texts = new ArrayList<>(cells.size());
        for (Object cell : cells) {
            texts.add(text(cell));
        }
        csv.writeRecord(texts);
        return this;
    }

    /// Hands over what was written so far.
    public void flush() throws IOException {
        csv.flush();
    }

    private String text(Object cell) {
        return switch (cell) {
            case Double number -> decimal(PlainNumber.number(number));
            case Number number -> decimal(number.toString());
            case Period period ->
                dialect.people().map(wording -> wording.period(period)).orElseGet(period::toString);
            case CodedText text ->
                FormulaGuard.guard(dialect.people()
                        .map(wording -> text.in(wording.language()))
                        .orElseGet(text::code));
            default -> FormulaGuard.guard(cell.toString());
        };
    }

    private String decimal(String number) {
        return dialect.decimal() == '.' ? number : number.replace('.', dialect.decimal());
    }

    /// Text that is handed on at once.
    private static final class Appended extends Writer {

        private final Appendable out;

        Appended(Appendable out) {
            this.out = out;
        }

        @Override
        public void write(char[] characters, int from, int length) throws IOException {
            out.append(java.nio.CharBuffer.wrap(characters, from, length));
        }

        @Override
        public void flush() {
            // Nothing is held back here.
        }

        @Override
        public void close() {
            // Whoever opened it closes it.
        }
    }
}
