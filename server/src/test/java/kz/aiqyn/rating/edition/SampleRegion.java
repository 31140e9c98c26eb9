package kz.aiqyn.rating.edition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kz.aiqyn.engine.methodology.Methodology;
import kz.aiqyn.engine.panel.Panel;
import kz.aiqyn.engine.unit.Units;
import kz.aiqyn.files.methodology.MethodologyFile;
import kz.aiqyn.files.methodology.ReadMethodology;
import kz.aiqyn.files.sample.SampleOblast;
import kz.aiqyn.files.table.Read;
import kz.aiqyn.files.units.UnitsFile;
import kz.aiqyn.files.values.Data;
import kz.aiqyn.files.values.DataFiles;
import kz.aiqyn.files.values.DataOptions;

/// The invented oblast of the samples: its units, methodologies and values, read as anybody would.
public final class SampleRegion {

    public static final Units UNITS = done(UnitsFile.read(at("samples/ulgi/units.csv")));
    public static final Methodology FIRST = methodology("methodology-1.yaml");
    public static final Methodology SECOND = methodology("methodology-2.yaml");
    public static final Methodology DEPARTMENTS = methodology("departments.yaml");

    /// Outlines of its units.
    static final Path MAP = at("samples/ulgi/map.geojson");

    private SampleRegion() {}

    private static final class Values {
        private static final KnownValues ALL =
                new KnownValues().add(panel(FIRST)).add(panel(SECOND)).add(panel(DEPARTMENTS));
    }

    /// All values of all methodologies.
    public static KnownValues values() {
        return Values.ALL;
    }

    /// The values of one methodology, through a file as a user has it.
    public static Panel panel(Methodology methodology) {
        try {
            Path file = Files.createTempFile("values", ".csv");
            try (Writer writer = Files.newBufferedWriter(file)) {
                SampleOblast.of(UNITS).write(methodology, writer);
            }
            Data data = done(DataFiles.read(List.of(file), methodology, Optional.of(UNITS), DataOptions.NONE));
            Files.delete(file);
            return data.panel();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Methodology methodology(String name) {
        try {
            return switch (MethodologyFile.read(at("samples/ulgi/" + name))) {
                case ReadMethodology.Good good -> good.methodology();
                case ReadMethodology.Bad bad ->
                    throw new AssertionError(bad.problems().toString());
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path at(String path) {
        return Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
                .filter(folder -> Files.isDirectory(folder.resolve("samples/ulgi")))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("expected the tests to run inside the project"))
                .resolve(path)
                .normalize();
    }

    private static <T> T done(Read<T> read) {
        return switch (read) {
            case Read.Done<T> done -> done.value();
            case Read.Failed<T> failed -> throw new AssertionError("expected no problems, found " + failed.problems());
        };
    }
}
