package kz.aiqyn.portal.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import kz.aiqyn.engine.methodology.Methodology;
import kz.aiqyn.engine.methodology.Node;
import kz.aiqyn.files.sample.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WeightCodeTest {

    private static final Methodology METHODOLOGY = Samples.methodology("samples/ulgi/methodology-2.yaml");
    private static final WeightCode CODE = new WeightCode(METHODOLOGY);

    @Test
    void readsWhatItWroteWhateverTheWeights() {
        List<String> nodes = new ArrayList<>();
        METHODOLOGY.allBlocks().stream().map(Node::code).forEach(nodes::add);
        METHODOLOGY.allIndicators().stream().map(Node::code).forEach(nodes::add);
        SplittableRandom random = new SplittableRandom(7);
        for (int round = 0; round < 2000; round++) {
            Map<String, String> weights = new HashMap<>();
            for (String node : nodes) {
                if (random.nextInt(8) == 0) {
                    weights.put(
                            node,
                            java.math.BigDecimal.valueOf(random.nextInt(1_000_000), random.nextInt(8))
                                    .stripTrailingZeros()
                                    .toPlainString());
                }
            }
            assertThat(CODE.read(CODE.write(weights).orElseThrow()))
                    .as("%s", weights)
                    .contains(weights);
        }
    }

    @Test
    void isShort() {
        assertThat(CODE.write(Map.of("economy", "60")).orElseThrow()).hasSizeLessThan(8);
        Map<String, String> all = new HashMap<>();
        METHODOLOGY.allBlocks().forEach(block -> all.put(block.code(), "12.5"));
        METHODOLOGY.allIndicators().forEach(indicator -> all.put(indicator.code(), "0.75"));
        assertThat(CODE.write(all).orElseThrow()).hasSizeLessThan(400).matches("[\\w-]+");
    }

    @Test
    void sharesNothingThatItCannotHold() {
        assertThat(CODE.write(Map.of("economy", "0.000000001"))).isEmpty();
        assertThat(CODE.write(Map.of("economy", "99999999999"))).isEmpty();
        assertThat(CODE.write(Map.of("nobody", "1"))).isEmpty();
        for (String odd : List.of("1d", "1e999999999", "NaN", "-1", "0x1p3", "")) {
            assertThat(CODE.write(Map.of("economy", odd))).as(odd).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A", "ÿ", "AAAA", "????", "gICAgICAgICA", "__________________"})
    void noticesWhatIsNoneOfItsOwn(String letters) {
        assertThat(CODE.read(letters)).isEmpty();
    }

    @Test
    void noticesALostLetterNearlyAlways() {
        String letters = CODE.write(Map.of("economy", "60", "economy.sei", "12.5", "economy.trade.growth", "7"))
                .orElseThrow();
        int unnoticed = 0;
        for (int i = 0; i < letters.length(); i++) {
            unnoticed += CODE.read(letters.substring(0, i) + letters.substring(i + 1))
                            .isPresent()
                    ? 1
                    : 0;
        }
        assertThat(unnoticed).isLessThan(2);
    }
}
