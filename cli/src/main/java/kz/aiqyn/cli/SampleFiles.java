package kz.aiqyn.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import kz.aiqyn.engine.methodology.Methodology;
import kz.aiqyn.engine.unit.Units;
import kz.aiqyn.files.sample.SampleOblast;

/// The files of the invented oblast, which travel inside the program, so that the demonstration works
/// wherever it is installed.
final class SampleFiles {

    static final String UNITS = "units.csv";
    static final String MAP = "map.geojson";

    /// The cities and districts, by two versions of their methodology.
    static final Rated AKIMATS = new Rated(
            List.of("methodology-1.yaml", "methodology-2.yaml"),
            List.of("values-1.csv", "values-2.csv"),
            List.of(UNITS, MAP));

    /// The departments, by a methodology of their own.
    static final Rated DEPARTMENTS =
            new Rated(List.of("departments.yaml"), List.of("values-departments.csv"), List.of(UNITS));

    private static final String PLACE = "/samples/ulgi/";

    private SampleFiles() {}

    /// Bodies of one kind that are rated together.
    ///
    /// @param versions of the methodology, the earlier first
    /// @param values names of the files of values, one for each version
    /// @param beside names of what else is needed
    record Rated(List<String> versions, List<String> values, List<String> beside) {

        /// What is kept.
        List<String> kept() {
            return Stream.concat(versions.stream(), beside.stream()).toList();
        }
    }

    /// Copies what is kept.
    static void copy(Rated rated, Path folder) throws IOException {
        for (String name : rated.kept()) {
            try (InputStream stream = SampleFiles.class.getResourceAsStream(PLACE + name)) {
                if (stream == null) {
                    throw new IllegalStateException("the program does not hold " + PLACE + name);
                }
                Files.copy(stream, folder.resolve(name));
            }
        }
    }

    /// Makes the values that a version of the methodology asks for, over all months.
    static void generate(Path file, Units units, Methodology version) throws IOException {
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            SampleOblast.of(units).write(version, writer);
        }
    }
}
