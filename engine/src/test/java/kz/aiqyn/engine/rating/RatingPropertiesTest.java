package kz.aiqyn.engine.rating;

import static kz.aiqyn.engine.rating.SmallMethod.block;
import static kz.aiqyn.engine.rating.SmallMethod.indicator;
import static kz.aiqyn.engine.rating.SmallMethod.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import kz.aiqyn.engine.methodology.Aggregation;
import kz.aiqyn.engine.methodology.Direction;
import kz.aiqyn.engine.methodology.Indicator;
import kz.aiqyn.engine.methodology.Methodology;
import kz.aiqyn.engine.methodology.MissingPolicy;
import kz.aiqyn.engine.methodology.Normalisation;
import kz.aiqyn.engine.methodology.Treatment;
import kz.aiqyn.engine.panel.Panel;
import kz.aiqyn.engine.panel.PanelBuilder;
import kz.aiqyn.engine.panel.Value;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.unit.RatedUnit;
import kz.aiqyn.engine.unit.Units;
import org.junit.jupiter.api.Test;

/// What must hold for every rating, tried on random methodologies and values.
class RatingPropertiesTest {

    private static final Period Q1 = SmallPanel.Q1;
    private static final List<Normalisation> ALL = List.of(
            new Normalisation.Goalposts(20, 80),
            new Normalisation.MinMax(),
            new Normalisation.Target(90),
            new Normalisation.Distance(95),
            new Normalisation.ZScore(50, 10),
            new Normalisation.Percentile());

    @Test
    void permutingUnitsPermutesResults() {
        for (int seed = 0; seed < 60; seed++) {
            Methodology methodology = methodology(new SplittableRandom(seed), ALL);
            List<String> units = units(3 + seed % 15);
            double[][] values = values(new SplittableRandom(seed), units.size(), 6);
            List<Integer> order = new ArrayList<>();
            for (int i = 0; i < units.size(); i++) {
                order.add(i);
            }
            Collections.shuffle(order, new Random(seed));
            Edition straight = rate(methodology, units, values);
            List<String> shuffledUnits = order.stream().map(units::get).toList();
            double[][] shuffled = order.stream().map(i -> values[i]).toArray(double[][]::new);
            Edition permuted = rate(methodology, shuffledUnits, shuffled);
            for (int i = 0; i < units.size(); i++) {
                int from = order.get(i);
                assertThat(permuted.places(Tree.INDEX)[i]).isEqualTo(straight.places(Tree.INDEX)[from]);
                assertSame(permuted.scores(Tree.INDEX)[i], straight.scores(Tree.INDEX)[from]);
            }
        }
    }

    @Test
    void scalingAMeasureWithItsGoalpostsChangesNothing() {
        for (int seed = 0; seed < 60; seed++) {
            List<String> units = units(8);
            double[][] values = values(new SplittableRandom(seed), 8, 2);
            double factor = Math.pow(10, seed % 7 - 3);
            Edition plain = rate(goalposts(20, 80), units, values);
            double[][] scaled = new double[8][];
            for (int unit = 0; unit < 8; unit++) {
                scaled[unit] = new double[] {values[unit][0] * factor, values[unit][1]};
            }
            Edition large = rate(goalposts(20 * factor, 80 * factor), units, scaled);
            assertThat(large.scores(Tree.INDEX)).containsExactly(plain.scores(Tree.INDEX), within(1e-9));
        }
    }

    @Test
    void raisingAnIndicatorNeverLowersTheOwnScoreUnderFixedGoalposts() {
        List<Normalisation> fixed = List.of(new Normalisation.Goalposts(20, 80), new Normalisation.Target(90));
        for (int seed = 0; seed < 200; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            Methodology methodology = methodology(random, fixed);
            List<String> units = units(6);
            double[][] values = values(random, 6, 6);
            Edition before = rate(methodology, units, values);
            int leaf = random.nextInt(6);
            boolean up = methodology.allIndicators().get(leaf).scoring().direction() instanceof Direction.Up;
            if (Double.isNaN(values[2][leaf])) {
                continue;
            }
            values[2][leaf] += (up ? 1 : -1) * random.nextDouble(0, 40);
            Edition after = rate(methodology, units, values);

            assertThat(after.scores(Tree.INDEX)[2]).isGreaterThanOrEqualTo(before.scores(Tree.INDEX)[2] - 1e-12);
        }
    }

