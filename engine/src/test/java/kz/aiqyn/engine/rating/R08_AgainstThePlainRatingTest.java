package kz.aiqyn.engine.rating;

import static kz.aiqyn.engine.rating.SmallMethod.indicator;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import kz.aiqyn.engine.measure.MissingReason;
import kz.aiqyn.engine.methodology.Aggregation;
import kz.aiqyn.engine.methodology.Block;
import kz.aiqyn.engine.methodology.ConstantPolicy;
import kz.aiqyn.engine.methodology.Coverage;
import kz.aiqyn.engine.methodology.Direction;
import kz.aiqyn.engine.methodology.Indicator;
import kz.aiqyn.engine.methodology.Joint;
import kz.aiqyn.engine.methodology.Methodology;
import kz.aiqyn.engine.methodology.MissingPolicy;
import kz.aiqyn.engine.methodology.Normalisation;
import kz.aiqyn.engine.methodology.Peers;
import kz.aiqyn.engine.methodology.Scale;
import kz.aiqyn.engine.methodology.Scoring;
import kz.aiqyn.engine.methodology.Treatment;
import kz.aiqyn.engine.panel.Origin;
import kz.aiqyn.engine.panel.PanelBuilder;
import kz.aiqyn.engine.panel.Value;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.period.PeriodKind;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.engine.unit.RatedUnit;
import kz.aiqyn.engine.unit.Units;
import org.junit.jupiter.api.Test;

/// The engine against a plain rating written from the definitions alone, on random trees of every kind.
class R08_AgainstThePlainRatingTest {

    private static final int PERIODS = 3;

    @Test
    void agreesWithThePlainRating() {
        for (int seed = 0; seed < 3000; seed++) {
            new Case(seed, false).compare();
        }
    }

    @Test
    void agreesWithThePlainRatingWhenPeriodsAreScaledTogether() {
        for (int seed = 0; seed < 1000; seed++) {
            new Case(seed, true).compare();
        }
    }

    /// One methodology and its values, all drawn.
    private static final class Case {
        private final SplittableRandom random;
        private final int seed;
        private final boolean joint;
        private final boolean positive;
        private final int units;
        private int number;

        Case(int seed, boolean joint) {
            this.seed = seed;
            this.joint = joint;
            random = new SplittableRandom(seed);
            positive = random.nextInt(3) == 0;
            units = random.nextInt(6) == 0 ? 25 + random.nextInt(30) : 1 + random.nextInt(12);
        }

        void compare() {
            Methodology methodology = methodology();
            Map<String, double[][]> values = new HashMap<>();
            methodology.allIndicators().forEach(indicator -> values.put(indicator.code(), column()));
            Edition edition = SmallPanel.rate(methodology, panel(values).build())
                    .rate(SmallPanel.Q1.plus(PERIODS - 1))
                    .getFirst();

            PlainRating plain = new PlainRating(methodology, values, units);

            for (int node = edition.tree().size() - 1; node >= 0; node--) {
                String code = edition.tree().code(node);
                for (int unit = 0; unit < units; unit++) {
                    double expected = plain.scores(code)[unit];
                    double found = edition.scores(node)[unit];
                    boolean same = Double.isNaN(expected)
                            ? Double.isNaN(found)
                            : Math.abs(found - expected) <= 1e-9 * Math.max(1, Math.abs(expected));
                    assertThat(same)
                            .as("seed %d, %s of unit %d: %s instead of %s", seed, code, unit, found, expected)
                            .isTrue();
                }
            }
            assertThat(edition.places(Tree.INDEX)).as("seed %d", seed).containsExactly(plain.places());
        }

        private Methodology methodology() {
            List<Block> blocks = new ArrayList<>();
            for (int i = random.nextInt(1, 4); i > 0; i--) {
                blocks.add(block(1));
            }
            List<Indicator> direct = random.nextInt(3) == 0 ? List.of(drawn(), drawn()) : List.of();
            Scale scale = positive ? new Scale(1, 100, 2) : Scale.DEFAULT;
            List<Aggregation> tops = positive
                    ? List.of(Aggregation.ARITHMETIC, Aggregation.GEOMETRIC, Aggregation.HARMONIC)
                    : List.of(Aggregation.ARITHMETIC, Aggregation.COPELAND);
            Coverage coverage = random.nextBoolean() ? new Coverage(0, 0) : new Coverage(0.65, 0.65);
            return new SmallMethod(blocks, direct, List.of(), of(tops), scale, coverage, Peers.EVERYBODY, List.of())
                    .build();
        }

