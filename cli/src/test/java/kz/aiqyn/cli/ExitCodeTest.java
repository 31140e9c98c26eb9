package kz.aiqyn.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kz.aiqyn.files.sample.SmallRating;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What the shell is told, and what a person is told when something is wrong: what was found, what was
/// expected, where.
class ExitCodeTest {

    @TempDir
    private Path folder;

    private SmallRating small;

    @BeforeEach
    void write() throws IOException {
        small = SmallRating.in(folder);
    }

    /// Words after methodology and data, and what the answer must say.
    record Wrong(String command, List<String> more, String said) {}

    static Stream<Wrong> wrongQuestions() {
        return Stream.of(
                new Wrong("rate", List.of("--period", "2031-Q1"), "2031-Q1"),
                new Wrong("rate", List.of("--period", "spring"), "2024-Q3"),
                new Wrong("rate", List.of("--format", "xml"), "table, json, csv"),
                new Wrong("rate", List.of("--perod", "2024-Q1"), "--period"),
                new Wrong("rate", List.of("--threads", "0"), "from 1 to 256"),
                new Wrong("rate", List.of("--known-at", "yesterday"), "2024-10-25"),
                new Wrong("rate", List.of("--lang", "fr"), "kk, ru, en"),
                new Wrong("rate", List.of("--map", "nowhere.geojson"), "nowhere.geojson"),
                new Wrong("explain", List.of(), "--unit"),
                new Wrong("explain", List.of("--unit", "Kokkainer"), "Kokkainar"),
                new Wrong("explain", List.of("--unit", "ауданы"), "ala"),
                new Wrong("explain", List.of("--unit", "ala", "--from", "2024-Q2"), "an earlier one"),
                new Wrong("lift", List.of("--unit", "ong", "--place", "9"), "expected 1 to 4"),
                new Wrong("lift", List.of("--unit", "ong", "--place", "0"), "from 1 to"),
                new Wrong("lift", List.of("--unit", "hau", "--place", "1"), "not rated"),
                new Wrong("lift", List.of("--unit", "ong", "--place", "1", "--indicators", "economy.x"), "economy.a"),
                new Wrong("robust", List.of("--draws", "many"), "many"),
                new Wrong("robust", List.of("--seed", "x"), "whole number"),
                new Wrong("whatif", List.of("--set", "economy.weight=-1"), "-1"),
                new Wrong("whatif", List.of("--set", "ekonomy.weight=1"), "economy"),
                new Wrong(
                        "whatif",
                        List.of("--set", "economy.weight=0", "--set", "openness.weight=0"),
                        "openness.weight"));
    }

