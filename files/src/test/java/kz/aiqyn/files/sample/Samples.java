package kz.aiqyn.files.sample;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kz.aiqyn.engine.measure.MissingReason;
import kz.aiqyn.engine.methodology.Methodology;
import kz.aiqyn.engine.panel.Origin;
import kz.aiqyn.engine.panel.Panel;
import kz.aiqyn.engine.panel.PanelBuilder;
import kz.aiqyn.engine.panel.Status;
import kz.aiqyn.engine.panel.Value;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.engine.unit.RatedUnit;
import kz.aiqyn.engine.unit.Units;
import kz.aiqyn.files.methodology.MethodologyFile;
import kz.aiqyn.files.methodology.ReadMethodology;

/// The samples of the repository, as the tests read them.
final class Samples {

    private Samples() {}

    /// A path below the project's root, found upwards from the working directory.
    static Path at(String path) {
        return Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
                .filter(folder -> Files.isDirectory(folder.resolve("samples/ulgi")))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("expected the tests to run inside the project"))
                .resolve(path)
                .normalize();
    }

    static Methodology methodology(String path) {
        try {
            ReadMethodology read = MethodologyFile.read(at(path));
            assertThat(read).isInstanceOf(ReadMethodology.Good.class);
            return ((ReadMethodology.Good) read).methodology();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Units units(String path) {
        return Units.of(rows(at(path)).stream().map(Samples::unit).toList());
    }

    static String values(Methodology methodology) {
        StringBuilder text = new StringBuilder();
        try {
            SampleOblast.of(units("samples/ulgi/units.csv")).write(methodology, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    static List<NamedCsvRecord> rows(String text) {
        return CsvReader.builder().ofNamedCsvRecord(text).stream().toList();
    }

    static List<NamedCsvRecord> rows(Path path) {
        try {
            return rows(Files.readString(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Panel panel(Methodology methodology) {
        PanelBuilder builder = new PanelBuilder(units("samples/ulgi/units.csv"));
        rows(values(methodology)).forEach(row -> builder.add(value(row)));
        return builder.build();
    }

    private static Value value(NamedCsvRecord row) {
        String text = row.getField("value");
        boolean applies = !text.equals("not applicable");
        Value.Reading reading = new Value.Reading(
                applies ? Double.parseDouble(text) : Double.NaN,
                applies ? null : MissingReason.NOT_APPLICABLE,
                row.getField("status").equals("final") ? Status.FINAL : Status.PRELIMINARY,
                LocalDate.parse(row.getField("recorded"))
                        .atStartOfDay(ZoneOffset.UTC)
                        .toInstant());
        return new Value(
                row.getField("unit"),
                Period.of(row.getField("period")),
                row.getField("measure"),
                reading,
                new Origin(row.getField("source"), row.getField("note"), "", 0));
    }

    private static RatedUnit unit(NamedCsvRecord row) {
        Map<String, String> attributes = new HashMap<>();
        for (String name : Arrays.asList("population", "character")) {
            row.findField(name).filter(text -> !text.isEmpty()).ifPresent(text -> attributes.put(name, text));
        }
        String from = row.getField("from");
        String to = row.getField("to");
        String parent = row.getField("parent");
        return new RatedUnit(
                row.getField("code"),
                row.getField("kato"),
                new Names(row.getField("name_kk"), row.getField("name_ru"), row.getField("name_en")),
                row.getField("kind"),
                parent.isEmpty() ? null : parent,
                from.isEmpty() ? null : LocalDate.parse(from),
                to.isEmpty() ? null : LocalDate.parse(to),
                attributes);
    }
}
