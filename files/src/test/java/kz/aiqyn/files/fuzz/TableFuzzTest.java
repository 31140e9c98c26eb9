package kz.aiqyn.files.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import kz.aiqyn.engine.methodology.Methodology;
import kz.aiqyn.engine.methodology.SourceLayout;
import kz.aiqyn.files.budget.BudgetTable;
import kz.aiqyn.files.values.DataTests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableFuzzTest {

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
    void answersDamagedFilesWithProblems() {
        Fuzz.Report report = Fuzz.run(
                TableTargets.all(folder, METHODOLOGY),
                Duration.ofSeconds(12),
                20261122,
                InstantSource.system(),
                (target, inputs) -> {});
        report.findings().forEach(finding -> finding.thrown().printStackTrace());
        assertThat(report.findings()).isEmpty();
        assertThat(report.inputs()).isGreaterThan(200);
    }

    @Test
    void answersEveryKeptInput() throws IOException, URISyntaxException {
        Path kept = Path.of(TableFuzzTest.class.getResource("/fuzz").toURI());
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
        assertThat(Fuzz.run(List.of(broken), Duration.ofMillis(50), 1, InstantSource.system(), (target, inputs) -> {})
                        .findings())
                .isNotEmpty();
    }
}
