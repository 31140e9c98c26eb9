package kz.aiqyn.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kz.aiqyn.files.sample.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The real regions on the command line, against figures worked out apart from it.
class BudgetSampleTest {

    private static final Path DATA = Samples.at("../shared/data/local_budget_execution_2023_2025_lvl0-2.csv");
    private static final String METHODOLOGY =
            Samples.at("samples/kazakhstan-budget/methodology.yaml").toString();

    @TempDir
    private Path folder;

    @BeforeEach
    void needsTheData() {
        if (!Files.exists(DATA)) {
            String message = "SKIPPED: the budgets of the regions are not at " + DATA;
            System.err.println(message);
            abort(message);
        }
    }

    @Test
    void ranksTheThirdQuarterOf2024() {
        List<String> index = Ran.of("rate", METHODOLOGY, DATA.toString(), "--period", "2024-Q3", "--format", "csv")
                .out()
                .lines()
                .filter(line -> line.contains(",index,index,"))
                .toList();
        assertThat(index).hasSize(20);
        assertThat(index)
                .anyMatch(line -> line.matches("2024-Q3,430000000,index,index,[\\d.]+,1,.*"))
                .anyMatch(line -> line.matches("2024-Q3,150000000,index,index,[\\d.]+,20,.*"))
                .anyMatch(line -> line.matches("2024-Q3,610000000,index,index,83\\.126866480\\d+,8,.*")
                        || line.matches("2024-Q3,610000000,index,index,83\\.126866481\\d*,8,.*"));
    }

    @Test
    void saysWhyAlmatyIsNotRatedAndWritesTheFiles() throws IOException {
        Path out = folder.resolve("out");
        Ran ran = Ran.of("rate", METHODOLOGY, DATA.toString(), "--out", out.toString());
        assertThat(ran.code()).isZero();
        assertThat(ran.out())
                .contains("Q1 2025")
                .contains("Not rated")
                .contains("Almaty city: data cover 0\u00a0% of its weight, at least 50\u00a0% is needed");
        assertThat(Files.readAllLines(out.resolve("scores.csv")))
                .anyMatch(line -> line.startsWith("2025-Q1,750000000,index,index,,,"))
                .anyMatch(line -> line.startsWith("2023-Q1,"));
    }
}
