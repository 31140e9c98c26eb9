package kz.aiqyn.rating.collection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.aiqyn.engine.methodology.Methodology;
import kz.aiqyn.engine.panel.Panel;
import kz.aiqyn.engine.panel.Value;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.unit.Units;
import kz.aiqyn.files.methodology.MethodologyFile;
import kz.aiqyn.files.methodology.ReadMethodology;
import kz.aiqyn.files.sample.SampleOblast;
import kz.aiqyn.files.table.Read;
import kz.aiqyn.files.units.UnitsFile;
import kz.aiqyn.files.values.Data;
import kz.aiqyn.files.values.DataFiles;
import kz.aiqyn.files.values.DataOptions;
import kz.aiqyn.measure.MeasureKey;
import kz.aiqyn.measure.Stored;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What ratings read on the server is what the command line reads from the same files, to the last bit.
class SameAsTheCommandLineTest {

    private static final Path SAMPLES = Path.of(System.getProperty("aiqyn.root", ".."), "samples", "ulgi");

    @TempDir
    private Path folder;

    @Test
    void readsTheInventedOblastToTheLastBitAsOfAnyMoment() throws IOException {
        Methodology methodology = methodology();
        Units units = done(UnitsFile.read(SAMPLES.resolve("units.csv")));
        StringWriter text = new StringWriter();
        SampleOblast.of(units).write(methodology, text);
        Path file = Files.writeString(folder.resolve("values.csv"), text.toString());
        Data read = done(DataFiles.read(List.of(file), methodology, Optional.of(units), DataOptions.NONE));

        Instant now = Instant.parse("2026-03-10T06:00:00Z");
        ImportFixture desk = new ImportFixture(methodology, units, folder, () -> now);
        List<ImportResult> results = desk.imports.store(
                List.of(ImportRequest.of(file, methodology.identity().code(), "1")));
        assertThat(results).hasOnlyElementsOfType(ImportResult.Stored.class);
        Stored stored = new Stored(
                desk.source, () -> now, new CollectedValues(desk.readings, new CollectedMeasures(desk.database)));
        stored.tell(desk.events);

        assertSame(stored.asOf(stored.latest(), methodology, units), read.panel());
        for (String day : List.of("2024-02-14T19:00:00Z", "2025-05-05T05:00:00Z")) {
            Instant then = Instant.parse(day);
            assertSame(stored.asOf(then, methodology, units), read.panel().asOf(then));
        }
        assertThat(stored.history("aiqynqala", "population", Period.quarter(2025, 1))
                                .size()
                        + stored.history("aiqynqala", "population", Period.month(2025, 1))
                                .size())
                .isPositive();
    }

    private static void assertSame(Panel server, Panel files) {
        Map<MeasureKey, Value> expected = visible(files);
        Map<MeasureKey, Value> found = visible(server);
        assertThat(found.keySet()).isEqualTo(expected.keySet()).isNotEmpty();
        expected.forEach((key, value) -> {
            Value other = found.get(key);
            assertThat(Double.doubleToLongBits(other.reading().number()))
                    .as("%s", key)
                    .isEqualTo(Double.doubleToLongBits(value.reading().number()));
            assertThat(other.reading().missing()).isEqualTo(value.reading().missing());
            assertThat(other.reading().status()).isEqualTo(value.reading().status());
            assertThat(other.origin()).isEqualTo(value.origin());
        });
        assertThat(server.measures()).isEqualTo(files.measures());
        server.measures().forEach(measure -> assertThat(server.periods(measure)).isEqualTo(files.periods(measure)));
    }

    /// Of each key the reading in force: the last.
    private static Map<MeasureKey, Value> visible(Panel panel) {
        return panel.readings()
                .collect(Collectors.toMap(
                        value -> new MeasureKey(value.unit(), value.measure(), value.period()),
                        Function.identity(),
                        (before, after) -> after));
    }

    private static Methodology methodology() throws IOException {
        return switch (MethodologyFile.parse(
                "methodology-2.yaml", Files.readAllBytes(SAMPLES.resolve("methodology-2.yaml")))) {
            case ReadMethodology.Good good -> good.methodology();
            case ReadMethodology.Bad bad ->
                throw new IllegalStateException(bad.problems().toString());
        };
    }

    private static <T> T done(Read<T> read) {
        return switch (read) {
            case Read.Done<T> done -> done.value();
            case Read.Failed<T> failed ->
                throw new IllegalStateException(failed.problems().toString());
        };
    }
}
