package kz.aiqyn.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kz.aiqyn.engine.methodology.Methodology;
import kz.aiqyn.engine.unit.Units;
import kz.aiqyn.files.sample.SampleOblast;

/// The files of the invented oblast, which travel inside the program, so that the demonstration works
/// wherever it is installed.
final class SampleFiles {

    static final List<String> VERSIONS = List.of("methodology-1.yaml", "methodology-2.yaml");
    static final List<String> VALUES = List.of("values-1.csv", "values-2.csv");
    static final String UNITS = "units.csv";
    static final String MAP = "map.geojson";

    private static final String PLACE = "/samples/ulgi/";

    private SampleFiles() {}

    /// Copies what is kept.
    static void copy(Path folder) throws IOException {
        for (String name : List.of(VERSIONS.get(0), VERSIONS.get(1), UNITS, MAP)) {
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
