package kz.aiqyn.engine.robust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import kz.aiqyn.engine.methodology.Aggregation;
import kz.aiqyn.engine.methodology.Normalisation;
import kz.aiqyn.engine.methodology.Robustness;
import kz.aiqyn.engine.methodology.Robustness.WeightNoise;
import kz.aiqyn.engine.rating.Rating;
import org.junit.jupiter.api.Test;

/// Sobol's indices on functions whose indices are known, and on a rating.
class R04_SensitivityTest {

    @Test
    void ofALinearModel() {
        // y = 3 a + 2 b + c: variances 9, 4, 1 twelfths, no interaction.
        SobolIndices indices = estimate(3, 60_000, x -> 3 * x[0] + 2 * x[1] + x[2]);
        assertThat(indices.variance()).isCloseTo(14 / 12.0, within(0.01));
        assertThat(indices.mean()).isCloseTo(3, within(0.01));
        double[] shares = {9 / 14.0, 4 / 14.0, 1 / 14.0};
        for (int input = 0; input < 3; input++) {
            assertThat(indices.first()[input]).isCloseTo(shares[input], within(0.03));
            assertThat(indices.total()[input]).isCloseTo(shares[input], within(0.01));
        }
    }

    @Test
    void ofIshigamisFunction() {
        SobolIndices indices = estimate(3, 60_000, x -> {
            double a = Math.PI * (2 * x[0] - 1);
            double b = Math.PI * (2 * x[1] - 1);
            double c = Math.PI * (2 * x[2] - 1);
            return Math.sin(a) + 7 * Math.sin(b) * Math.sin(b) + 0.1 * c * c * c * c * Math.sin(a);
        });
        double[] first = {0.3139, 0.4424, 0};
        double[] total = {0.5576, 0.4424, 0.2437};
        for (int input = 0; input < 3; input++) {
            assertThat(indices.first()[input]).isCloseTo(first[input], within(0.03));
            assertThat(indices.total()[input]).isCloseTo(total[input], within(0.02));
        }
    }

    @Test
    void followsTheDefinitionToTheLetter() {
        double[] a = {1, 4};
        double[] b = {2, 7};
        double[][] mixed = {{3, 5}, {1, 4}};
        SobolIndices indices = SobolIndices.of(a, b, mixed);
        // Mean 3.5, squares 6.25 + 0.25 + 2.25 + 12.25 = 21, divided by 3.
        assertThat(indices.variance()).isCloseTo(7, within(1e-12));
        assertThat(indices.first()[0]).isCloseTo((2 * 2 + 7 * 1) / 2.0 / 7, within(1e-12));
        assertThat(indices.total()[0]).isCloseTo((4 + 1) / 4.0 / 7, within(1e-12));
        assertThat(indices.first()[1]).isZero();
        assertThat(indices.total()[1]).isZero();
    }

    @Test
    void choiceThatIsNotOneHasNoInfluence() {
        // Every column is scaled by the ends of its own range either way: both alternatives give the same scores.
        World world = new World(25);
        world.with(world.randomBlock("a", 4, 0, new SplittableRandom(2), Aggregation.ARITHMETIC))
                .with(world.randomBlock("b", 3, 0, new SplittableRandom(3), Aggregation.ARITHMETIC));
        Robustness plan = new Robustness(
                new WeightNoise.Uniform(0.9), List.of(new Normalisation.MinMax()), List.of(), List.of(), false);
        SensitivityResult result = run(world.rating(), plan, 200, 2);
        assertThat(result.influences()).hasSize(2 + 4 + 3 + 1);
        assertThat(result.runs()).isEqualTo(200 * 12);
        SensitivityResult.Influence normalisation = result.influences().getLast();
        assertThat(normalisation.factor().kind()).isEqualTo(UncertaintyFactor.Kind.NORMALISATION);
        assertThat(normalisation.first()).isZero();
        assertThat(normalisation.total()).isZero();
        assertThat(result.shift()).isPositive();
    }

    @Test
    void resultIsTheSameForAnyNumberOfThreads() {
        World world = new World(25);
        world.with(world.randomBlock("a", 4, 0.1, new SplittableRandom(2), Aggregation.ARITHMETIC));
        Robustness plan = new Robustness(
                new WeightNoise.Dirichlet(10), List.of(), List.of(Aggregation.HARMONIC), List.of(), true);
        SensitivityResult one = run(world.rating(), plan, 50, 1);
        SensitivityResult three = run(world.rating(), plan, 50, 3);
        assertThat(three.influences()).isEqualTo(one.influences());
    }

    private static SensitivityResult run(Rating rating, Robustness plan, int base, int threads) {
        SensitivityOutcome outcome =
                Sensitivity.sobol(rating, World.edition(rating), plan, new Sampling(base, 1, threads), done -> {});
        return switch (outcome) {
            case SensitivityResult result -> result;
            case SensitivityOutcome.Refused refused -> throw new AssertionError(refused);
        };
    }

    private static SobolIndices estimate(int inputs, int base, ToDoubleFunction<double[]> function) {
        SobolPoints points = new SobolPoints(1, base, inputs);
        double[][] outputs = new double[inputs + 2][base];
        double[] x = new double[inputs];
        for (int point = 0; point < points.count(); point++) {
            for (int input = 0; input < inputs; input++) {
                x[input] = points.coordinate(point, input);
            }
            outputs[point / base][point % base] = function.applyAsDouble(x);
        }
        double[][] mixed = new double[inputs][];
        System.arraycopy(outputs, 2, mixed, 0, inputs);
        return SobolIndices.of(outputs[0], outputs[1], mixed);
    }
}
