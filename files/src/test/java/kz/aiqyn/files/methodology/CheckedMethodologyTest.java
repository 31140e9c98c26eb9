package kz.aiqyn.files.methodology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kz.aiqyn.engine.check.Finding;
import kz.aiqyn.engine.check.MethodologyCheck;
import kz.aiqyn.engine.methodology.Block;
import kz.aiqyn.engine.methodology.Methodology;
import kz.aiqyn.engine.text.Language;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.files.wording.Wording;
import org.junit.jupiter.api.Test;

/// Findings of the engine's check, shown at their places in the file.
class CheckedMethodologyTest {

    private static final String SOUND = """
            methodology: sound
            version: "1"
            title: Sound
            bands: [{code: low, from: 0, names: Low}, {code: high, from: 80, names: High}]
            measures:
              - {code: a, names: A, unit: mln KZT, period: month, roll-up: sum}
              - {code: b, names: B, unit: KZT, period: quarter, roll-up: last}
            blocks:
              - code: money
                names: Money
                period: month
                indicators:
                  - {code: money.a, names: A, unit: KZT, formula: "a", normalise: "goalposts [0, 1]"}
              - code: stock
                names: Stock
                indicators:
                  - {code: stock.b, names: B, unit: "%", formula: "100 * b / a", normalise: "goalposts [0, 1]"}
            """;

    @Test
    void findsNothingInASoundMethodology() {
        assertThat(check(SOUND)).isEmpty();
    }

    @Test
    void tellsWhatIsUnsoundTogetherWithWhatCannotBeRead() {
        String text = SOUND.replace("direction: up", "direction: sideways")
                .replace("title:", "titel:")
                .replace("normalise: \"goalposts [0, 1]\"}\n  - code", "normalise: foo}\n  - code")
                .replace("\"100 * b / a\"", "\"100 * b / nothing\"");
        ReadMethodology read = MethodologyFile.parse("sound.yaml", text);
        assertThat(read).isInstanceOf(ReadMethodology.Bad.class);
        assertThat(((ReadMethodology.Bad) read).problems())
                .extracting(problem -> problem.spot().line())
                .contains(3, 13, 17)
                .isSorted();
    }

    @Test
    void showsFormulaProblemsAtTheirColumn() {
        String text = SOUND.replace("\"100 * b / a\"", "\"100 * b / nothing + a\"");
        ReadMethodology.Good read = MethodologyFileTest.good(MethodologyFile.parse("sound.yaml", text));
        List<Finding> findings = MethodologyCheck.check(read.methodology());
        assertThat(findings).isNotEmpty().allMatch(one -> one.severity() == Finding.Severity.ERROR);
        assertThat(read.positions().locate(findings.getFirst()).spot()).isEqualTo(new TextPosition(17, 66));
    }

    @Test
    void refusesMonthlyBlockOverQuarterlyMeasures() {
        assertThat(check(SOUND.replace("roll-up: last", "roll-up: sum").replace("formula: \"a\"", "formula: \"b\"")))
                .anyMatch(one -> one.startsWith("ERROR 13:"));
    }

    @Test
    void refusesUnitsOfMeasurementThatNobodyKnows() {
        assertThat(keys(SOUND.replace("mln KZT", "mln KZTT"))).containsExactly("unit.problem.unknown.nearest");
        assertThat(keys(SOUND.replace("unit: \"%\"", "unit: parrots"))).containsExactly("unit.problem.unknown");
    }

    @Test
    void checksWeights() {
        assertFound(
                "period: month\n",
                "period: month\n    weight: -1\n",
                "ERROR 12:13 the weight is -1; expected a" + " number, 0 or more");
        assertFound(
                "formula: \"a\",",
                "formula: \"a\", weight: 0,",
                "ERROR 13:68 all weights beside each other are zero; expected at least one above zero");
        assertFound(
                "period: month\n",
                "period: month\n    weight: 0\n",
                "ERROR 12:13 all weights of the edition by month are zero; expected at least one above zero");
    }

