package kz.aiqyn.files.methodology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import kz.aiqyn.engine.check.MethodologyCheck;
import kz.aiqyn.engine.text.Language;
import kz.aiqyn.files.wording.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever a methodology's file holds, it is read within a second, with little memory and stack.
class MethodologyLimitsTest {

    private static final String HEAD = "methodology: m\nversion: \"1\"\n";

    /// What takes a fraction of a second on a quiet machine and took minutes.
    private static final Duration SOON = Duration.ofSeconds(20);

    @TempDir
    private Path folder;

    static Stream<Arguments> monsters() {
        return Stream.of(
                Arguments.of("x".repeat(8_000_000), "1:1 methodology.limit.file"),
                Arguments.of("title: \"" + "x".repeat(900_000) + "\"\n", "3:10009 methodology.limit.text"),
                Arguments.of("title: \"" + "x".repeat(501) + "\"\n", "3:509 methodology.limit.text"),
                Arguments.of("title: \"" + "\\u0041".repeat(501) + "\"\n", "3:3009 methodology.limit.text"),
                Arguments.of("bands: [" + "1,".repeat(200_000) + "1]\n", "3:399991 methodology.limit.nodes"),
                Arguments.of("bands: " + "[".repeat(900_000), "3:48 methodology.yaml.deep"),
                Arguments.of(
                        "measures:\n" + lines(2001, i -> "- {code: m%d, unit: KZT, period: year, roll-up: sum}\n"),
                        "4:1 methodology.limit.count"),
                Arguments.of("blocks:\n" + lines(501, i -> "- {code: b%d}\n"), "4:1 methodology.limit.count"),
                Arguments.of("indicators:\n" + indicator("1" + "+1".repeat(2000)), "4:4055 methodology.limit.text"),
                Arguments.of("scale: {from: " + "1".repeat(600) + "}\n", "3:15 methodology.read.number"),
                Arguments.of(
                        "adjust:\n  - {code: " + "a".repeat(101) + ", from: 0, to: 1}\n",
                        "4:112 methodology.limit.text"),
                Arguments.of(lines(600, i -> "key%d: 1\n"), "503:1 methodology.limit.problems"));
    }

    @ParameterizedTest
    @MethodSource("monsters")
    void refusesWhatIsTooLargeAtItsPlace(String text, String expected) {
        List<MethodologyProblem> problems = assertTimeoutPreemptively(SOON, () -> problems(HEAD + text));

        assertThat(problems)
                .extracting(problem -> problem.spot() + " " + problem.phrase().key())
                .contains(expected);
        for (Language language : Language.values()) {
            assertThat(problems.getLast().say(Wording.of(language))).isNotBlank();
        }
    }

    private static String indicator(String formula) {
        return "- {code: i%d, unit: \"1\", normalise: minmax, formula: \"" + formula + "\"}\n";
    }

    private static String lines(int count, IntFunction<String> line) {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < count; i++) {
            lines.append(line.apply(i).formatted(i));
        }
        return lines.toString();
    }

    /// What may have been meant is looked for among the known measures: 2,000 of them for each of 25,000
    /// names.
    @Test
    void looksForWhatMayHaveBeenMeantWithinReason() {
        String names = "a.long.name.of.a.measure.that.nobody.reads.%1$d";
        StringBuilder formula = new StringBuilder(names);
        while (formula.length() < 3900) {
            formula.append("+").append(names, 0, names.length() - 4).append("x").append(formula.length());
        }
        String text = HEAD
                + "measures:\n"
                + lines(2000, i -> "- {code: " + names + ", unit: \"1\", period: month, roll-up: last}\n")
                + "indicators:\n"
                + lines(170, i -> indicator(formula.toString()));

        ReadMethodology.Good read =
                (ReadMethodology.Good) assertTimeoutPreemptively(SOON, () -> MethodologyFile.parse("m.yaml", text));

        assertThat(assertTimeoutPreemptively(SOON, () -> MethodologyCheck.check(read.methodology())))
                .hasSizeBetween(400, 600);
    }

    /// A chain of additions was a tree of 2,000 levels, which no stack holds. Half of a thread's usual stack is enough,
    /// also
    /// while nothing is compiled yet.
    @Test
    void aLongFormulaTakesLittleStack() throws InterruptedException {
        List<String> found = new CopyOnWriteArrayList<>();
        String text = HEAD + "indicators:\n" + indicator("1" + "+1".repeat(1999)) + indicator("1" + "+1".repeat(300));
        Thread small = new Thread(null, () -> found.addAll(findings(text)), "small stack", 500_000);
        small.start();
        small.join();

        assertThat(found).contains("i%d 602 formula.too-many".formatted(0)).noneMatch(one -> one.startsWith("i1 "));
    }

    private static List<String> findings(String text) {
        String numbered = text.replaceFirst("i%d", "i0").replaceFirst("i%d", "i1");
        return MethodologyCheck.check(((ReadMethodology.Good) MethodologyFile.parse("m.yaml", numbered)).methodology())
                .stream()
                .map(finding -> finding.place().owner() + " " + finding.place().column() + " "
                        + finding.phrase().key())
                .toList();
    }

    /// Written as they are and as escapes, in a name, a code and a formula.
    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "title: \"ab\\0c\",3:11,U+0000",
                "title: \"ab\\x1bc\",3:11,U+001B",
                "title: \"ab\\u202ec\",3:11,U+202E",
                "title: \"ab\\u2066c\",3:11,U+2066",
                "title: \"ab\\x85c\",3:11,U+0085",
                "title: \"a\u202Eb\",3:10,U+202E",
                "title: \"a\u009Bb\",3:10,U+009B",
                "'indicators: [{code: \"i\\0\", unit: \"1\", formula: \"1\", normalise: minmax}]',3:23,U+0000",
                "'indicators: [{code: i, unit: \"1\", formula: \"1+\\u202e1\", normalise: minmax}]',3:47,U+202E",
            })
    void refusesCharactersThatNobodySees(String line, String spot, String name) {
        MethodologyProblem problem = problems(HEAD + line + "\n").getFirst();

        assertThat(problem.spot()).asString().isEqualTo(spot);
        assertThat(problem.say(Wording.of(Language.KK))).contains(name);
    }

    @Test
    void takesTabsAndLineEnds() {
        assertThat(MethodologyFile.parse("m.yaml", HEAD + "act: \"a\\tb\\nc\"\r\nindicators: []\r\n"))
                .isInstanceOf(ReadMethodology.Good.class);
    }

    @Test
    void doesNotEvenLoadAFileThatIsFarTooLarge() throws IOException {
        Path huge = folder.resolve("huge.yaml");
        try (RandomAccessFile file = new RandomAccessFile(huge.toFile(), "rw")) {
            file.setLength(5_000_000_000L);
        }

        assertThat(MethodologyFile.read(huge))
                .isInstanceOfSatisfying(
                        ReadMethodology.Bad.class,
                        bad -> assertThat(bad.problems().getFirst().say(Wording.of(Language.EN)))
                                .contains("5,000,000,000 bytes", "4,000,000"));
    }

    private static List<MethodologyProblem> problems(String text) {
        return switch (MethodologyFile.parse("m.yaml", text)) {
            case ReadMethodology.Good good -> throw new AssertionError("expected problems, found " + good);
            case ReadMethodology.Bad bad -> bad.problems();
        };
    }
}
