package kz.aiqyn.files.methodology;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import kz.aiqyn.engine.check.FindingLocation;
import kz.aiqyn.engine.check.MethodologyCheck;
import kz.aiqyn.engine.methodology.Aggregation;
import kz.aiqyn.engine.methodology.Direction;
import kz.aiqyn.engine.methodology.Formation;
import kz.aiqyn.engine.methodology.Indicator;
import kz.aiqyn.engine.methodology.Methodology;
import kz.aiqyn.engine.methodology.MissingPolicy;
import kz.aiqyn.engine.methodology.Normalisation;
import kz.aiqyn.engine.methodology.Peers;
import kz.aiqyn.engine.methodology.Robustness;
import kz.aiqyn.engine.methodology.Scale;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.period.PeriodKind;
import kz.aiqyn.engine.text.Language;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.files.wording.Wording;
import org.junit.jupiter.api.Test;

class MethodologyFileTest {

    static final String SMALL = """
            methodology: small
            version: "1"
            measures:
              - {code: a, unit: KZT, period: quarter, roll-up: sum}
            blocks:
              - code: money
                indicators:
                  - code: money.a
                    unit: "%"
                    formula: "100 * a / a"
                    normalise: minmax
            """;

    @Test
    void readsWhatItWroteWithoutLoss() {
        for (long seed = 0; seed < 400; seed++) {
            Methodology methodology = GeneratedMethodology.of(seed);
            String written = MethodologyFile.write(methodology);
            ReadMethodology read = MethodologyFile.parse("seed " + seed, written);
            assertThat(read).as(() -> said(read) + "\n" + written).isInstanceOf(ReadMethodology.Good.class);
            assertThat(good(read).methodology()).as(written).isEqualTo(methodology);
        }
    }

    @Test
    void namesTheActInOneTextOrInEachLanguage() {
        Methodology one = good(MethodologyFile.parse("one.yaml", "act: \"№ 7-ө, 2024\"\n" + SMALL))
                .methodology();
        assertThat(one.identity().act()).isEqualTo(Names.same("№ 7-ө, 2024"));
        assertThat(MethodologyFile.write(one)).contains("\nact: \"№ 7-ө, 2024\"\n");
        Methodology three = good(MethodologyFile.parse(
                        "three.yaml", "act: {kk: өкім, ru: приказ, en: order}\n" + SMALL))
                .methodology();
        assertThat(three.identity().act()).isEqualTo(new Names("өкім", "приказ", "order"));
        assertThat(MethodologyFile.write(three)).contains("\nact: {kk: \"өкім\", ru: \"приказ\", en: \"order\"}\n");
    }

    @Test
    void notesAnActThatIsNotNamedInEveryLanguage() {
        assertThat(notes("act: {kk: өкім}\n")).contains("methodology.check.act");
        assertThat(notes("act: № 7-ө\n")).doesNotContain("methodology.check.act");
        assertThat(notes("")).doesNotContain("methodology.check.act");
    }

    private static List<String> notes(String act) {
        return MethodologyCheck.check(
                        good(MethodologyFile.parse("act.yaml", act + SMALL)).methodology())
                .stream()
                .map(finding -> finding.phrase().key())
                .toList();
    }

    @Test
    void writesTheSameTextAgain() {
        for (long seed = 0; seed < 20; seed++) {
            String written = MethodologyFile.write(GeneratedMethodology.of(seed));
            assertThat(MethodologyFile.write(
                            good(MethodologyFile.parse("again", written)).methodology()))
                    .isEqualTo(written);
        }
    }

    @Test
    void givesEverythingLeftOutItsDefault() {
        Methodology methodology =
                good(MethodologyFile.parse("small.yaml", SMALL)).methodology();
        assertThat(methodology.scale()).isEqualTo(Scale.DEFAULT);
        assertThat(methodology.index().code()).isEqualTo("index");
        assertThat(methodology.index().aggregation()).isEqualTo(Aggregation.ARITHMETIC);
        assertThat(methodology.peers()).isEqualTo(Peers.EVERYBODY);
        assertThat(methodology.robustness()).isEqualTo(Robustness.DEFAULT);
        assertThat(methodology.coverage().unit()).isEqualTo(0.65);
        Indicator indicator = methodology.allIndicators().getFirst();
        assertThat(indicator.weight()).isEqualTo(1);
        assertThat(indicator.formation()).isEqualTo(Formation.UNIT);
        assertThat(indicator.scoring().direction()).isEqualTo(new Direction.Up());
        assertThat(indicator.scoring().missing()).isEqualTo(new MissingPolicy.Worst());
    }

