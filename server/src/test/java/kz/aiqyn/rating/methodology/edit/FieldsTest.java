package kz.aiqyn.rating.methodology.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Outcome;
import kz.aiqyn.engine.measure.Measure;
import kz.aiqyn.engine.methodology.Block;
import kz.aiqyn.engine.methodology.Direction;
import kz.aiqyn.engine.methodology.Indicator;
import kz.aiqyn.engine.methodology.Methodology;
import kz.aiqyn.engine.methodology.MissingPolicy;
import kz.aiqyn.engine.methodology.Normalisation;
import kz.aiqyn.engine.methodology.Scoring;
import kz.aiqyn.files.methodology.MethodWords;
import kz.aiqyn.files.methodology.MethodologyFile;
import kz.aiqyn.files.methodology.ReadMethodology;
import kz.aiqyn.rating.methodology.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FieldsTest {

    private final Methodology small = read(Samples.small("fields", "1", "2030-01-01", "2030-12-31"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ulgi/methodology-1.yaml",
                "ulgi/methodology-2.yaml",
                "ulgi/departments.yaml",
                "kazakhstan-budget/methodology.yaml"
            })
    void aFormSentBackAsItWasShownChangesNothing(String sample) {
        Methodology methodology = read(Samples.bytes(sample, "fields"));
        for (Indicator indicator : methodology.allIndicators()) {
            Form shown = IndicatorFields.of(methodology, indicator);
            assertThat(IndicatorFields.change(methodology, indicator.code(), shown))
                    .as(indicator.code())
                    .isEqualTo(Outcome.done(methodology));
        }
        for (Block block : methodology.allBlocks()) {
            assertThat(BlockFields.change(methodology, block.code(), BlockFields.of(methodology, block)))
                    .as(block.code())
                    .isEqualTo(Outcome.done(methodology));
        }
        for (Measure measure : methodology.measures()) {
            assertThat(MeasureFields.put(methodology, MeasureFields.of(measure), false))
                    .as(measure.code())
                    .isEqualTo(Outcome.done(methodology));
        }
        assertThat(WholeFields.change(methodology, WholeFields.of(methodology))).isEqualTo(Outcome.done(methodology));
        assertThat(Percents.apply(methodology, Percents.of(methodology))).isEqualTo(Outcome.done(methodology));
        for (MethodologyPart part : MethodologyPart.values()) {
            assertThat(PartFields.change(methodology, part, PartFields.of(methodology, part, "budget")))
                    .as(part.code())
                    .isEqualTo(Outcome.done(methodology));
        }
    }

    @Test
    void movesAnIndicatorToAnotherBlock() {
        Indicator growth = small.findIndicator("money.growth").orElseThrow();
        Form form = IndicatorFields.of(small, growth).with("parent", "life");
        Outcome<Methodology> changed = IndicatorFields.change(small, "money.growth", form);
        assertThat(TreeChanges.parent(((Outcome.Done<Methodology>) changed).value(), "money.growth"))
                .isEqualTo("life");
    }

    @Test
    void readsAChoiceWithItsNumbers() {
        Form form =
                IndicatorFields.of(small, small.findIndicator("money.growth").orElseThrow());
        assertThat(form.text("normalise")).isEqualTo("goalposts");
        assertThat(form.text("normalise.a")).isEqualTo("-20");
        assertThat(scoring(form.with("normalise.b", "12,5")).normalisation())
                .isEqualTo(new Normalisation.Goalposts(-20, 12.5));
        assertThat(scoring(form.with("normalise", "target").with("normalise.a", "5"))
                        .normalisation())
                .isEqualTo(new Normalisation.Target(5));
        assertThat(scoring(form.with("missing", "previous").with("missing.a", "3"))
                        .missing())
                .isEqualTo(new MissingPolicy.Previous(3));
        assertThat(scoring(form.with("direction", "corridor [1, 2]")).direction())
                .isEqualTo(new Direction.Corridor(1, 2));
        Outcome<Methodology> wrong = IndicatorFields.change(small, "money.growth", form.with("normalise.a", ""));
        assertThat(((Outcome.Refused<Methodology>) wrong).fields()).containsOnlyKeys("normalise.a");
    }

    @Test
    void showsEveryNumberOfAFileAsItReadsIt() {
        for (double number : new double[] {0.0005, 0.30000000000000004, 1e-7, -1.2345678901234567e-4, 1e17}) {
            Form shown = IndicatorFields.of(
                    small, small.findIndicator("money.growth").orElseThrow());
            Form form = ScoringTerms.with(
                    shown, "normalise", MethodWords.write(new Normalisation.Goalposts(-2e17, number)));
            assertThat(scoring(form).normalisation())
                    .as(form.text("normalise.b"))
                    .isEqualTo(new Normalisation.Goalposts(-2e17, number));
            assertThat(Form.EMPTY.with("x", Form.number(number)).number("x")).hasValue(number);
        }
    }

    private Scoring scoring(Form form) {
        Outcome.Done<Methodology> changed =
                (Outcome.Done<Methodology>) IndicatorFields.change(small, "money.growth", form);
        return changed.value().findIndicator("money.growth").orElseThrow().scoring();
    }

    @Test
    void sharesOutTheRestOfAFamily() {
        assertThat(shared("60", "30", "20")).containsExactly("60", "24", "16");
        assertThat(shared("60", "36", "24")).containsExactly("50", "30", "20");
        assertThat(shared("0", "0", "0")).containsExactly("33.33", "33.33", "33.33");
        assertThat(Percents.sum(List.of("33.33", "33.33", "33.33"))).isEqualTo("100");
        assertThat(Percents.sum(List.of("60", "30", "30"))).isEqualTo("120");
    }

    private List<String> shared(String execution, String growth, String share) {
        Form form = Form.EMPTY
                .with("w.money.execution", execution)
                .with("w.money.growth", growth)
                .with("w.money.share", share);
        Form shared = Percents.share(small, form, "money");
        return List.of(shared.text("w.money.execution"), shared.text("w.money.growth"), shared.text("w.money.share"));
    }

    /// A minus is no part of a name, though it may stand in a code within backquotes.
    @Test
    void keepsAMeasureThatAnyFormulaNames() {
        for (String formula :
                List.of("fact-plan", "100*fact/plan", "`fact`+1 - `fact-plan`", "(fact +", "min(fact,1)")) {
            Methodology used =
                    read(new String(Samples.small("x", "1", "2030-01-01", "2030-12-31"), StandardCharsets.UTF_8)
                            .replace("\"fact\"", "\"" + formula + "\"")
                            .replaceAll("\"100 \\* .*\"|\"growth.*\"", "\"1\"")
                            .getBytes(StandardCharsets.UTF_8));
            assertThat(MeasureFields.remove(used, "fact")).as(formula).isInstanceOf(Outcome.Refused.class);
            if (!formula.contains("plan")) {
                assertThat(MeasureFields.remove(used, "plan")).as(formula).isInstanceOf(Outcome.Done.class);
            }
        }
    }

    @Test
    void putsNoBlockIntoItself() {
        Block money = small.findBlock("money").orElseThrow();
        Form form = BlockFields.of(small, money).with("parent", "money");
        assertThat(BlockFields.change(small, "money", form)).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void keepsWhatIsSetAndSharesTheRest() {
        Outcome<Methodology> changed =
                Percents.apply(small, Form.EMPTY.with("w.money", "90").with("set", "money"));
        assertThat(((Outcome.Done<Methodology>) changed)
                        .value()
                        .findBlock("life")
                        .orElseThrow()
                        .weight())
                .isEqualTo(10);
    }

    @Test
    void tellsWhatIsNoPercentage() {
        for (String text : List.of("-1", "101", "x", "1e9", "NaN")) {
            assertThat(Percents.apply(small, Form.EMPTY.with("w.money", text)))
                    .as(text)
                    .isInstanceOf(Outcome.Refused.class);
        }
    }

    private static Methodology read(byte[] bytes) {
        return ((ReadMethodology.Good) MethodologyFile.parse("x.yaml", new String(bytes, StandardCharsets.UTF_8)))
                .methodology();
    }
}
