package kz.aiqyn.engine.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// Pulling in the tails gives what clamping the whole sample would.
class TailsTest {

    @Test
    void momentsAreThoseOfTheClampedSample() {
        for (int seed = 0; seed < 2_000; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            double[] x = sample(random);
            int most = 1 + random.nextInt(8);
            Tails tails = new Tails(x, x.length, most);
            while (tails.hasSeveral() && tails.points() < most) {
                agrees(tails, x);
                if (random.nextBoolean()) {
                    tails.lowerTop();
                } else {
                    tails.raiseBottom();
                }
            }
            agrees(tails, x);
        }
    }

    @Test
    void everyBearerOfAValueIsPulledInWithIt() {
        Tails tails = new Tails(new double[] {9, 1, 9, 2, 3, 9, 4}, 7, 5);
        tails.lowerTop();
        assertThat(tails.points()).isEqualTo(3);
        assertThat(tails.high()).isEqualTo(4);
        assertThat(tails.low()).isEqualTo(1);
        assertThat(tails.isLowPulled()).isFalse();
    }

    @Test
    void oneValueIsLeftWhenTheOtherIsPulledIn() {
        Tails tails = new Tails(new double[] {0, 0, 7, 0, 0}, 5, 5);
        tails.lowerTop();
        assertThat(tails.hasSeveral()).isFalse();
        assertThat(tails.max()).isEqualTo(7);
    }

    private static double[] sample(SplittableRandom random) {
        int n = 5 + random.nextInt(60);
        int kind = random.nextInt(3);
        double[] x = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = switch (kind) {
                case 0 -> Math.exp(3 * random.nextGaussian());
                case 1 -> random.nextInt(6);
                default -> i == 0 ? 1e6 : random.nextGaussian();
            };
        }
        return x;
    }

    private static void agrees(Tails tails, double[] x) {
        double[] clamped = Arrays.stream(x)
                .map(value -> Math.min(Math.max(value, tails.low()), tails.high()))
                .toArray();
        int outside = (int) Arrays.stream(x)
                .filter(value -> value < tails.low() || value > tails.high())
                .count();
        assertThat(tails.points()).isEqualTo(outside);
        if (!tails.hasSeveral()) {
            return;
        }
        Moments expected = Moments.of(clamped, clamped.length);
        Moments found = tails.moments();
        double scale = 1 + Math.abs(expected.kurtosis());
        assertThat(found.skewness()).isCloseTo(expected.skewness(), within(1e-9 * scale));
        assertThat(found.kurtosis()).isCloseTo(expected.kurtosis(), within(1e-9 * scale));
    }
}