    @Test
    void readsTheTermsAsTheyAreWritten() {
        String text = SMALL.replace("normalise: minmax", """
                normalise: goalposts [90, 120.5]
                        direction: corridor [-1, 2e1]
                        missing: previous(4)
                        level: parent
                        parent: inherit
                        joint: [2024-Q1, 2024-Q4]
                        names: {kk: "Өсім", ru: Рост, en: Growth}""".strip());
        text = text.replace("- code: money\n", "- code: money\n    period: month\n");
        Indicator indicator = good(MethodologyFile.parse("terms.yaml", text))
                .methodology()
                .allIndicators()
                .getFirst();
        assertThat(indicator.scoring().normalisation()).isEqualTo(new Normalisation.Goalposts(90, 120.5));
        assertThat(indicator.scoring().direction()).isEqualTo(new Direction.Corridor(-1, 20));
        assertThat(indicator.scoring().missing()).isEqualTo(new MissingPolicy.Previous(4));
        assertThat(indicator.formation()).isEqualTo(Formation.PARENT_INHERITED);
        assertThat(indicator.scoring().joint().last()).isEqualTo(Period.of("2024-Q4"));
        assertThat(indicator.names()).isEqualTo(new Names("Өсім", "Рост", "Growth"));
        assertThat(good(MethodologyFile.parse("terms.yaml", text))
                        .methodology()
                        .blocks()
                        .getFirst()
                        .period())
                .isEqualTo(PeriodKind.MONTH);
    }

    @Test
    void tellsAllProblemsAtOnceEachWithItsPlace() {
        String text = """
                methodology: wrong
                wieght: 3
                scale: {from: 0, to: "100"}
                coverage: [1, 2]
                in-force: {from: 2024-13-01}
                measures:
                  - {code: a, unit: KZT, period: weekly, roll-up: sum}
                  - {code: a, unit: KZT, period: month, roll-up: sum}
                blocks:
                  - code: money
                    weight: 12,5
                    weight: 7
                    agregate: geometric
                    indicators:
                      - code: money.a
                        formula: a
                        unit: KZT
                        normalise: goalposts [90]
                        direction: upp
                      - code: money
                        formula: a
                        unit: KZT
                        parent: inherit
                """;
        assertThat(said(MethodologyFile.parse("wrong.yaml", text)).lines())
                .containsExactly(
                        "wrong.yaml:1:1: the key \"version\" is missing here",
                        "wrong.yaml:2:1: unknown key \"wieght\"; expected one of: act, adjust, aggregate, bands, blocks,"
                                + " coverage, in-force, index, indicators, measures, methodology, peers, robustness,"
                                + " scale, sectors, sources, title, treat, version",
                        "wrong.yaml:3:22: found \"100\"; expected a number with a decimal point and without quotes,"
                                + " such as 12.5",
                        "wrong.yaml:4:11: expected a map of keys and values here, found a list",
                        "wrong.yaml:5:18: found \"2024-13-01\"; expected a day such as 2024-12-31",
                        "wrong.yaml:7:34: found \"weekly\"; expected one of: half-year, month, quarter, year",
                        "wrong.yaml:8:12: the code \"a\" is already used on line 7; expected another one",
                        "wrong.yaml:11:13: found \"12,5\"; expected a number with a decimal point and without quotes,"
                                + " such as 12.5",
                        "wrong.yaml:12:5: the key \"weight\" is already given on line 11",
                        "wrong.yaml:13:5: unknown key \"agregate\"; did you mean \"aggregate\"? Expected one of:"
                                + " aggregate, blocks, code, indicators, names, period, weight",
                        "wrong.yaml:18:20: found \"goalposts [90]\"; expected one of: goalposts [a, b], minmax,"
                                + " target t, distance t, zscore [mean, spread], rank, percentile",
                        "wrong.yaml:19:20: found \"upp\"; expected one of: up, down, corridor [a, b]",
                        "wrong.yaml:20:9: the key \"normalise\" is missing here",
                        "wrong.yaml:20:15: the code \"money\" is already used on line 10; expected another one",
                        "wrong.yaml:23:17: \"parent\" has a meaning only with \"level: parent\"; expected that, or no"
                                + " such key");
    }

