package kz.aiqyn.rating.collection;

import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import kz.aiqyn.base.identity.Scope;
import kz.aiqyn.engine.methodology.Methodology;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.engine.unit.RatedUnit;
import kz.aiqyn.engine.unit.Units;
import kz.aiqyn.files.methodology.MethodologyFile;
import kz.aiqyn.files.methodology.ReadMethodology;
import kz.aiqyn.files.sample.SampleOblast;
import kz.aiqyn.files.table.Read;
import kz.aiqyn.files.units.UnitsFile;
import kz.aiqyn.measure.Stored;
import kz.aiqyn.testing.TestDatabase;
import org.postgresql.PGConnection;

/// How long the invented oblast's three years of values take to be looked at, imported and pulled, and the same once
/// more: run by hand, told on standard output by the clock and by processor time (this thread's and PostgreSQL's).
public final class ImportLoad {

    private static final int DISTRICTS = 50;
    private static final double TICKS_PER_SECOND = 100;

    private final long postmaster;

    private ImportLoad(DataSource source) throws IOException, SQLException {
        try (Connection connection = source.getConnection()) {
            int backend = connection.unwrap(PGConnection.class).getBackendPID();
            this.postmaster = Long.parseLong(stat(Path.of("/proc/" + backend))[1]);
        }
    }

    public static void main(String[] arguments) throws IOException, SQLException {
        Path samples = Path.of(System.getProperty("aiqyn.root", "."), "samples", "ulgi");
        Units units = many(done(UnitsFile.read(samples.resolve("units.csv"))));
        Methodology methodology = methodology(samples.resolve("methodology-2.yaml"));
        Path folder = Files.createTempDirectory("import-load");
        Path file = folder.resolve("values.csv");
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            SampleOblast.of(units).write(methodology, writer);
        }
        Path other = folder.resolve("other.csv");
        try (Stream<String> lines = Files.lines(file)) {
            int[] number = {0};
            Files.write(
                    other,
                    lines.map(line -> number[0]++ % 100 == 50 ? line.replace(",final,", ",preliminary,") : line)
                            .toList());
        }
        DataSource source = TestDatabase.fresh();
        new ImportLoad(source).run(new ImportFixture(source, methodology, units, folder, Instant::now), file, other);
        System.exit(0);
    }

    /// The oblast with as many districts more as make a hundred thousand values.
    private static Units many(Units units) {
        List<RatedUnit> all = new ArrayList<>(units.list());
        for (int i = 0; i < DISTRICTS; i++) {
            all.add(new RatedUnit("more" + i, "", Names.same("more" + i), "district", "ulgi", null, null, Map.of()));
        }
        return Units.of(all);
    }

    private void run(ImportFixture desk, Path file, Path other) throws IOException {
        CollectedValues values = new CollectedValues(desk.readings, new CollectedMeasures(desk.database));
        Stored stored = new Stored(desk.source, Instant::now, values);
        ImportRequest request = ImportRequest.of(file, "any", "1");
        long upload = importing("first", desk, stored, request);
        System.out.println(desk.count("select count(*) from collection.reading") + " readings");
        told("page of the import", () -> page(desk, upload));
        told("first: looked at again", () -> desk.imports.read(request));
        long second = importing("one in a hundred differs", desk, stored, ImportRequest.of(other, "any", "1"));
        told("page of the import", () -> page(desk, second));
        told("page of the first", () -> page(desk, upload));
    }

    private long importing(String name, ImportFixture desk, Stored stored, ImportRequest request) throws IOException {
        ImportResult read = told(name + ": looked at", () -> desk.imports.read(request));
        if (!(read instanceof ImportResult.Ready(ImportPreview preview))) {
            throw new IllegalStateException(String.valueOf(read));
        }
        System.out.println(preview);
        told(name + ": page of what waits", () -> page(desk, preview.upload()));
        desk.events.clear();
        told(name + ": confirmed", () -> desk.imports.confirm(preview.upload(), preview.after(), Scope.ALL));
        told(name + ": pulled", () -> {
            stored.tell(desk.events);
            return "";
        });
        return preview.upload();
    }

    private static Object page(ImportFixture desk, long upload) {
        StoredImports archive = new StoredImports(
                desk.uploads,
                desk.readings,
                new DoubtedValues(desk.database, desk.source),
                new DeclaredUnits(desk.database));
        archive.outside(upload, Scope.ALL);
        archive.preview(upload);
        return archive.changes(upload, 200);
    }

    private <T> T told(String what, Supplier<T> something) throws IOException {
        long start = System.nanoTime();
        long java = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        double postgres = postgres();
        T result = something.get();
        System.out.printf(
                "%-45s %6.2f s by the clock, %6.2f s here, %6.2f s PostgreSQL%n",
                what,
                (System.nanoTime() - start) / 1e9,
                (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - java) / 1e9,
                postgres() - postgres);
        return result;
    }

    /// Processor time of all of PostgreSQL's processes, of those that have ended too.
    private double postgres() throws IOException {
        long ticks = 0;
        try (DirectoryStream<Path> processes = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
            for (Path process : processes) {
                String[] stat = stat(process);
                boolean main = process.endsWith(String.valueOf(postmaster));
                if (main || stat.length > 1 && Long.parseLong(stat[1]) == postmaster) {
                    ticks += Stream.of(stat)
                            .skip(11)
                            .limit(main ? 4 : 2)
                            .mapToLong(Long::parseLong)
                            .sum();
                }
            }
        }
        return ticks / TICKS_PER_SECOND;
    }

    /// The fields from the state on; none of a process that has ended.
    private static String[] stat(Path process) throws IOException {
        try {
            return Files.readString(process.resolve("stat"))
                    .replaceFirst(".*\\) ", "")
                    .split(" ", -1);
        } catch (NoSuchFileException ended) {
            return new String[0];
        }
    }

    private static Methodology methodology(Path file) throws IOException {
        return switch (MethodologyFile.parse(String.valueOf(file.getFileName()), Files.readAllBytes(file))) {
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