    @Test
    void checksScaleAndBands() {
        assertFound(
                "title: Sound",
                "scale: {from: 5, to: 5}",
                "ERROR 3:8 the scale runs from 5 to 5; expected the lower" + " end below the upper");
        assertFound(
                "from: 80",
                "from: 101",
                "ERROR 4:62 the band begins at 101; expected a score on the scale from 0 to" + " 100");
        assertFound(
                "from: 80",
                "from: 0",
                "ERROR 4:62 the band begins at 0, as the band \"low\" does; expected different" + " bounds");
        assertFound("from: 0, names: Low", "from: 10, names: Low", "NOTE 4:27 scores below 10 have no band");
        assertFound(
                "title: Sound",
                "title: Sound\ncoverage: {unit: 65}",
                "ERROR 4:18 the threshold of coverage is 65;" + " expected a share from 0 to 1");
        assertFound(
                "title: Sound",
                "title: Sound\nin-force: {from: 2024-01-01, to: 2023-01-01}",
                "ERROR 4:11 in force from 1 January 2024 to 1 January 2023; expected the last day not before the first");
    }

    @Test
    void checksNormalisations() {
        String goalposts = "\"a\", normalise: \"goalposts [0, 1]\"";
        assertFound(
                goalposts, "\"a\", normalise: \"goalposts [1, 1]\"", "the goalposts are [1, 1]; expected the lower");
        assertFound(goalposts, "\"a\", normalise: \"target 0\"", "the target is 0; expected a number above zero");
        assertFound(goalposts, "\"a\", normalise: \"zscore [1, 0]\"", "the mean is 1, the spread 0; expected a spread");
        assertFound(goalposts, goalposts + ", direction: \"corridor [2, 1]\"", "the corridor is [2, 1]");
        assertFound(goalposts, goalposts + ", direction: \"corridor [1, 2]\"", "expected [-D, 0] for a corridor");
        assertFound(
                goalposts,
                "\"a\", normalise: \"target 1\", direction: \"corridor [1, 2]\"",
                "a corridor does not go with target or distance");
        assertFound(goalposts, goalposts + ", treat: default", "NOTE 13:98 fixed bounds limit outliers already");
        assertFound(goalposts, "\"a\", normalise: minmax", "scores that depend on who else");
        assertFound(
                goalposts,
                "\"a\", normalise: minmax, level: parent, parent: inherit",
                "always the middle of the scale");
        assertFound(goalposts, "\"a\", normalise: rank", "WARNING 13:9 a missing value scores 0");
        assertFound(goalposts, goalposts + ", sectors: [x]", "the sector \"x\" is not declared");
        assertFound("title: Sound", "title: Sound\nsectors: [{code: x, names: X}]", "no indicator covers the sector");
    }

    @Test
    void checksAggregations() {
        assertFound(
                "title: Sound", "title: Sound\naggregate: geometric", "ERROR 4:12 geometric needs a scale that starts");
        assertFound("title: Sound", "title: Sound\naggregate: mpi", "expected a block without blocks within");
        assertFound("title: Sound", "title: Sound\naggregate: copeland", "the bounds of the bands do not suit it");
        assertFound("period: month\n", "period: month\n    aggregate: copeland\n", "WARNING 1:1 scores of money are");
        String positive = SOUND.replace("title: Sound", "title: Sound\nscale: {from: 1, to: 100}\naggregate: harmonic");
        assertThat(check(positive)).noneMatch(one -> one.startsWith("ERROR") && one.contains("harmonic"));
        assertThat(check(positive.replace(
                        "formula: \"a\", normalise: \"goalposts [0, 1]\"",
                        "formula: \"a\", normalise:" + " \"zscore [0, 1]\"")))
                .anyMatch(one -> one.contains("harmonic takes scores above zero only, and those of \"money\""));
    }

    @Test
    void checksRobustness() {
        String line = "title: Sound\nrobustness:\n  ";
        assertFound("title: Sound", line + "weights: uniform 2", "ERROR 5:12 the noise of weights is 2");
        assertFound("title: Sound", line + "weights: dirichlet 0", "the factor of Dirichlet is 0");
        assertFound("title: Sound", line + "aggregate: [geometric]", "ERROR 5:14 geometric needs a scale");
        assertFound("title: Sound", line + "aggregate: [mpi]", "mpi is no alternative where there are blocks");
        assertFound("title: Sound", line + "normalise: [target 1]", "the same bounds are applied to every indicator");
    }

