package kz.aiqyn.files.methodology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import kz.aiqyn.engine.methodology.Block;
import kz.aiqyn.engine.methodology.Methodology;
import org.junit.jupiter.api.Test;

class SiblingWeightsTest {

    private final Methodology methodology = parse(20, 50, 30);

    @Test
    void sharesWhatIsLeftInTheOldProportions() {
        assertThat(weights(renormalised(parse(60, 50, 30), Set.of("a"))))
                .containsExactly(new double[] {60, 25, 15}, within(1e-12));
    }

    @Test
    void leavesWeightsAloneWhenEverySiblingWasSet() {
        assertThat(weights(renormalised(parse(1, 2, 3), Set.of("a", "b", "c")))).containsExactly(1, 2, 3);
    }

    @Test
    void leavesNothingToTheSiblingsOfTheWholeSum() {
        assertThat(weights(renormalised(parse(100, 50, 30), Set.of("a")))).containsExactly(100, 0, 0);
    }

    @Test
    void refusesMoreThanTheOldSum() {
        MethodologyEdit.Result result = SiblingWeights.renormalise(methodology, parse(70, 40, 30), Set.of("a", "b"));

        assertThat(result)
                .isInstanceOfSatisfying(
                        MethodologyEdit.Refused.class,
                        refused -> assertThat(refused.phrase().arguments()).isEqualTo(List.of(110.0, 100.0)));
    }

    private Methodology renormalised(Methodology after, Set<String> set) {
        return ((MethodologyEdit.Edited) SiblingWeights.renormalise(methodology, after, set)).methodology();
    }

    private static double[] weights(Methodology methodology) {
        return methodology.blocks().stream().mapToDouble(Block::weight).toArray();
    }

    private static Methodology parse(double a, double b, double c) {
        StringBuilder text = new StringBuilder("methodology: m\nversion: \"1\"\ntitle: M\npeers: all\nmeasures:\n"
                + "  - {code: x, names: X, unit: \"1\", period: month, roll-up: last}\nblocks:\n");
        String[] codes = {"a", "b", "c"};
        double[] weights = {a, b, c};
        for (int i = 0; i < codes.length; i++) {
            text.append(
                    "  - {code: %s, names: N, weight: %s, indicators: [{code: %s1, names: N, unit: \"1\", formula: x, normalise: minmax}]}%n"
                            .formatted(codes[i], weights[i], codes[i]));
        }
        return ((ReadMethodology.Good) MethodologyFile.parse("m.yaml", text.toString())).methodology();
    }
}
