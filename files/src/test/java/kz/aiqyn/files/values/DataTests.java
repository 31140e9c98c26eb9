package kz.aiqyn.files.values;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import kz.aiqyn.engine.measure.Measure;
import kz.aiqyn.engine.measure.RollUp;
import kz.aiqyn.engine.methodology.Aggregation;
import kz.aiqyn.engine.methodology.Coverage;
import kz.aiqyn.engine.methodology.Identity;
import kz.aiqyn.engine.methodology.Index;
import kz.aiqyn.engine.methodology.Methodology;
import kz.aiqyn.engine.methodology.Peers;
import kz.aiqyn.engine.methodology.Robustness;
import kz.aiqyn.engine.methodology.Scale;
import kz.aiqyn.engine.methodology.SourceLayout;
import kz.aiqyn.engine.methodology.TreatmentLimits;
import kz.aiqyn.engine.panel.Value;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.period.PeriodKind;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.engine.unit.RatedUnit;
import kz.aiqyn.engine.unit.Units;
import kz.aiqyn.files.table.Problem;
import kz.aiqyn.files.table.Problems;
import kz.aiqyn.files.table.Read;

/// Files and answers for the tests of reading values.
public final class DataTests {

    private DataTests() {}

    public static Path file(Path folder, String name, String... lines) throws IOException {
        return Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n", StandardCharsets.UTF_8);
    }

    public static Read.Done<Data> done(Read<Data> read) {
        return switch (read) {
            case Read.Done<Data> done -> done;
            case Read.Failed<Data>(Problems problems) -> throw new AssertionError(problems.toString());
        };
    }

    public static List<Problem> failed(Read<?> read) {
        return switch (read) {
            case Read.Done<?> done -> throw new AssertionError("nothing was wrong");
            case Read.Failed<?>(Problems problems) -> problems.first();
        };
    }

    /// The problem as `row column key`.
    public static List<String> places(Read<?> read) {
        return failed(read).stream()
                .map(problem -> problem.row() + " [" + problem.column() + "] "
                        + problem.phrase().key())
                .toList();
    }

    static Read<Data> read(Path... files) {
        return DataFiles.read(List.of(files), null, Optional.empty(), DataOptions.NONE);
    }

    static double number(Read<Data> read, String unit, String period, String measure) {
        return value(read, unit, period, measure).reading().number();
    }

    static Value value(Read<Data> read, String unit, String period, String measure) {
        return done(read).value().panel().find(unit, Period.of(period), measure).orElseThrow();
    }

    public static Methodology methodology(List<Measure> measures, List<SourceLayout> sources) {
        return new Methodology(
                new Identity("test", "1", Names.same("test"), null, null, Names.NONE),
                new Index(Index.DEFAULT_CODE, Names.NONE, Aggregation.ARITHMETIC),
                Scale.DEFAULT,
                List.of(),
                Peers.EVERYBODY,
                Coverage.DEFAULT,
                TreatmentLimits.DEFAULT,
                measures,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                sources,
                Robustness.DEFAULT);
    }

    public static Measure measure(String code, String kk, String ru, String en) {
        return new Measure(code, new Names(kk, ru, en), "1", PeriodKind.QUARTER, RollUp.SUM);
    }

    static Units units() {
        return Units.of(List.of(
                new RatedUnit(
                        "a",
                        "610000001",
                        new Names("Алатау ауданы", "Алатауский район", "Alatau"),
                        "district",
                        null,
                        null,
                        null,
                        java.util.Map.of()),
                new RatedUnit(
                        "b",
                        "610000002",
                        new Names("Бірлік қаласы", "город Бирлик", "Birlik"),
                        "city",
                        null,
                        null,
                        null,
                        java.util.Map.of())));
    }
}
