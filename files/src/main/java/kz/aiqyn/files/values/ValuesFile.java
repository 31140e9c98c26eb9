package kz.aiqyn.files.values;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import kz.aiqyn.engine.measure.MissingReason;
import kz.aiqyn.engine.panel.Panel;
import kz.aiqyn.engine.panel.Status;
import kz.aiqyn.engine.panel.Value;
import kz.aiqyn.files.table.Shown;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/// Writes values as a long table, every reading of every time of recording, so that reading it back gives
/// the same.
public final class ValuesFile {

    private static final int MOST_ROWS = 1_048_575;
    private static final List<String> HEADER =
            List.of(Field.values()).stream().map(Field::code).toList();

    private ValuesFile() {}

    /// Writes CSV: commas, UTF-8 without a byte order mark, shortest decimals that read back as the same number.
    public static void write(Panel panel, Path to) throws IOException {
        try (CsvWriter writer =
                        CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(to, StandardCharsets.UTF_8);
                Stream<Value> readings = panel.readings()) {
            writer.writeRecord(HEADER);
            readings.forEach(value -> writer.writeRecord(cells(value)));
        } catch (UncheckedIOException e) {
            throw new IOException(e);
        }
    }

    /// Writes XLSX: one sheet, numbers as numbers, codes and periods as texts.
    ///
    /// @throws IOException also when there are more readings than a sheet has rows
    public static void writeXlsx(Panel panel, Path to) throws IOException {
        try (OutputStream out = Files.newOutputStream(to);
                Workbook workbook = new Workbook(out, "Aiqyn", "1.0");
                Stream<Value> readings = panel.readings()) {
            Worksheet sheet = workbook.newWorksheet("values");
            for (int i = 0; i < HEADER.size(); i++) {
                sheet.value(0, i, HEADER.get(i));
            }
            sheet.range(0, 0, 0, HEADER.size() - 1).style().bold().set();
            sheet.freezePane(0, 1);
            int row = 0;
            for (Iterator<Value> each = readings.iterator(); each.hasNext(); ) {
                if (++row > MOST_ROWS) {
                    throw new IOException("a sheet holds %d values, there are more: write CSV".formatted(MOST_ROWS));
                }
                row(sheet, row, each.next());
            }
        }
    }

    private static void row(Worksheet sheet, int row, Value value) {
        List<String> cells = cells(value);
        for (int i = 0; i < cells.size(); i++) {
            boolean number = i == Field.VALUE.ordinal() && value.reading().missing() == null;
            if (number) {
                sheet.value(
                        row, i, new BigDecimal(Double.toString(value.reading().number())));
            } else if (!cells.get(i).isEmpty()) {
                sheet.value(row, i, cells.get(i));
            }
        }
    }

    private static List<String> cells(Value value) {
        Value.Reading reading = value.reading();
        Instant recorded = reading.recorded();
        return List.of(
                value.unit(),
                value.period().toString(),
                value.measure(),
                number(reading.number(), reading.missing()),
                recorded == null ? "" : recorded.toString(),
                reading.status() == Status.PRELIMINARY ? "preliminary" : "final",
                value.origin().source(),
                value.origin().note());
    }

    private static String number(double number, @Nullable MissingReason missing) {
        return missing == MissingReason.NOT_APPLICABLE ? "not applicable" : Shown.number(number);
    }
}