    @ParameterizedTest
    @MethodSource("wrongQuestions")
    void tellsWhatIsWrongWithAQuestion(Wrong wrong) {
        Ran ran = Ran.of(small.command(wrong.command, wrong.more.toArray(String[]::new)));
        assertThat(ran.code()).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(ran.err()).contains(wrong.said).doesNotContain("\tat ").doesNotContain("Exception");
        assertThat(ran.out()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("wrongQuestions")
    void tellsItInKazakhAndRussianToo(Wrong wrong) {
        for (String language : List.of("kk", "ru")) {
            List<String> words = new ArrayList<>(List.of("--lang", language));
            words.addAll(List.of(small.command(wrong.command, wrong.more.toArray(String[]::new))));
            if (wrong.more.contains("--lang")) {
                continue;
            }
            Ran ran = Ran.of(words.toArray(String[]::new));
            assertThat(ran.code()).isEqualTo(ExitCode.WRONG_INPUT);
            assertThat(ran.err()).matches("(?s).*[а-яәғқңөұүһі]{3}.*").doesNotContain("\tat ");
        }
    }

    @Test
    void unratedUnitsAreNoFault() {
        Ran ran = Ran.of(small.command("rate"));
        assertThat(ran.code()).isZero();
        assertThat(ran.out()).contains("Not rated").contains("Hausar district");
        assertThat(ran.err()).isEmpty();
    }

    @Test
    void namesFileLineAndColumnOfEveryFaultOfAMethodology() throws IOException {
        SmallRating broken = SmallRating.in(
                folder,
                SmallRating.METHODOLOGY.replace("weight: 60", "weight: -60").replace("formula: b", "formula: b +"));
        Ran ran = Ran.of(broken.command("rate"));
        assertThat(ran.code()).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(ran.err().lines()).hasSize(2).allMatch(line -> line.matches(".*methodology\\.yaml:\\d+:\\d+: .+"));
    }

    @Test
    void refusesWeightsThatAreAllZero() throws IOException {
        SmallRating weightless = SmallRating.in(
                folder,
                SmallRating.METHODOLOGY.replace("weight: 60", "weight: 0").replace("weight: 40", "weight: 0"));
        Ran ran = Ran.of(weightless.command("rate"));
        assertThat(ran.code()).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(ran.err()).contains("methodology.yaml:");
    }

    @Test
    void namesFileRowAndColumnOfAWrongValue() throws IOException {
        Files.writeString(
                folder.resolve("values.csv"), SmallRating.VALUES.replace("ala,2024-Q1,a,80", "ala,2024-Q1,a,8O"));
        Ran ran = Ran.of(small.command("rate"));
        assertThat(ran.code()).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(ran.err()).contains("values.csv, row 2, column 4 (value)").contains("8O");
    }

    @Test
    void missingFilesAreWrongInput() {
        assertThat(Ran.of("rate", "no.yaml", small.values()).err()).contains("no.yaml");
        assertThat(Ran.of("rate", "no.yaml", small.values()).code()).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(Ran.of("rate", folder.toString(), small.values()).code()).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(Ran.of("rate", small.methodology(), "no.csv").code()).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(Ran.of("rate", small.methodology()).err()).contains("DATA");
        assertThat(Ran.of("check", "no.yaml").code()).isEqualTo(ExitCode.WRONG_INPUT);
    }

    @Test
    void aFolderThatCannotBeWrittenToIsWrongInput() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "mine");
        Path inside = file.resolve("inside");
        Ran ran = Ran.of(small.command("rate", "--out", inside.toString()));
        assertThat(ran.code()).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(ran.err()).contains(inside.toString()).doesNotContain("--debug");
        assertThat(Ran.of(small.command("rate", "--out", file.toString())).code())
                .isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(file).hasContent("mine");
    }

    @Test
    void publishesNothingWhenAFolderHasTheNameOfAFile() throws IOException {
        Path out = Files.createDirectories(folder.resolve("out").resolve(Outputs.SCORES))
                .getParent();
        Ran ran = Ran.of(small.command("rate", "--out", String.valueOf(out)));
        assertThat(ran.code()).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(out).isDirectoryNotContaining("glob:**.{html,xlsx}");
    }

    @Test
    void checkTellsFindingsByItsExitCode() throws IOException {
        SmallRating broken = SmallRating.in(folder, SmallRating.METHODOLOGY.replace("weight: 60", "weight: -60"));
        Ran ran = Ran.of("check", broken.methodology());
        assertThat(ran.code()).isEqualTo(ExitCode.FINDINGS);
        assertThat(ran.out()).contains("ERROR").contains("methodology.yaml:");
    }

    @Test
    void checkFindsWhatCannotBeReadToo() throws IOException {
        SmallRating broken = SmallRating.in(folder, SmallRating.METHODOLOGY.replace("weight: 60", "wieght: sixty"));
        Ran ran = Ran.of("check", broken.methodology());
        assertThat(ran.code()).isEqualTo(ExitCode.FINDINGS);
        assertThat(ran.out()).contains("ERROR").contains("wieght").contains("Errors: 1");
        assertThat(Ran.of(broken.command("rate")).code()).isEqualTo(ExitCode.WRONG_INPUT);
    }

    @Test
    void nearCommandsAreSuggested() {
        Ran ran = Ran.of("rat");
        assertThat(ran.code()).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(ran.err()).contains("did you mean rate?");
    }

    @Test
    void withoutACommandTheCommandsAreShown() {
        Ran ran = Ran.of();
        assertThat(ran.code()).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(ran.err()).contains("explain").contains("robust");
        assertThat(Ran.of("methodology").err()).contains("diff");
    }
}
