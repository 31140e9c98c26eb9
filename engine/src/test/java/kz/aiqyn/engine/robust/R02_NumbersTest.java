package kz.aiqyn.engine.robust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import kz.aiqyn.engine.rating.Ranking;
import org.junit.jupiter.api.Test;

/// The generator, the gamma distribution, places and quantiles.
class R02_NumbersTest {

    @Test
    void generatorIsSplitMix64() {
        assertThat(SplitMix.bits(0, 0)).isEqualTo(0xE220A8397B1DCDAFL);
        assertThat(SplitMix.bits(0, 1)).isEqualTo(0x6E789E6AA1B965F4L);
        SplittableRandom java = new SplittableRandom(42);
        for (int i = 0; i < 100; i++) {
            assertThat(SplitMix.bits(42, i)).isEqualTo(java.nextLong());
        }
    }

    @Test
    void uniformsLieInTheUnitIntervalAndFillItEvenly() {
        int[] tenths = new int[10];
        double[] uniforms = new double[20];
        for (int stream = 0; stream < 5_000; stream++) {
            SplitMix.fill(1, stream, uniforms);
            assertThat(SplitMix.uniform(1, stream, 7)).isEqualTo(uniforms[7]);
            for (double uniform : uniforms) {
                tenths[(int) (10 * uniform)]++;
            }
        }
        for (int count : tenths) {
            assertThat(count).isBetween(9_600, 10_400);
        }
    }

    @Test
    void gammaOfShapeOneIsExponential() {
        for (double share : new double[] {1e-9, 0.01, 0.3, 0.5, 0.9, 0.999999}) {
            assertThat(GammaQuantile.of(1, share)).isCloseTo(-Math.log1p(-share), within(1e-9));
        }
    }

    @Test
    void gammaOfHalfIsHalfASquaredNormal() {
        // The 95 % point of chi-squared with one degree of freedom.
        assertThat(GammaQuantile.of(0.5, 0.95)).isCloseTo(3.841458820694124 / 2, within(1e-9));
        // ... and with ten.
        assertThat(GammaQuantile.of(5, 0.95)).isCloseTo(18.307038053275146 / 2, within(1e-9));
    }

    @Test
    void gammaQuantileInvertsTheDistribution() {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 2_000; i++) {
            double shape = Math.exp(random.nextDouble(-5, 6));
            double share = random.nextDouble();
            double x = GammaQuantile.of(shape, share);
            if (x > 1e-300) {
                double back = GammaQuantile.cumulative(shape, x, GammaQuantile.logGamma(shape));
                assertThat(back).isCloseTo(share, within(1e-7));
            }
        }
    }

    @Test
    void placesAreThoseOfTheEngine() {
        for (int seed = 0; seed < 300; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            int n = 1 + random.nextInt(200);
            double[] scores = new double[n];
            for (int i = 0; i < n; i++) {
                scores[i] = switch (random.nextInt(4)) {
                    case 0 -> 50 + 1e-9 * random.nextInt(6);
                    case 1 -> 50 + 1e-13 * random.nextInt(50);
                    case 2 -> random.nextInt(-5, 5);
                    default -> 100 * random.nextGaussian();
                };
            }
            DrawnPlaces places = new DrawnPlaces(new int[] {0}, n);
            new Placing(n).places(scores, places, 0);
            int[] expected = Ranking.places(scores);
            for (int i = 0; i < n; i++) {
                assertThat(places.place(0, i)).isEqualTo(expected[i]);
            }
        }
    }

    @Test
    void unitWithoutScoreComesAfterAllOthers() {
        DrawnPlaces places = new DrawnPlaces(new int[] {0}, 4);
        new Placing(4).places(new double[] {3, Double.NaN, 5, Double.NaN}, places, 0);
        assertThat(places.places()).containsExactly((char) 2, (char) 3, (char) 1, (char) 3);
    }

    @Test
    void quantilesAreOfTypeSeven() {
        char[] places = {4, 1, 2, 9, 2};
        PlaceCounts counts = new PlaceCounts(places, 9);
        char[] sorted = places.clone();
        Arrays.sort(sorted);
        assertThat(counts.quantile(0)).isEqualTo(1);
        assertThat(counts.quantile(0.5)).isEqualTo(2);
        assertThat(counts.quantile(0.6)).isCloseTo(2 + 0.4 * 2, within(1e-12));
        assertThat(counts.quantile(0.95)).isCloseTo(4 + 0.8 * 5, within(1e-12));
        assertThat(counts.quantile(1)).isEqualTo(9);
    }
}