        private Block block(int depth) {
            List<Block> inner = new ArrayList<>();
            for (int i = depth > 2 ? 0 : random.nextInt(3) - 1; i > 0; i--) {
                inner.add(block(depth + 1));
            }
            List<Indicator> own = new ArrayList<>();
            for (int i = random.nextInt(inner.isEmpty() ? 1 : 0, 4); i > 0; i--) {
                own.add(drawn());
            }
            List<Aggregation> ways = new ArrayList<>(List.of(Aggregation.ARITHMETIC));
            ways.addAll(
                    positive
                            ? List.of(Aggregation.GEOMETRIC, Aggregation.HARMONIC)
                            : inner.isEmpty()
                                    ? List.of(Aggregation.COPELAND, Aggregation.MPI)
                                    : List.of(Aggregation.COPELAND));
            String code = "b" + number++;
            return new Block(code, Names.same(code), weight(), PeriodKind.QUARTER, of(ways), inner, own);
        }

        private Indicator drawn() {
            Direction direction = of(List.of(new Direction.Up(), new Direction.Down(), new Direction.Corridor(20, 40)));
            Normalisation normalisation;
            if (direction instanceof Direction.Corridor) {
                normalisation = of(List.of(
                        new Normalisation.Goalposts(-30, 0),
                        new Normalisation.MinMax(),
                        new Normalisation.Percentile()));
            } else {
                List<Normalisation> all = new ArrayList<>(List.of(
                        new Normalisation.Goalposts(10, 80),
                        new Normalisation.MinMax(),
                        new Normalisation.Target(60),
                        new Normalisation.Distance(50),
                        new Normalisation.Ranks(),
                        new Normalisation.Percentile()));
                if (!positive) {
                    all.add(new Normalisation.ZScore(50, 10));
                }
                normalisation = of(all);
            }
            Scoring scoring = new Scoring(
                    direction,
                    normalisation,
                    of(List.of(Treatment.values())),
                    of(List.of(
                            new MissingPolicy.Worst(),
                            new MissingPolicy.Exclude(),
                            new MissingPolicy.Previous(1 + random.nextInt(2)),
                            new MissingPolicy.PeerMedian())),
                    of(List.of(ConstantPolicy.values())),
                    joint && random.nextBoolean() ? new Joint(SmallPanel.Q1, SmallPanel.Q1.plus(PERIODS - 1)) : null);
            return indicator("i" + number++, weight(), normalisation).withScoring(scoring);
        }

        private double weight() {
            return random.nextInt(8) == 0 ? 0 : 1 + random.nextInt(5);
        }

        private <T> T of(List<? extends T> choices) {
            return choices.get(random.nextInt(choices.size()));
        }

        /// Values of one indicator, `[period][unit]`.
        private double[][] column() {
            int form = random.nextInt(6);
            double gaps = of(List.of(0.0, 0.1, 0.3, 0.6));
            double constant = random.nextInt(100);
            double[][] column = new double[PERIODS][units];
            for (double[] row : column) {
                boolean nobody = random.nextInt(12) == 0;
                for (int unit = 0; unit < units; unit++) {
                    double drawn = switch (form) {
                        case 0 -> random.nextDouble(0, 100);
                        case 1 -> Math.exp(2 * random.nextGaussian() + 2);
                        case 2 -> 10.0 * random.nextInt(0, 4);
                        case 3 -> constant;
                        case 4 -> random.nextInt(3) == 0 ? -0.0 : random.nextDouble(-50, 50);
                        default -> random.nextInt(12) == 0 ? 1e6 * random.nextGaussian() : random.nextInt(30, 50);
                    };
                    double absent = random.nextInt(4) == 0 ? PlainRating.NOT_APPLICABLE : Double.NaN;
                    row[unit] = nobody || random.nextDouble() < gaps ? absent : drawn;
                }
            }
            return column;
        }

        private PanelBuilder panel(Map<String, double[][]> values) {
            List<RatedUnit> registry = new ArrayList<>();
            for (int unit = 0; unit < units; unit++) {
                registry.add(RatedUnit.named("u" + unit, "unit"));
            }
            PanelBuilder builder = new PanelBuilder(Units.of(registry));
            values.forEach((code, column) -> {
                for (int period = 0; period < PERIODS; period++) {
                    for (int unit = 0; unit < units; unit++) {
                        add(builder, "u" + unit, SmallPanel.Q1.plus(period), "m." + code, column[period][unit]);
                    }
                }
            });
            return builder;
        }

        private static void add(PanelBuilder builder, String unit, Period period, String measure, double number) {
            if (number == PlainRating.NOT_APPLICABLE) {
                Value.Reading reading = Value.Reading.missing(MissingReason.NOT_APPLICABLE);
                builder.add(new Value(unit, period, measure, reading, Origin.UNKNOWN));
            } else if (!Double.isNaN(number)) {
                builder.add(Value.of(unit, period, measure, number));
            }
        }
    }
}