    @Test
    void refusesWhatCouldBlowUp() {
        assertThat(said(MethodologyFile.parse("bomb", "a: &a [x, x]\nb: [*a, *a]\n")))
                .contains("bomb:2:5: found an alias");
        assertThat(said(MethodologyFile.parse("deep", "[".repeat(100_000)))).contains("deep:1:42: more than 40 levels");
        assertThat(said(MethodologyFile.parse("large", "#".repeat(9_000_000)))).contains("9,000,000 characters");
        assertThat(said(MethodologyFile.parse("empty", "# nothing\n"))).contains("the file is empty");
        assertThat(said(MethodologyFile.parse("two", SMALL + "---\n" + SMALL))).contains("two:12:1: a second document");
        assertThat(said(MethodologyFile.parse("tabs", "a:\n\t- b"))).contains("tabs:2:1: not valid YAML here");
    }

    @Test
    void namesTheByteThatIsNotUtf8() {
        byte[] bytes = "methodology: x\ntitle: Үлгі".getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 1] = (byte) 0xff;
        assertThat(said(MethodologyFile.parse("broken", bytes))).startsWith("broken:2:11: found the byte");
    }

    @Test
    void takesByteOrderMarkAndWindowsLineEnds() {
        String text = "\ufeff" + SMALL.replace("\n", "\r\n");
        assertThat(MethodologyFile.parse("bom", text.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(ReadMethodology.Good.class);
    }

    @Test
    void findsPlacesDownToTheColumnOfFormula() {
        String text = SMALL.replace("names: x", "");
        Positions positions = good(MethodologyFile.parse("small.yaml", text)).positions();
        assertThat(positions.find(FindingLocation.of("money.a", "normalise"))).isEqualTo(new TextPosition(11, 20));
        assertThat(positions.find(new FindingLocation("money.a", "formula", 1))).isEqualTo(new TextPosition(10, 19));
        assertThat(positions.find(new FindingLocation("money.a", "formula", 7))).isEqualTo(new TextPosition(10, 25));
        assertThat(positions.find(FindingLocation.of("money.a", "weight"))).isEqualTo(new TextPosition(8, 9));
        assertThat(positions.find(FindingLocation.of("a", "measure.unit"))).isEqualTo(new TextPosition(4, 21));
        assertThat(positions.find(FindingLocation.of("scale"))).isEqualTo(TextPosition.START);
    }

    @Test
    void findsColumnsThroughQuotesEscapesAndFolding() {
        assertThat(formulaSpot("'100 * ''x'' / a'", 12)).isEqualTo(new TextPosition(10, 32));
        assertThat(formulaSpot("\"100 \\u002a \\\"x\\\" / a\"", 13)).isEqualTo(new TextPosition(10, 38));
        assertThat(formulaSpot("100 * x", 7)).isEqualTo(new TextPosition(10, 24));
        assertThat(formulaSpot(">\n          100 *\n          x", 7)).isEqualTo(new TextPosition(12, 11));
        assertThat(formulaSpot("|\n          100 *\n            x", 9)).isEqualTo(new TextPosition(12, 13));
        assertThat(formulaSpot("100 *\n          x", 7)).isEqualTo(new TextPosition(11, 11));
    }

    private static TextPosition formulaSpot(String scalar, int column) {
        String text = SMALL.replace("\"100 * a / a\"", scalar);
        return good(MethodologyFile.parse("small.yaml", text))
                .positions()
                .find(new FindingLocation("money.a", "formula", column));
    }

    static ReadMethodology.Good good(ReadMethodology read) {
        assertThat(read).as(() -> said(read)).isInstanceOf(ReadMethodology.Good.class);
        return (ReadMethodology.Good) read;
    }

    static String said(ReadMethodology read) {
        return switch (read) {
            case ReadMethodology.Good good -> "";
            case ReadMethodology.Bad(List<MethodologyProblem> problems) ->
                String.join(
                        "\n",
                        problems.stream()
                                .map(problem -> problem.say(Wording.of(Language.EN)))
                                .toList());
        };
    }
}
