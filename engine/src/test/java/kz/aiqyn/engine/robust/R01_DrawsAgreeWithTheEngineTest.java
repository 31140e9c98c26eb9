package kz.aiqyn.engine.robust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import kz.aiqyn.engine.methodology.Aggregation;
import kz.aiqyn.engine.methodology.MissingPolicy;
import kz.aiqyn.engine.methodology.Normalisation;
import kz.aiqyn.engine.methodology.Robustness;
import kz.aiqyn.engine.methodology.Robustness.WeightNoise;
import kz.aiqyn.engine.rating.Edition;
import kz.aiqyn.engine.rating.Ranking;
import kz.aiqyn.engine.rating.Rating;
import kz.aiqyn.engine.rating.Tree;
import org.junit.jupiter.api.Test;

/// What the fast way finds for a draw is what the engine finds for the methodology written as drawn.
class R01_DrawsAgreeWithTheEngineTest {

    private static final List<Normalisation> SCALINGS =
            List.of(new Normalisation.Percentile(), new Normalisation.Goalposts(20, 80));

    @Test
    void ofMeansWithoutGaps() {
        for (int seed = 0; seed < 10; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            World world = nested(random, 20 + random.nextInt(600), 0, Aggregation.ARITHMETIC);
            agrees(world, plan(new WeightNoise.Uniform(0.5), Aggregation.GEOMETRIC, Aggregation.HARMONIC));
        }
    }

    @Test
    void ofMeansWithMissingCells() {
        for (int seed = 0; seed < 20; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            World world = nested(random, 10 + random.nextInt(50), 0.3, Aggregation.GEOMETRIC);
            world.missing(new MissingPolicy.Exclude());
            agrees(world, plan(new WeightNoise.Uniform(1), Aggregation.ARITHMETIC, Aggregation.HARMONIC));
        }
    }

    @Test
    void ofWeightsDrawnFromDirichlet() {
        World world = nested(new SplittableRandom(3), 15, 0.1, Aggregation.HARMONIC);
        agrees(world, plan(new WeightNoise.Dirichlet(8), Aggregation.GEOMETRIC));
    }

    @Test
    void ofUnitsWithTooLittleCoverage() {
        for (int seed = 0; seed < 10; seed++) {
            World world = nested(new SplittableRandom(seed), 40, 0.35, Aggregation.ARITHMETIC);
            world.coverage(0.65, 0.6);
            agrees(world, plan(new WeightNoise.Uniform(0.25), Aggregation.GEOMETRIC));
        }
    }

    @Test
    void ofCopelandAndMazziottaPareto() {
        for (int seed = 0; seed < 5; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            World world = new World(18);
            world.with(world.randomBlock("a", 4, 0.1, random, Aggregation.MPI))
                    .with(world.randomBlock("b", 3, 0.1, random, Aggregation.COPELAND))
                    .with(world.randomBlock("c", 3, 0.1, random, Aggregation.ARITHMETIC));
            agrees(world, plan(new WeightNoise.Uniform(0.5), Aggregation.COPELAND));
        }
    }

    @Test
    void ofMazziottaParetoAsAnAlternativeOverIndicators() {
        SplittableRandom random = new SplittableRandom(9);
        World world = new World(18);
        world.randomBlock("a", 6, 0.1, random, Aggregation.ARITHMETIC)
                .indicators()
                .forEach(world::with);
        agrees(world, plan(new WeightNoise.Uniform(0.5), Aggregation.MPI));
    }

    @Test
    void ofTies() {
        World world = new World(300).scale(0, 100).normalisation(new Normalisation.Goalposts(0, 10));
        SplittableRandom random = new SplittableRandom(4);
        double[] a = random.doubles(300).map(x -> Math.floor(4 * x)).toArray();
        double[] b = random.doubles(300).map(x -> Math.floor(4 * x)).toArray();
        world.with(world.indicator("a", 1, a)).with(world.indicator("b", 1, b));
        agrees(world, new Robustness(new WeightNoise.Uniform(0.25), List.of(), List.of(), List.of(), true));
    }

    private static World nested(SplittableRandom random, int units, double missing, Aggregation inner) {
        World world = new World(units);
        var low = world.randomBlock("low", 5, missing, random, Aggregation.GEOMETRIC);
        var own = world.randomBlock("own", 6, missing, random, inner);
        return world.with(world.randomBlock("first", 7, missing, random, Aggregation.ARITHMETIC))
                .with(World.block("upper", 7, inner, List.of(low), own.indicators()))
                .with(world.randomBlock("last", 1, missing, random, inner))
                .with(world.indicator("alone", 2, random.doubles(units).toArray()));
    }

    private static Robustness plan(WeightNoise noise, Aggregation... aggregations) {
        List<MissingPolicy> missing = List.of(new MissingPolicy.Exclude(), new MissingPolicy.PeerMedian());
        return new Robustness(noise, SCALINGS, List.of(aggregations), missing, true);
    }

    private static void agrees(World world, Robustness plan) {
        Rating rating = world.rating();
        Edition nominal = World.edition(rating);
        Experiment experiment = new Experiment(rating, nominal, plan);
        assertThat(experiment.refusals()).isEmpty();
        Points points = Points.random(7, 60);
        DrawnMethodology methodology = new DrawnMethodology(rating.methodology(), nominal.tree(), plan);
        experiment.run(points, 2, done -> {}, (first, places) -> {
            int[] block = places.points();
            double[][] totals = experiment.totals(points, block);
            for (int i = 0; i < block.length; i++) {
                Draw draw = experiment.inputs().draw(points, block[i]);
                Edition drawn = rating.by(methodology.of(draw)).again(nominal);
                double[] expected = IntStream.of(experiment.placed())
                        .mapToDouble(unit -> drawn.scores(Tree.INDEX)[unit])
                        .toArray();
                for (int unit = 0; unit < expected.length; unit++) {
                    assertThat(totals[i][unit]).as("%s", draw.choice()).isCloseTo(expected[unit], within(1e-9));
                }
                assertThat(asInts(places, i)).as("%s", draw.choice()).containsExactly(places(expected));
            }
        });
    }

    private static int[] places(double[] scores) {
        int[] places = Ranking.places(scores);
        int scored = (int)
                IntStream.of(places).filter(place -> place != Ranking.NONE).count();
        return IntStream.of(places)
                .map(place -> place == Ranking.NONE ? scored + 1 : place)
                .toArray();
    }

    private static int[] asInts(DrawnPlaces places, int draw) {
        return IntStream.range(0, places.units())
                .map(unit -> places.place(draw, unit))
                .toArray();
    }
}
