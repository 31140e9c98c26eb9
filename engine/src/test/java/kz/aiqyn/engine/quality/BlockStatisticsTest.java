package kz.aiqyn.engine.quality;

import static kz.aiqyn.engine.rating.SmallMethod.block;
import static kz.aiqyn.engine.rating.SmallMethod.indicator;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import kz.aiqyn.engine.methodology.Indicator;
import kz.aiqyn.engine.methodology.Normalisation;
import kz.aiqyn.engine.rating.Edition;
import kz.aiqyn.engine.rating.SmallMethod;
import kz.aiqyn.engine.rating.SmallPanel;
import org.junit.jupiter.api.Test;

/// Cronbach's alpha of a block.
class BlockStatisticsTest {

    private static final String TABLE = """
            unit  a   b   c   d
            u1    10  20  50  -
            u2    30  20  50  1
            u3    60  80  50  -
            u4    70  40  50  -
            """;

    @Test
    void takesTheChildrenThatVaryAndNoOthers() {
        assertThat(alpha("a", "b", "c", "d")).isCloseTo(alpha("a", "b"), within(1e-12));
        // Variances 758.33 and 800, of the sum 2625: 2 (1 - 1558.33 / 2625).
        assertThat(alpha("a", "b")).isCloseTo(0.812698, within(1e-6));
    }

    @Test
    void isNotToBeHadOfOneChildThatVaries() {
        assertThat(alpha("a", "c")).isNaN();
    }

    private static double alpha(String... codes) {
        var indicators = Arrays.stream(codes)
                .map(code -> indicator(code, 1, new Normalisation.Goalposts(0, 100)))
                .toArray(Indicator[]::new);
        Edition edition =
                SmallPanel.edition(SmallMethod.of(block("A", 1, indicators)).coverage(0, 0.65), TABLE);
        return BlockStatistics.of(edition, edition.tree().find("A").orElseThrow())
                .alpha();
    }
}
