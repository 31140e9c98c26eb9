package kz.aiqyn.engine.robust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import kz.aiqyn.engine.methodology.Aggregation;
import kz.aiqyn.engine.methodology.MissingPolicy;
import kz.aiqyn.engine.methodology.Normalisation;
import kz.aiqyn.engine.methodology.Robustness;
import kz.aiqyn.engine.methodology.Robustness.WeightNoise;
import kz.aiqyn.engine.rating.Edition;
import kz.aiqyn.engine.rating.Rating;
import kz.aiqyn.engine.rating.Tree;
import kz.aiqyn.engine.text.Phrase;
import org.junit.jupiter.api.Test;

/// A study as a whole: intervals, probabilities, groups, threads, interruption and refusals.
class R03_StudyTest {

    private static final Robustness WEIGHTS_ONLY =
            new Robustness(new WeightNoise.Uniform(0.5), List.of(), List.of(), List.of(), false);
    private static final Robustness EVERYTHING = new Robustness(
            new WeightNoise.Uniform(0.25),
            List.of(new Normalisation.Percentile()),
            List.of(Aggregation.GEOMETRIC),
            List.of(new MissingPolicy.Exclude()),
            true);

    @Test
    void unitThatIsBestInEverythingStaysFirst() {
        Rating rating = new World(4)
                .withBlock(new double[][] {{9, 5, 4, 1}, {9, 4, 5, 2}})
                .rating();
        RobustnessResult result = run(rating, WEIGHTS_ONLY, 2_000, 1);
        assertThat(result.interval(0)).contains(new RankInterval(1, 1, 1, 1));
        assertThat(result.interval(3)).contains(new RankInterval(4, 4, 4, 4));
        assertThat(result.withinPlace(0, 1)).isEqualTo(1);
        assertThat(result.ahead(0, 3)).isEqualTo(1);
        assertThat(result.ahead(3, 0)).isZero();
    }

    @Test
    void equalUnitsAreAheadOfEachOtherHalfTheTime() {
        Rating rating =
                new World(3).withBlock(new double[][] {{5, 5, 1}, {7, 7, 2}}).rating();
        RobustnessResult result = run(rating, WEIGHTS_ONLY, 500, 1);
        assertThat(result.ahead(0, 1)).isEqualTo(0.5);
        assertThat(result.interval(1)).contains(new RankInterval(1, 1, 1, 1));
        assertThat(result.equalPlaces()).containsExactly(new int[] {0, 1}, new int[] {2});
    }

    @Test
    void mirroredUnitsChangePlacesWithTheWeights() {
        // Two indicators, weights w(1 + U): unit 0 wins when the first weighs more, which is half of the time.
        Rating rating =
                new World(3).withBlock(new double[][] {{9, 1, 0}, {1, 9, 0}}).rating();
        RobustnessResult result = run(rating, WEIGHTS_ONLY, 20_000, 5);
        assertThat(result.ahead(0, 1)).isCloseTo(0.5, within(0.02));
        assertThat(result.ahead(0, 1) + result.ahead(1, 0)).isCloseTo(1, within(1e-12));
        assertThat(result.interval(0).orElseThrow().low()).isEqualTo(1);
        assertThat(result.interval(0).orElseThrow().high()).isEqualTo(2);
        assertThat(result.withinPlace(0, 1) + result.withinPlace(1, 1)).isCloseTo(1, within(1e-3));
        assertThat(result.neighbour(1)).isPresent();
    }

    @Test
    void nothingVariedLeavesEveryPlaceAsPublished() {
        World world = new World(30);
        world.with(world.randomBlock("a", 5, 0.1, new SplittableRandom(1), Aggregation.GEOMETRIC));
        Robustness nothing = new Robustness(new WeightNoise.None(), List.of(), List.of(), List.of(), false);
        RobustnessResult result = run(world.rating(), nothing, 3, 1);
        int[] places = result.nominal().places(Tree.INDEX);
        for (int unit = 0; unit < 30; unit++) {
            assertThat(result.interval(unit))
                    .contains(new RankInterval(places[unit], places[unit], places[unit], places[unit]));
        }
    }

    @Test
    void resultIsTheSameForAnyNumberOfThreads() {
        World world = random(120);
        RobustnessResult one = run(world.rating(), EVERYTHING, 700, 1);
        RobustnessResult four = run(world.rating(), EVERYTHING, 700, 4);
        for (int unit = 0; unit < 120; unit++) {
            assertThat(four.placeCounts(unit)).containsExactly(one.placeCounts(unit));
            assertThat(four.ahead(unit, 0)).isEqualTo(one.ahead(unit, 0));
        }
    }

    @Test
    void drawDependsOnSeedAndNumberOnly() {
        Rating rating = random(20).rating();
        Inputs inputs = new Inputs(World.edition(rating), EVERYTHING);
        Draw few = inputs.draw(Points.random(3, 10), 9);
        Draw many = inputs.draw(Points.random(3, 10_000), 9);
        assertThat(many.weights()).containsExactly(few.weights());
        assertThat(many.choice()).isEqualTo(few.choice());
        assertThat(inputs.draw(Points.random(4, 10), 9).weights()).isNotEqualTo(few.weights());
    }

    @Test
    void alternativesAreEquallyLikely() {
        Rating rating = random(20).rating();
        Inputs inputs = new Inputs(World.edition(rating), EVERYTHING);
        Points points = Points.random(1, 20_000);
        int[] geometric = new int[2];
        int[] leftOut = new int[11];
        for (int point = 0; point < points.count(); point++) {
            Draw draw = inputs.draw(points, point);
            geometric[draw.choice().aggregation()]++;
            leftOut[draw.leftOut() + 1]++;
        }
        assertThat(geometric[1]).isBetween(9_700, 10_300);
        for (int count : leftOut) {
            assertThat(count).isBetween(1_650, 1_990);
        }
    }

