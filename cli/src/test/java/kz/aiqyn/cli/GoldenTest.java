package kz.aiqyn.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kz.aiqyn.cli.terminal.DisplayWidth;
import kz.aiqyn.files.sample.Samples;
import kz.aiqyn.files.sample.SmallRating;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// What a person sees, word for word. After a change that is meant, run with `AIQYN_GOLDEN=write` in the
/// environment and read the difference.
class GoldenTest {

    private static final Path KEPT = Samples.at("cli/src/test/resources/kz/aiqyn/cli/golden");

    /// Always of the same length, since lines that name a file break by it.
    private static final Path FOLDER = Path.of("target/golden");

    private SmallRating small;

    @BeforeEach
    void write() throws IOException {
        small = SmallRating.in(Files.createDirectories(FOLDER));
    }

    @TestFactory
    Stream<DynamicTest> showsPlacesInEveryLanguageAndWidth() {
        List<DynamicTest> tests = new ArrayList<>();
        for (String language : List.of("kk", "ru")) {
            for (int columns : List.of(80, 120)) {
                tests.add(golden("rate", language, columns, small.command("rate")));
            }
        }
        tests.add(golden("rate", "en", 40, small.command("rate")));
        return tests.stream();
    }

    @TestFactory
    Stream<DynamicTest> answersInEveryLanguage() {
        return Stream.of("kk", "ru", "en")
                .flatMap(language -> Stream.of(
                        golden("explain", language, 80, small.command("explain", "--unit", "kok")),
                        golden("lift", language, 80, small.command("lift", "--unit", "ong", "--place", "2")),
                        golden("whatif", language, 80, small.command("whatif", "--set", "economy.weight=10")),
                        golden("robust", language, 80, small.command("robust", "--draws", "500", "--threads", "1")),
                        golden("check", language, 80, small.command("check"))));
    }

    @Test
    void keepsWithinTheTerminal() {
        for (int columns : List.of(40, 60, 80, 100, 132)) {
            for (String command : List.of("rate", "robust", "explain")) {
                String[] unit = command.equals("explain") ? new String[] {"--unit", "ush"} : new String[0];
                // Five columns of numbers and a name have no room in 40 columns.
                Ran ran = Ran.at(
                        command.equals("explain") ? Math.max(columns, 60) : columns, small.command(command, unit));
                assertThat(ran.code()).isZero();
                assertThat(ran.out().lines())
                        .as("%s at %d columns", command, columns)
                        .isNotEmpty()
                        .allMatch(
                                line -> DisplayWidth.of(line) <= Math.max(columns, command.equals("explain") ? 60 : 0));
            }
        }
    }

    private DynamicTest golden(String name, String language, int columns, String... command) {
        List<String> words = new ArrayList<>(List.of(command));
        words.addAll(List.of("--lang", language));
        return DynamicTest.dynamicTest("%s %s %d".formatted(name, language, columns), () -> {
            Ran ran = Ran.at(columns, words.toArray(String[]::new));
            Path file = KEPT.resolve("%s_%s_%d.txt".formatted(name, language, columns));
            String said = (ran.out() + ran.err());
            if ("write".equals(System.getenv("AIQYN_GOLDEN"))) {
                Files.writeString(file, said);
            }
            assertThat(said).isEqualTo(Files.readString(file));
        });
    }
}
