package kz.aiqyn.files.methodology;

import static org.assertj.core.api.Assertions.assertThat;

import kz.aiqyn.engine.methodology.Aggregation;
import kz.aiqyn.engine.methodology.Methodology;
import kz.aiqyn.engine.methodology.MissingPolicy;
import kz.aiqyn.engine.methodology.Normalisation;
import kz.aiqyn.engine.rating.EffectiveWeights;
import kz.aiqyn.engine.text.Language;
import kz.aiqyn.files.wording.Wording;
import org.junit.jupiter.api.Test;

class MethodologyEditTest {

    private final Methodology methodology =
            MethodologyFileTest.good(MethodologyFile.parse("two.yaml", """
                    methodology: two
                    version: "1"
                    measures: [{code: a, unit: KZT, period: quarter, roll-up: sum}]
                    blocks:
                      - code: economy
                        weight: 60
                        indicators:
                          - {code: economy.industry.growth, unit: KZT, formula: a, normalise: minmax, weight: 1}
                          - {code: economy.trade, unit: KZT, formula: a, normalise: minmax, weight: 0}
                      - code: social
                        weight: 40
                        indicators: [{code: social.a, unit: KZT, formula: a, normalise: minmax}]
                    """)).methodology();

    @Test
    void setsWeightsOfBlocksAndIndicators() {
        assertThat(edited("economy.weight=30")
                        .findBlock("economy")
                        .orElseThrow()
                        .weight())
                .isEqualTo(30);
        assertThat(edited("economy.trade.weight = 2.5")
                        .findIndicator("economy.trade")
                        .orElseThrow()
                        .weight())
                .isEqualTo(2.5);
        EffectiveWeights weights = EffectiveWeights.of(edited("economy.weight=360"));
        assertThat(weights.share("economy")).isEqualTo(0.9);
        assertThat(weights.share("social.a")).isEqualTo(0.1);
    }

    @Test
    void setsChoicesOfTheMethod() {
        assertThat(edited("aggregate=geometric").index().aggregation()).isEqualTo(Aggregation.GEOMETRIC);
        assertThat(edited("index.aggregate=copeland").index().aggregation()).isEqualTo(Aggregation.COPELAND);
        assertThat(edited("social.aggregate=harmonic")
                        .findBlock("social")
                        .orElseThrow()
                        .aggregation())
                .isEqualTo(Aggregation.HARMONIC);
        assertThat(edited("social.a.normalise=goalposts [0, 5]")
                        .findIndicator("social.a")
                        .orElseThrow()
                        .scoring()
                        .normalisation())
                .isEqualTo(new Normalisation.Goalposts(0, 5));
        assertThat(edited("social.a.missing=exclude")
                        .findIndicator("social.a")
                        .orElseThrow()
                        .scoring()
                        .missing())
                .isEqualTo(new MissingPolicy.Exclude());
    }

    @Test
    void tellsWhyItCannotBeDone() {
        assertThat(refused("economi.weight=30")).isEqualTo("there is no code \"economi\"; did you mean \"economy\"?");
        assertThat(refused("economy.wieght=30")).contains("did you mean \"weight\"?");
        assertThat(refused("economy.weight=-1")).isEqualTo("the weight is -1; expected a number, 0 or more");
        assertThat(refused("economy.weight=NaN")).startsWith("found \"NaN\"; expected a number");
        assertThat(refused("economy.weight=12,5")).startsWith("found \"12,5\"");
        assertThat(refused("social.a.weight=0"))
                .isEqualTo("all weights beside each other are zero; expected at least one above zero");
        assertThat(refused("economy.industry.growth.weight=0")).contains("all weights");
        assertThat(refused("aggregate=geometrical")).contains("did you mean \"geometric\"?");
        assertThat(refused("social.a.normalise=goalposts [1]")).contains("expected one of: goalposts [a, b]");
        assertThat(refused("economy")).contains("expected for instance economy.weight=30");
        assertThat(refused("")).contains("expected for instance economy.weight=30");
        assertThat(refused("=")).contains("there is no");
    }

    private Methodology edited(String assignment) {
        return switch (MethodologyEdit.set(methodology, assignment)) {
            case MethodologyEdit.Edited(Methodology changed) -> changed;
            case MethodologyEdit.Refused refused ->
                throw new AssertionError(Wording.of(Language.EN).say(refused.phrase()));
        };
    }

    private String refused(String assignment) {
        return switch (MethodologyEdit.set(methodology, assignment)) {
            case MethodologyEdit.Edited edited -> throw new AssertionError("not refused: " + assignment);
            case MethodologyEdit.Refused refused -> Wording.of(Language.EN).say(refused.phrase());
        };
    }
}
