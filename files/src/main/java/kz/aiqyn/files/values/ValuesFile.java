package kz.aiqyn.files.values;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import kz.aiqyn.engine.measure.MissingReason;
import kz.aiqyn.engine.panel.Panel;
import kz.aiqyn.engine.panel.Status;
import kz.aiqyn.engine.panel.Value;
import kz.aiqyn.files.export.CsvDialect;
import kz.aiqyn.files.export.CsvRows;
import kz.aiqyn.files.export.FileDictionaries;
import kz.aiqyn.files.table.Shown;
import org.jspecify.annotations.Nullable;

/// Writes values as a long table, every reading of every time of recording, so that reading it back gives
/// the same.
public final class ValuesFile {

    private ValuesFile() {}

    /// Writes CSV: commas, UTF-8 without a byte order mark, shortest decimals that read back as the same number.
    public static void write(Panel panel, Path to) throws IOException {
        try (Writer writer = Files.newBufferedWriter(to);
                Stream<Value> readings = panel.readings()) {
            CsvRows rows = CsvRows.into(writer, CsvDialect.PROGRAMS).heads(FileDictionaries.READINGS);
            readings.forEach(value -> rows.row(cells(value)));
            rows.flush();
        } catch (UncheckedIOException e) {
            throw new IOException(e);
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
