package kz.aiqyn.files.units;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import kz.aiqyn.engine.unit.RatedUnit;
import kz.aiqyn.engine.unit.Units;
import kz.aiqyn.files.export.CsvDialect;
import kz.aiqyn.files.export.CsvRows;
import kz.aiqyn.files.export.FileDictionaries;
import kz.aiqyn.files.table.Read;
import kz.aiqyn.files.table.ReadLog;
import kz.aiqyn.files.table.Table;
import kz.aiqyn.files.table.TableOptions;
import kz.aiqyn.files.table.Tables;
import org.jspecify.annotations.Nullable;

/// The registry of units as a table `code, kato, name_kk, name_ru, name_en, kind, parent, from, to`, in any
/// order, CSV or XLSX; further columns are attributes of the units.
public final class UnitsFile {

    private UnitsFile() {}

    public static Read<Units> read(Path path) {
        return read(path, TableOptions.NONE);
    }

    public static Read<Units> read(Path path, TableOptions options) {
        ReadLog log = new ReadLog();
        Optional<Table> table = Tables.open(path, options, log);
        Optional<UnitsReader> reader = table.flatMap(found -> UnitsReader.of(found, log));
        reader.ifPresent(UnitsReader::read);
        return log.result(() -> Units.of(reader.orElseThrow().list()));
    }

    /// Writes CSV: commas, UTF-8 without a byte order mark.
    public static void write(Units units, Path to) throws IOException {
        TreeSet<String> attributes = new TreeSet<>();
        units.list().forEach(unit -> attributes.addAll(unit.attributes().keySet()));
        List<String> header = new ArrayList<>(FileDictionaries.UNITS.heads());
        header.addAll(attributes);
        try (Writer writer = Files.newBufferedWriter(to)) {
            CsvRows rows = CsvRows.into(writer, CsvDialect.PROGRAMS).row(header);
            for (RatedUnit unit : units.list()) {
                List<String> cells = new ArrayList<>(List.of(
                        unit.code(),
                        unit.kato(),
                        unit.names().kk(),
                        unit.names().ru(),
                        unit.names().en(),
                        unit.kind()));
                String parent = unit.parent();
                cells.add(parent == null ? "" : parent);
                cells.add(day(unit.from()));
                cells.add(day(unit.to()));
                attributes.forEach(name -> cells.add(unit.attributes().getOrDefault(name, "")));
                rows.row(cells);
            }
            rows.flush();
        } catch (UncheckedIOException e) {
            throw new IOException(e);
        }
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