    @Test
    void checksSourcesPeersAndAdjustments() {
        assertFound(
                "title: Sound",
                "title: Sound\nsources: {x: {layout: l, lines: [{measure: zz, line: {code: '1'}, column: c}]}}",
                "ERROR 4:44 the source \"x\" feeds the measure \"zz\"; expected a measure that is declared");
        assertFound("title: Sound", "title: Sound\npeers: {groups: [{code: g}]}", "the peer group \"g\" has no units");
        assertFound(
                "title: Sound",
                "title: Sound\npeers: {groups: [{code: g, units: [u]}, {code: h, units: [u]}]}",
                "the unit \"u\" is in the group \"g\" too");
        assertFound(
                "title: Sound",
                "title: Sound\nadjust: [{code: x, from: 2, to: 1, names: X}]",
                "points run from 2 to 1");
    }

    @Test
    void checksPeriodsAndEmptyBlocks() {
        assertFound(
                "    indicators:\n      - {code: money.a",
                "    blocks: [{code: empty, names: E, period: year}]\n    indicators:\n      - {code: money.a",
                "there is no indicator and no block here");
        assertFound(
                "    indicators:\n      - {code: money.a",
                "    blocks: [{code: empty, names: E, period: year}]\n    indicators:\n      - {code: money.a",
                "the block is rated by year, the block around it by month");
        assertThat(check("methodology: x\nversion: y\n"))
                .anyMatch(one -> one.contains("no indicator and no block here"));
    }

    @Test
    void saysWhatIsIdleAndNameless() {
        assertFound("formula: \"a\"", "formula: \"1\"", "");
        assertFound(
                "  - {code: b,",
                "  - {code: c, names: C, unit: KZT, period: month, roll-up: sum}\n  - {code: b,",
                "NOTE 7:5 1 measures are used in no formula: c");
        assertFound(
                "names: Money\n", "names: {kk: Ақша}\n", "NOTE 10:12 1 names are not there in every language: money");
    }

    @Test
    void findsDuplicatesThatNoFileCanHave() {
        Methodology sound = MethodologyFileTest.good(MethodologyFile.parse("sound.yaml", SOUND))
                .methodology();
        List<Block> twice = List.of(sound.blocks().getFirst(), sound.blocks().getFirst());
        assertThat(MethodologyCheck.check(sound.withTree(twice, List.of())))
                .extracting(Finding::phrase)
                .contains(Phrase.of("methodology.check.code.twice", "money"));
        List<Block> odd = List.of(sound.blocks().getFirst().withWeight(Double.NaN));
        assertThat(MethodologyCheck.check(sound.withTree(odd, List.of())))
                .extracting(one -> one.phrase().key())
                .contains("methodology.check.weight");
    }

    @Test
    void saysEveryFindingInEveryLanguageWhateverTheMethodology() {
        for (long seed = 0; seed < 100; seed++) {
            for (Finding finding : MethodologyCheck.check(GeneratedMethodology.of(seed))) {
                if (finding.phrase().key().startsWith("methodology")) {
                    for (Language language : Language.values()) {
                        assertThat(Wording.of(language).say(finding.phrase())).isNotBlank();
                    }
                }
            }
        }
    }

    private static void assertFound(String sound, String wrong, String expected) {
        assertThat(SOUND).contains(sound);
        assertThat(check(SOUND.replace(sound, wrong))).anyMatch(one -> one.contains(expected));
    }

    private static List<String> keys(String text) {
        return MethodologyCheck.check(MethodologyFileTest.good(MethodologyFile.parse("sound.yaml", text))
                        .methodology())
                .stream()
                .map(one -> one.phrase().key())
                .toList();
    }

    private static List<String> check(String text) {
        ReadMethodology.Good read = MethodologyFileTest.good(MethodologyFile.parse("sound.yaml", text));
        return MethodologyCheck.check(read.methodology()).stream()
                .map(finding ->
                        finding.severity() + " " + read.positions().find(finding.place()) + " " + say(finding.phrase()))
                .toList();
    }

    /// Formulas and units are worded elsewhere.
    private static String say(Phrase phrase) {
        return phrase.key().startsWith("methodology") ? Wording.of(Language.EN).say(phrase) : phrase.toString();
    }
}
