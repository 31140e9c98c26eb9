package kz.aiqyn.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import kz.aiqyn.engine.methodology.Aggregation;
import kz.aiqyn.engine.methodology.Block;
import kz.aiqyn.engine.methodology.ConstantPolicy;
import kz.aiqyn.engine.methodology.Coverage;
import kz.aiqyn.engine.methodology.Direction;
import kz.aiqyn.engine.methodology.Formation;
import kz.aiqyn.engine.methodology.Identity;
import kz.aiqyn.engine.methodology.Index;
import kz.aiqyn.engine.methodology.Indicator;
import kz.aiqyn.engine.methodology.Methodology;
import kz.aiqyn.engine.methodology.MissingPolicy;
import kz.aiqyn.engine.methodology.Normalisation;
import kz.aiqyn.engine.methodology.Passport;
import kz.aiqyn.engine.methodology.Peers;
import kz.aiqyn.engine.methodology.Robustness;
import kz.aiqyn.engine.methodology.Scale;
import kz.aiqyn.engine.methodology.Scoring;
import kz.aiqyn.engine.methodology.Treatment;
import kz.aiqyn.engine.methodology.TreatmentLimits;
import kz.aiqyn.engine.panel.Column;
import kz.aiqyn.engine.panel.PanelBuilder;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.rating.Rating;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.engine.unit.RatedUnit;
import kz.aiqyn.engine.unit.Units;

/// Invented units and values: 67 indicators in 9 blocks, min-max, treatment on, every third column heavy-tailed.
final class Oblast {

    static final Period PERIOD = Period.quarter(2024, 3);

    private static final int INDICATORS = 67;
    private static final int BLOCKS = 9;

    private Oblast() {}

    /// A rating of this many units; the values are the same every time.
    static Rating of(int units) {
        List<Column> columns = columns(units);
        List<RatedUnit> registry = IntStream.range(0, units)
                .mapToObj(unit -> RatedUnit.named("u" + unit, "district"))
                .toList();
        return Rating.of(
                methodology(),
                new PanelBuilder(Units.of(registry)).build(),
                (indicator, period) -> columns.get(Integer.parseInt(indicator.formula())));
    }

    /// A rating whose values differ between [#PERIOD] and the next one.
    static Rating changing(int units, Normalisation normalisation) {
        List<Column> first = columns(units, 67);
        List<Column> second = columns(units, 68);
        List<RatedUnit> registry = IntStream.range(0, units)
                .mapToObj(unit -> RatedUnit.named("u" + unit, "district"))
                .toList();
        return Rating.of(
                methodology(normalisation),
                new PanelBuilder(Units.of(registry)).build(),
                (indicator, period) ->
                        (period.equals(PERIOD) ? first : second).get(Integer.parseInt(indicator.formula())));
    }

    private static List<Column> columns(int units) {
        return columns(units, 67);
    }

    private static List<Column> columns(int units, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Column> columns = new ArrayList<>();
        for (int indicator = 0; indicator < INDICATORS; indicator++) {
            double[] values = new double[units];
            for (int unit = 0; unit < units; unit++) {
                double normal = random.nextGaussian();
                values[unit] = indicator % 3 == 0 ? Math.exp(1.5 * normal) : 50 + 10 * normal;
            }
            columns.add(new Column(values, new byte[units], new boolean[units]));
        }
        return columns;
    }

    private static Methodology methodology() {
        return methodology(new Normalisation.MinMax());
    }

    private static Methodology methodology(Normalisation normalisation) {
        List<List<Indicator>> byBlock = new ArrayList<>();
        for (int block = 0; block < BLOCKS; block++) {
            byBlock.add(new ArrayList<>());
        }
        for (int number = 0; number < INDICATORS; number++) {
            byBlock.get(number % BLOCKS).add(indicator(number, normalisation));
        }
        List<Block> blocks = IntStream.range(0, BLOCKS)
                .mapToObj(block -> new Block(
                        "b" + block,
                        Names.same("b" + block),
                        8 + block,
                        null,
                        Aggregation.ARITHMETIC,
                        List.of(),
                        byBlock.get(block)))
                .toList();
        return new Methodology(
                new Identity("bench", "1", Names.same("bench"), null, null, Names.NONE),
                new Index(Index.DEFAULT_CODE, Names.same("index"), Aggregation.ARITHMETIC),
                new Scale(1, 100, 2),
                List.of(),
                Peers.EVERYBODY,
                Coverage.DEFAULT,
                TreatmentLimits.DEFAULT,
                List.of(),
                blocks,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                plan());
    }

    private static Indicator indicator(int number, Normalisation normalisation) {
        Direction direction = number % 4 == 1 ? new Direction.Down() : new Direction.Up();
        Scoring scoring = new Scoring(
                direction, normalisation, Treatment.DEFAULT, new MissingPolicy.Worst(), ConstantPolicy.MIDDLE, null);
        return new Indicator(
                "i" + number,
                Names.same("i" + number),
                1 + number % 5,
                "1",
                String.valueOf(number),
                Formation.UNIT,
                scoring,
                Passport.EMPTY);
    }

    /// Weights, three normalisations, half of the draws geometric.
    static Robustness plan() {
        return new Robustness(
                new Robustness.WeightNoise.Uniform(0.25),
                List.of(new Normalisation.Percentile(), new Normalisation.Goalposts(20, 80)),
                List.of(Aggregation.GEOMETRIC),
                List.of(),
                false);
    }
}
