package kz.aiqyn.files.sample;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kz.aiqyn.engine.methodology.Methodology;
import kz.aiqyn.engine.panel.Panel;
import kz.aiqyn.engine.rating.Preparation;
import kz.aiqyn.engine.rating.Rating;
import kz.aiqyn.engine.unit.Units;
import kz.aiqyn.files.map.GeoJson;
import kz.aiqyn.files.map.GeoMap;
import kz.aiqyn.files.map.ReadMap;
import kz.aiqyn.files.methodology.MethodologyFile;
import kz.aiqyn.files.methodology.ReadMethodology;
import kz.aiqyn.files.table.Read;
import kz.aiqyn.files.units.UnitsFile;
import kz.aiqyn.files.values.DataFiles;
import kz.aiqyn.files.values.DataOptions;

/// The samples of the repository, as tests of all parts read them.
public final class Samples {

    private Samples() {}

    /// A path below the project's root, found upwards from the working directory.
    public static Path at(String path) {
        return Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
                .filter(folder -> Files.isDirectory(folder.resolve("samples/ulgi")))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("expected the tests to run inside the project"))
                .resolve(path)
                .normalize();
    }

    public static Methodology methodology(String path) {
        try {
            ReadMethodology read = MethodologyFile.read(at(path));
            assertThat(read).isInstanceOf(ReadMethodology.Good.class);
            return ((ReadMethodology.Good) read).methodology();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Units units(String path) {
        return done(UnitsFile.read(at(path)));
    }

    /// The values of a methodology of the invented oblast, as CSV.
    public static String values(Methodology methodology) {
        StringBuilder text = new StringBuilder();
        try {
            SampleOblast.of(units("samples/ulgi/units.csv")).write(methodology, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    public static List<NamedCsvRecord> rows(String text) {
        return CsvReader.builder().ofNamedCsvRecord(text).stream().toList();
    }

    public static List<NamedCsvRecord> rows(Path path) {
        try {
            return rows(Files.readString(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The rating by a methodology of the invented oblast.
    public static Rating rating(Methodology methodology) {
        Preparation prepared = Rating.prepare(methodology, panel(methodology));
        assertThat(prepared).isInstanceOf(Preparation.Ready.class);
        return ((Preparation.Ready) prepared).rating();
    }

    /// The values of a methodology of the invented oblast, through a file as a user has it.
    public static Panel panel(Methodology methodology) {
        try {
            Path file = Files.createTempFile("values", ".csv");
            try {
                Files.writeString(file, values(methodology));
                return panel(methodology, units("samples/ulgi/units.csv"), file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Panel panel(Methodology methodology, Units units, Path data) {
        return done(DataFiles.read(List.of(data), methodology, Optional.of(units), DataOptions.NONE))
                .panel();
    }

    /// The outlines of the invented oblast's units.
    public static GeoMap map() {
        try {
            ReadMap read = GeoJson.read(at("samples/ulgi/map.geojson"));
            assertThat(read).isInstanceOf(ReadMap.Good.class);
            return ((ReadMap.Good) read).map();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Rating rating(Methodology methodology, Units units, Path data) {
        Preparation prepared = Rating.prepare(methodology, panel(methodology, units, data));
        assertThat(prepared).isInstanceOf(Preparation.Ready.class);
        return ((Preparation.Ready) prepared).rating();
    }

    private static <T> T done(Read<T> read) {
        return switch (read) {
            case Read.Done<T> done -> done.value();
            case Read.Failed<T> failed -> throw new AssertionError("expected no problems, found " + failed.problems());
        };
    }
}
