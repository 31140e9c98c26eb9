package kz.aiqyn.files.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kz.aiqyn.engine.methodology.Methodology;
import kz.aiqyn.engine.methodology.SourceLayout;
import kz.aiqyn.files.budget.BudgetTable;
import kz.aiqyn.files.values.DataTests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Feeds every parser with damaged input, for some seconds; for longer when asked by `-Daiqyn.fuzz.seconds=600`, with
/// other inputs by `-Daiqyn.fuzz.seed=2`. What breaks one is kept in `target/fuzz`.
class FuzzTest {

    private static final Duration TIME = Duration.ofSeconds(Long.getLong("aiqyn.fuzz.seconds", 8));
    private static final long SEED = Long.getLong("aiqyn.fuzz.seed", 20261122);

    private static final SourceLayout.Address SPENDING = new SourceLayout.Address(0, "2", null, null);
    private static final Methodology METHODOLOGY = DataTests.methodology(
            List.of(DataTests.measure("m", "м", "м", "m")),
            List.of(new SourceLayout(
                    "budget",
                    BudgetTable.LAYOUT,
                    List.of(
                            new SourceLayout.Line("m", SPENDING, "executed", true),
                            new SourceLayout.Line(
                                    "m", new SourceLayout.Address(null, "7", null, SPENDING), "plan_period", false)))));

    @TempDir
    Path folder;

    @Test
    void answersDamagedInputWithProblems() throws IOException {
        List<FuzzTarget> targets = new ArrayList<>(TableTargets.all(folder, METHODOLOGY));
        targets.addAll(List.of(new MethodologyTarget(), new FormulaTarget(), new MapTarget()));
        Fuzz.Report report = Fuzz.run(targets, TIME, SEED, InstantSource.system());
        for (FuzzFinding finding : report.findings()) {
            finding.thrown().printStackTrace();
            keep(finding);
        }
        assertThat(report.findings()).isEmpty();
        assertThat(report.inputs()).isGreaterThan(200);
    }

    /// So that it can go into the corpus.
    private static void keep(FuzzFinding finding) throws IOException {
        Path kept = Files.createDirectories(Path.of("target/fuzz"));
        Files.write(Files.createTempFile(kept, finding.target() + "-", ".bin"), finding.input());
    }

    @Test
    void answersEveryKeptInput() throws IOException, URISyntaxException {
        Path kept = Path.of(FuzzTest.class.getResource("/fuzz").toURI());
        for (FuzzTarget target : TableTargets.all(folder, METHODOLOGY)) {
            Path own = kept.resolve(target.name());
            if (Files.isDirectory(own)) {
                try (Stream<Path> inputs = Files.list(own)) {
                    for (Path input : inputs.sorted().toList()) {
                        byte[] bytes = Files.readAllBytes(input);
                        assertThatCode(() -> target.feed(bytes))
                                .as(input.toString())
                                .doesNotThrowAnyException();
                    }
                }
            }
        }
    }

    @Test
    void findsAParserThatThrows() {
        FuzzTarget broken = FileTarget.of(
                "broken",
                folder,
                file -> {
                    throw new IllegalStateException("broken");
                },
                "input");
        assertThat(Fuzz.run(List.of(broken), Duration.ofMillis(50), 1, InstantSource.system())
                        .findings())
                .isNotEmpty();
    }
}