    @Test
    void givesTheSameBitsForAnyNumberOfThreads() {
        Methodology methodology = methodology(new SplittableRandom(5), ALL);
        List<String> units = units(40);
        PanelBuilder builder = new PanelBuilder(registry(units));
        List<Period> periods = new ArrayList<>();
        for (int quarter = 0; quarter < 12; quarter++) {
            periods.add(Q1.plus(quarter));
            add(builder, units, values(new SplittableRandom(quarter), 40, 6), Q1.plus(quarter));
        }
        Panel panel = builder.build();

        List<Edition> one = SmallPanel.rate(methodology, panel).rate(periods, 1);
        List<Edition> many = SmallPanel.rate(methodology, panel).rate(periods, 5);

        assertThat(many).hasSize(12);
        for (int i = 0; i < one.size(); i++) {
            for (int node = 0; node < one.get(i).tree().size(); node++) {
                assertThat(many.get(i).scores(node)).containsExactly(one.get(i).scores(node));
            }
        }
    }

    private static Methodology goalposts(double low, double high) {
        return SmallMethod.of(block(
                        "A",
                        1,
                        indicator("i0", 2, new Normalisation.Goalposts(low, high)),
                        indicator("i1", 1, new Normalisation.Goalposts(20, 80))))
                .build();
    }

    /// Six indicators in two blocks, with everything else drawn.
    private static Methodology methodology(SplittableRandom random, List<Normalisation> normalisations) {
        Indicator[] indicators = new Indicator[6];
        for (int i = 0; i < 6; i++) {
            Indicator drawn = indicator(
                    "i" + i, 1 + random.nextInt(5), normalisations.get(random.nextInt(normalisations.size())));
            drawn = with(drawn, random.nextBoolean() ? new Direction.Up() : new Direction.Down());
            drawn = with(drawn, random.nextBoolean() ? new MissingPolicy.Worst() : new MissingPolicy.PeerMedian());
            indicators[i] = with(drawn, random.nextBoolean() ? Treatment.DEFAULT : Treatment.NONE);
        }
        Aggregation top = random.nextInt(4) == 0 ? Aggregation.COPELAND : Aggregation.ARITHMETIC;
        return SmallMethod.of(
                        block("A", 2, indicators[0], indicators[1], indicators[2]),
                        block("B", 3, indicators[3], indicators[4], indicators[5]))
                .top(normalisations == ALL ? top : Aggregation.ARITHMETIC)
                .build();
    }

    private static List<String> units(int n) {
        List<String> units = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            units.add("u" + i);
        }
        return units;
    }

    private static double[][] values(SplittableRandom random, int units, int leaves) {
        double[][] values = new double[units][leaves];
        for (double[] row : values) {
            for (int leaf = 0; leaf < leaves; leaf++) {
                double heavy = random.nextInt(15) == 0 ? 10 : 1;
                row[leaf] = random.nextInt(8) == 0 ? Double.NaN : heavy * random.nextDouble(0, 100);
            }
        }
        return values;
    }

    private static Edition rate(Methodology methodology, List<String> units, double[][] values) {
        PanelBuilder builder = new PanelBuilder(registry(units));
        add(builder, units, values, Q1);
        return SmallPanel.rate(methodology, builder.build()).rate(Q1).getFirst();
    }

    private static Units registry(List<String> units) {
        return Units.of(
                units.stream().map(unit -> RatedUnit.named(unit, "unit")).toList());
    }

    private static void add(PanelBuilder builder, List<String> units, double[][] values, Period period) {
        for (int unit = 0; unit < units.size(); unit++) {
            for (int leaf = 0; leaf < values[unit].length; leaf++) {
                if (!Double.isNaN(values[unit][leaf])) {
                    builder.add(Value.of(units.get(unit), period, "m.i" + leaf, values[unit][leaf]));
                }
            }
        }
    }

    private static void assertSame(double actual, double expected) {
        if (Double.isNaN(expected)) {
            assertThat(actual).isNaN();
        } else {
            assertThat(actual).isCloseTo(expected, within(1e-9));
        }
    }
}
