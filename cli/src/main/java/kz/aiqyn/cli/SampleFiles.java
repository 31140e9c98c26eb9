package kz.aiqyn.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import kz.aiqyn.engine.measure.Measure;
import kz.aiqyn.engine.methodology.AdjustmentRule;
import kz.aiqyn.engine.methodology.Methodology;
import kz.aiqyn.engine.unit.Units;
import kz.aiqyn.files.sample.SampleOblast;

/// The files of the invented oblast, which travel inside the program, so that the demonstration works wherever it is
/// installed.
final class SampleFiles {

    static final List<String> VERSIONS = List.of("methodology-1.yaml", "methodology-2.yaml");
    static final String UNITS = "units.csv";
    static final String MAP = "map.geojson";
    static final String VALUES = "values.csv";

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

    /// Makes the values that the versions of the methodology ask for.
    static void generate(Path folder, Units units, List<Methodology> versions) throws IOException {
        Set<String> codes = new LinkedHashSet<>();
        for (Methodology version : versions) {
            version.measures().stream().map(Measure::code).forEach(codes::add);
            version.adjustments().stream().map(AdjustmentRule::code).forEach(codes::add);
        }
        try (BufferedWriter writer = Files.newBufferedWriter(folder.resolve(VALUES))) {
            SampleOblast.of(units).write(codes, writer);
        }
    }
}
