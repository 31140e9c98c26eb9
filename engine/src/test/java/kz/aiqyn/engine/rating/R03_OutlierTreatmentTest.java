package kz.aiqyn.engine.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import kz.aiqyn.engine.methodology.TreatmentLimits;
import kz.aiqyn.engine.rating.OutlierTreatment.Outcome;
import org.junit.jupiter.api.Test;

/// Treatment of outliers, against the definition written down once more in the plainest way.
class R03_OutlierTreatmentTest {

    @Test
    void leavesAColumnWithoutOutliersAlone() {
        assertThat(find(1, 2, 3, 4, 5, 6).outcome()).isEqualTo(Outcome.PASSED);
    }

    @Test
    void pullsASingleOutlierInToTheNextValue() {
        OutlierTreatment found = find(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 500);

        assertThat(found.outcome()).isEqualTo(Outcome.WINSORISED);
        assertThat(found.points()).isEqualTo(1);
        assertThat(found.apply(500)).isEqualTo(11);
        assertThat(found.apply(3)).isEqualTo(3);
        assertThat(found.pullsIn(500)).isTrue();
    }

    @Test
    void pullsALowOutlierUp() {
        OutlierTreatment found = find(-500, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);

        assertThat(found.apply(-500)).isEqualTo(1);
    }

    @Test
    void keepsTheOriginalWhenOneDistinctValueWouldBeLeft() {
        assertThat(find(1, 1, 1, 1, 1, 1, 9).outcome()).isEqualTo(Outcome.LEFT_ORIGINAL);
    }

    @Test
    void keepsTheOriginalOfFewerThanFiveUnits() {
        assertThat(find(1, 1, 1, 9).outcome()).isEqualTo(Outcome.LEFT_ORIGINAL);
    }

    @Test
    void takesLogarithmsOfLargeValuesThatLieCloseTogether() {
        double[] x = new double[20];
        for (int i = 0; i < 20; i++) {
            x[i] = 1e17 + 16 * (i < 18 ? i % 3 : 20 * i);
        }

        OutlierTreatment found = OutlierTreatment.find(x, 20, 20, new TreatmentLimits(1, 1, 1));

        assertThat(found.isLog()).isTrue();
        assertThat(found.apply(x[0])).isCloseTo(Math.log(0.01 * 16 * 380), within(1e-12));
        assertThat(found.apply(x[1])).isCloseTo(Math.log(16 + 0.01 * 16 * 380), within(1e-12));
    }

    @Test
    void takesLogarithmsOfTheOriginalWhenThePointsAllowedDoNotSufficeAndKeepsThemEvenIfTheyFail() {
        double[] x = new double[20];
        for (int i = 0; i < x.length; i++) {
            x[i] = Math.pow(3, i);
        }

        OutlierTreatment found = OutlierTreatment.find(x, x.length, x.length, new TreatmentLimits(2, 3.5, 1));

        assertThat(found.outcome()).isEqualTo(Outcome.LOGGED_AND_FAILING);
        assertThat(found.apply(x[4])).isCloseTo(Math.log(81 - 1 + 0.01 * (x[19] - 1)), within(1e-12));
    }

    @Test
    void countsTiesTogetherEvenBeyondTheMost() {
        double[] x = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 900, 900};

        OutlierTreatment found = OutlierTreatment.find(x, x.length, x.length, new TreatmentLimits(2, 3.5, 1));

        assertThat(found.outcome()).isEqualTo(Outcome.WINSORISED);
        assertThat(found.points()).isEqualTo(2);
    }

    @Test
    void agreesWithThePlainDefinitionOnRandomColumns() {
        SplittableRandom random = new SplittableRandom(20261122);
        int[] seen = new int[Outcome.values().length];
        for (int trial = 0; trial < 3000; trial++) {
            double[] x = column(random);
            OutlierTreatment found = find(x);
            double[] treated = Arrays.stream(x).map(found::apply).toArray();
            seen[found.outcome().ordinal()]++;

            assertThat(treated).as(() -> Arrays.toString(x)).containsExactly(plain(x), within(1e-9));
        }
        assertThat(seen[Outcome.WINSORISED.ordinal()]).isGreaterThan(100);
        assertThat(seen[Outcome.LOGGED.ordinal()]).isGreaterThan(100);
        assertThat(seen[Outcome.LEFT_ORIGINAL.ordinal()]).isGreaterThan(20);
    }

    private static OutlierTreatment find(double... x) {
        return OutlierTreatment.find(x, x.length, x.length, TreatmentLimits.DEFAULT);
    }

    private static double[] column(SplittableRandom random) {
        int n = 3 + random.nextInt(random.nextBoolean() ? 30 : 250);
        double[] x = new double[n];
        double heaviness = random.nextDouble(0.5, 4);
        double step = random.nextInt(3) == 0 ? 1 : 1e-6;
        int sign = random.nextBoolean() ? 1 : -1;
        for (int i = 0; i < n; i++) {
            x[i] = sign * Math.rint(Math.exp(heaviness * random.nextGaussian()) / step) * step;
        }
        return x;
    }

    /// The definition, step by step on a copy.
    private static double[] plain(double[] original) {
        int n = original.length;
        double[] x = original.clone();
        if (n < 5) {
            return x;
        }
        boolean[] touched = new boolean[n];
        int most = Math.min(5, Math.max(1, n / 10));
        while (!passes(x)) {
            int points = 0;
            for (boolean one : touched) {
                points += one ? 1 : 0;
            }
            if (points >= most) {
                double min = Arrays.stream(original).min().orElseThrow();
                double max = Arrays.stream(original).max().orElseThrow();
                return Arrays.stream(original)
                        .map(v -> Math.log(v - min + 0.01 * (max - min)))
                        .toArray();
            }
            boolean top = skewness(x) > 0;
            double extreme = top
                    ? Arrays.stream(x).max().orElseThrow()
                    : Arrays.stream(x).min().orElseThrow();
            double next = top
                    ? Arrays.stream(x).filter(v -> v < extreme).max().orElseThrow()
                    : Arrays.stream(x).filter(v -> v > extreme).min().orElseThrow();
            for (int i = 0; i < n; i++) {
                if (x[i] == extreme) {
                    x[i] = next;
                    touched[i] = true;
                }
            }
            if (Arrays.stream(x).distinct().count() == 1) {
                return original;
            }
        }
        return x;
    }

    private static boolean passes(double[] x) {
        if (Arrays.stream(x).distinct().count() == 1) {
            return true;
        }
        return Math.abs(skewness(x)) < 2 || kurtosis(x) < 3.5;
    }

    private static double skewness(double[] x) {
        double n = x.length;
        return central(x, 3) / Math.pow(central(x, 2), 1.5) * Math.sqrt(n * (n - 1)) / (n - 2);
    }

    private static double kurtosis(double[] x) {
        double n = x.length;
        double g2 = central(x, 4) / Math.pow(central(x, 2), 2) - 3;
        return (n - 1) / ((n - 2) * (n - 3)) * ((n + 1) * g2 + 6);
    }

    private static double central(double[] x, int power) {
        double mean = Arrays.stream(x).average().orElseThrow();
        return Arrays.stream(x).map(v -> Math.pow(v - mean, power)).average().orElseThrow();
    }
}
