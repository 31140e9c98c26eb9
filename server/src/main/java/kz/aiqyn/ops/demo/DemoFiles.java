package kz.aiqyn.ops.demo;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import kz.aiqyn.engine.measure.Measure;
import kz.aiqyn.engine.methodology.Methodology;
import kz.aiqyn.engine.unit.RatedUnit;
import kz.aiqyn.engine.unit.Units;
import kz.aiqyn.files.sample.SampleOblast;
import kz.aiqyn.files.table.Read;
import kz.aiqyn.files.units.UnitsFile;
import kz.aiqyn.measure.Measures;

/// The files of the invented oblast, laid into a folder as a user would have them.
///
/// @param folder where
record DemoFiles(Path folder) {

    private static final String SAMPLES = "/samples/ulgi/";
    private static final String OURS = "/kz/aiqyn/ops/demo/";

    /// Methodologies, the earlier version first.
    static final List<String> METHODOLOGIES = List.of("methodology-1.yaml", "methodology-2.yaml", "departments.yaml");

    Path units() throws IOException {
        return copy(SAMPLES, "units.csv");
    }

    /// Bodies of the state in the oblast, which take part in its meetings and are not rated.
    Path territorial() throws IOException {
        return copy(OURS, "territorial.csv");
    }

    Path borders() throws IOException {
        return copy(SAMPLES, "map.geojson");
    }

    Path heads() throws IOException {
        return copy(OURS, "heads.csv");
    }

    byte[] methodology(String name) throws IOException {
        return Files.readAllBytes(copy(SAMPLES, name));
    }

    /// Makes the values that a version of a methodology asks for, over all months.
    ///
    /// @param given measures that registers have records of
    Path values(Methodology methodology, Set<String> given) throws IOException {
        Path file = folder.resolve("values-%s-%s.csv"
                .formatted(methodology.identity().code(), methodology.identity().version()));
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            List<String> codes = Measures.named(methodology).stream()
                    .map(Measure::code)
                    .filter(code -> !given.contains(code))
                    .toList();
            SampleOblast.of(registry()).write(codes, writer);
        }
        return file;
    }

    /// The numbers of inhabitants that the registry tells, as a table of attributes.
    Path population() throws IOException {
        StringBuilder table = new StringBuilder("code,attribute,year,value,unit,source\n");
        for (RatedUnit unit : registry().list()) {
            String people = unit.attributes().getOrDefault("population", "");
            if (!people.isEmpty() && unit.kato() != null) {
                int year = unit.to() == null ? 2025 : unit.to().getYear();
                table.append("%s,population,%d,%s,person,ойдан шығарылған | вымышлено | invented%n"
                        .formatted(unit.kato(), year, people));
            }
        }
        return Files.writeString(folder.resolve("population.csv"), table);
    }

    /// The units that begin on a day.
    List<RatedUnit> beginning(LocalDate day) throws IOException {
        return registry().list().stream()
                .filter(unit -> day.equals(unit.from()))
                .toList();
    }

    private Units registry() throws IOException {
        return switch (UnitsFile.read(units())) {
            case Read.Done<Units> done -> done.value();
            case Read.Failed<Units> failed ->
                throw new IllegalStateException("the program's own registry of units is broken: " + failed.problems());
        };
    }

    private Path copy(String place, String name) throws IOException {
        try (InputStream stream = DemoFiles.class.getResourceAsStream(place + name)) {
            if (stream == null) {
                throw new IllegalStateException("the program does not hold " + place + name);
            }
            Path file = folder.resolve(name);
            Files.copy(stream, file, StandardCopyOption.REPLACE_EXISTING);
            return file;
        }
    }
}
