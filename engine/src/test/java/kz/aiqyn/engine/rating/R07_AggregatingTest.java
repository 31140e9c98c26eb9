package kz.aiqyn.engine.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import kz.aiqyn.engine.methodology.Aggregation;
import org.junit.jupiter.api.Test;

/// Aggregation of children's scores, against figures worked out by hand.
class R07_AggregatingTest {

    private static final double[][] SCORES = {{10, 40, Double.NaN}, {90, 40, 25}};
    private static final double[] WEIGHTS = {1, 3};

    @Test
    void averagesArithmetically() {
        assertThat(aggregate(Aggregation.ARITHMETIC)).containsExactly(new double[] {70, 40, 25}, within(1e-12));
    }

    @Test
    void averagesGeometrically() {
        double expected = Math.pow(10 * Math.pow(90, 3), 0.25);

        assertThat(aggregate(Aggregation.GEOMETRIC)).containsExactly(new double[] {expected, 40, 25}, within(1e-12));
    }

    @Test
    void averagesHarmonically() {
        double expected = 4 / (1 / 10.0 + 3 / 90.0);

        assertThat(aggregate(Aggregation.HARMONIC)).containsExactly(new double[] {expected, 40, 25}, within(1e-12));
    }

    @Test
    void punishesImbalanceByMazziottaAndPareto() {
        // mean 70, population variance (1 * 60^2 + 3 * 20^2) / 4 = 1200, so 70 - 1200 / 70
        assertThat(aggregate(Aggregation.MPI)).containsExactly(new double[] {70 - 1200 / 70.0, 40, 25}, within(1e-12));
    }

    @Test
    void countsPairwiseWins() {
        assertThat(aggregate(Aggregation.COPELAND)).containsExactly(2, 0, -2);
    }

    @Test
    void givesNoScoreWhereEveryChildIsMissing() {
        double[][] scores = {{Double.NaN}, {Double.NaN}};
        for (Aggregation aggregation : Aggregation.values()) {
            assertThat(Aggregating.aggregate(aggregation, scores, WEIGHTS, 1)[0])
                    .isNaN();
        }
    }

    @Test
    void countsAPairThatSharesNothingAsNeither() {
        double[][] scores = {{1, Double.NaN}, {Double.NaN, 2}};

        assertThat(Aggregating.aggregate(Aggregation.COPELAND, scores, WEIGHTS, 2))
                .containsExactly(0, 0);
    }

    private static double[] aggregate(Aggregation aggregation) {
        return Aggregating.aggregate(aggregation, SCORES, WEIGHTS, 3);
    }
}