    @Test
    void drawnSharesAddUpAmongSiblingsAndDirichletKeepsTheirMean() {
        Rating rating = new World(3)
                .withBlock(new double[][] {{9, 1, 0}, {1, 9, 0}, {1, 2, 3}})
                .rating();
        Robustness dirichlet = new Robustness(new WeightNoise.Dirichlet(5), List.of(), List.of(), List.of(), false);
        Inputs inputs = new Inputs(World.edition(rating), dirichlet);
        Points points = Points.random(2, 20_000);
        double[] mean = new double[5];
        double square = 0;
        for (int point = 0; point < points.count(); point++) {
            double[] weights = inputs.draw(points, point).weights();
            assertThat(weights[2] + weights[3] + weights[4]).isCloseTo(1, within(1e-12));
            for (int node = 0; node < 5; node++) {
                mean[node] += weights[node] / points.count();
            }
            square += (weights[2] - 1 / 6.0) * (weights[2] - 1 / 6.0) / points.count();
        }
        assertThat(mean[2]).isCloseTo(1 / 6.0, within(0.005));
        assertThat(mean[4]).isCloseTo(3 / 6.0, within(0.005));
        // Variance m (1 - m) / (c + 1).
        assertThat(square).isCloseTo(1 / 6.0 * 5 / 6.0 / 6, within(0.001));
    }

    @Test
    void progressGrowsToTheNumberOfDraws() {
        List<Integer> seen = new ArrayList<>();
        Rating rating = random(20).rating();
        RobustnessStudy.run(rating, World.edition(rating), EVERYTHING, new Sampling(1_000, 1, 2), seen::add);
        assertThat(seen).isSorted().last().isEqualTo(1_000);
    }

    @Test
    void interruptionEndsTheStudy() {
        Rating rating = random(20).rating();
        Edition nominal = World.edition(rating);
        List<Integer> seen = new ArrayList<>();
        assertThatThrownBy(() -> RobustnessStudy.run(rating, nominal, EVERYTHING, new Sampling(60_000, 1, 1), done -> {
                    seen.add(done);
                    Thread.currentThread().interrupt();
                }))
                .isInstanceOf(CancellationException.class);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(seen.getLast()).isLessThan(60_000);
    }

    @Test
    void unitsThatAreNotRatedTakeNoPart() {
        double missing = Double.NaN;
        Rating rating = new World(3)
                .coverage(0.65, 0.5)
                .withBlock(new double[][] {{9, missing, 2}, {5, missing, 6}})
                .rating();
        RobustnessResult result = run(rating, WEIGHTS_ONLY, 100, 1);
        assertThat(result.interval(1)).isEmpty();
        assertThat(result.ranked()).isEqualTo(2);
        assertThatThrownBy(() -> result.ahead(0, 1)).hasMessageContaining("u1");
    }

    @Test
    void refusesGeometricMeansOfScoresThatReachZero() {
        World world = random(20).scale(0, 100);
        assertThat(refusals(world, EVERYTHING)).singleElement().satisfies(phrase -> {
            assertThat(phrase.key()).isEqualTo("robust.refused.not-positive");
            assertThat(phrase.arguments().get(2)).isEqualTo(0.0);
        });
    }

    @Test
    void refusesAllThatIsWrongWithThePlanAtOnce() {
        Robustness plan =
                new Robustness(new WeightNoise.Uniform(2), List.of(), List.of(Aggregation.MPI), List.of(), false);
        assertThat(refusals(random(20), plan))
                .extracting(Phrase::key)
                .containsExactly("robust.refused.uniform", "robust.refused.mpi-over-blocks");
    }

    @Test
    void refusesCopelandBelowAGeometricMean() {
        World world = new World(12);
        SplittableRandom random = new SplittableRandom(1);
        world.with(world.randomBlock("a", 4, 0, random, Aggregation.COPELAND))
                .with(world.randomBlock("b", 4, 0, random, Aggregation.ARITHMETIC));
        assertThat(refusals(world, EVERYTHING)).extracting(Phrase::key).contains("robust.refused.copeland-below");
    }

    @Test
    void refusesAGroupOfOne() {
        World world = new World(1).withBlock(new double[][] {{9}, {5}});
        assertThat(refusals(world, WEIGHTS_ONLY)).extracting(Phrase::key).containsExactly("robust.refused.too-few");
    }

    private static World random(int units) {
        SplittableRandom random = new SplittableRandom(units);
        World world = new World(units);
        return world.with(world.randomBlock("a", 5, 0.1, random, Aggregation.ARITHMETIC))
                .with(world.randomBlock("b", 5, 0.1, random, Aggregation.ARITHMETIC));
    }

    private static RobustnessResult run(Rating rating, Robustness plan, int draws, int threads) {
        RobustnessOutcome outcome =
                RobustnessStudy.run(rating, World.edition(rating), plan, new Sampling(draws, 11, threads), done -> {});
        return switch (outcome) {
            case RobustnessResult result -> result;
            case RobustnessOutcome.Refused refused -> throw new AssertionError(refused);
        };
    }

    private static List<Phrase> refusals(World world, Robustness plan) {
        Rating rating = world.rating();
        RobustnessOutcome outcome =
                RobustnessStudy.run(rating, World.edition(rating), plan, new Sampling(10, 1, 1), done -> {});
        return switch (outcome) {
            case RobustnessResult result -> throw new AssertionError("not refused: " + result.ranked());
            case RobustnessOutcome.Refused(List<Phrase> reasons) -> reasons;
        };
    }
}
