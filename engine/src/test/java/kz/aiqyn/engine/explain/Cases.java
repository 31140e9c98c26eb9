package kz.aiqyn.engine.explain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import kz.aiqyn.engine.measure.MissingReason;
import kz.aiqyn.engine.methodology.AdjustmentRule;
import kz.aiqyn.engine.methodology.Aggregation;
import kz.aiqyn.engine.methodology.Block;
import kz.aiqyn.engine.methodology.ConstantPolicy;
import kz.aiqyn.engine.methodology.Coverage;
import kz.aiqyn.engine.methodology.Direction;
import kz.aiqyn.engine.methodology.Formation;
import kz.aiqyn.engine.methodology.Identity;
import kz.aiqyn.engine.methodology.Index;
import kz.aiqyn.engine.methodology.Indicator;
import kz.aiqyn.engine.methodology.Joint;
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
import kz.aiqyn.engine.panel.Panel;
import kz.aiqyn.engine.panel.PanelBuilder;
import kz.aiqyn.engine.panel.Value;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.rating.IndicatorValues;
import kz.aiqyn.engine.rating.Rating;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.engine.unit.RatedUnit;
import kz.aiqyn.engine.unit.Units;

/// Methodologies and values for the tests: small ones written by hand, and drawn ones of every kind.
final class Cases {

    static final Period BEFORE = Period.of("2024-Q3");
    static final Period AFTER = Period.of("2024-Q4");

    private Cases() {}

    /// Values given by indicator code and period.
    static final class Given implements IndicatorValues {
        private final Map<String, double[]> columns = new HashMap<>();
        private final int size;

        Given(int size) {
            this.size = size;
        }

        Given put(String code, Period period, double... values) {
            columns.put(code + period, values);
            return this;
        }

        @Override
        public Column column(Indicator indicator, Period period) {
            double[] values = columns.get(indicator.code() + period);
            if (values == null) {
                return Column.missing(size, MissingReason.NO_DATA);
            }
            byte[] reasons = new byte[size];
            double[] finite = values.clone();
            for (int i = 0; i < size; i++) {
                if (Double.isInfinite(values[i])) {
                    finite[i] = Double.NaN;
                    reasons[i] = MissingReason.NOT_APPLICABLE.number();
                }
            }
            return new Column(finite, reasons, new boolean[size]);
        }
    }

    static Units units(int count) {
        List<RatedUnit> units = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            units.add(RatedUnit.named("u" + i, "district"));
        }
        return Units.of(units);
    }

    static Panel panel(Units units) {
        return new PanelBuilder(units).build();
    }

    static Indicator indicator(String code, double weight, Normalisation normalisation) {
        return indicator(code, weight, new Direction.Up(), normalisation);
    }

    static Indicator indicator(String code, double weight, Direction direction, Normalisation normalisation) {
        return new Indicator(
                code,
                Names.same(code),
                weight,
                "%",
                "x",
                Formation.UNIT,
                new Scoring(
                        direction,
                        normalisation,
                        Treatment.NONE,
                        new MissingPolicy.Exclude(),
                        ConstantPolicy.MIDDLE,
                        null),
                Passport.EMPTY);
    }

    static Block block(String code, double weight, Aggregation aggregation, Indicator... indicators) {
        return new Block(code, Names.same(code), weight, null, aggregation, List.of(), List.of(indicators));
    }

    static Methodology methodology(Aggregation top, Scale scale, List<Block> blocks, List<Indicator> indicators) {
        return new Methodology(
                new Identity("test", "1", Names.NONE, null, null, Names.NONE),
                new Index("index", Names.NONE, top),
                scale,
                List.of(),
                Peers.EVERYBODY,
                new Coverage(0, 0),
                TreatmentLimits.DEFAULT,
                List.of(),
                blocks,
                indicators,
                List.of(),
                List.of(),
                List.of(),
                Robustness.DEFAULT);
    }

    /// What may be drawn.
    ///
    /// @param gaps share of cells missing
    /// @param kinds the aggregations to draw from
    record Draw(int units, int blocks, int perBlock, double gaps, List<Aggregation> kinds, boolean fixed) {}

    /// Two editions' worth of drawn things: two methodology versions, two periods, units that come and go.
    record Pair(Rating before, Rating after, Units units) {}

    static Pair pair(SplittableRandom random, Draw draw, boolean newMethod) {
        Units units = comingAndGoing(random, draw.units());
        Scale scale = random.nextBoolean() ? new Scale(1, 100, 2) : new Scale(0.5, 10, 2);
        if (draw.kinds().stream().noneMatch(Aggregation::needsPositive) && random.nextBoolean()) {
            scale = Scale.DEFAULT;
        }
        Methodology old = drawn(random, draw, scale, "");
        Methodology later = newMethod ? drawn(random, draw, scale, "b") : old;
        Given values = new Given(units.size());
        PanelBuilder panel = new PanelBuilder(units);
        List<Indicator> all = new ArrayList<>(old.allIndicators());
        all.addAll(later.allIndicators());
        for (Indicator indicator : all) {
            draw(random, draw, values, indicator.code());
        }
        for (Period period : List.of(BEFORE, AFTER)) {
            for (RatedUnit unit : units.list()) {
                if (random.nextInt(3) == 0) {
                    panel.add(Value.of(unit.code(), period, "adjust.bonus", random.nextInt(-4, 5)));
                }
            }
        }
        Panel built = panel.build();
        return new Pair(Rating.of(old, built, values), Rating.of(later, built, values), units);
    }

    private static Units comingAndGoing(SplittableRandom random, int count) {
        List<RatedUnit> units = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            boolean comes = random.nextInt(8) == 0;
            boolean goes = !comes && random.nextInt(8) == 0;
            units.add(new RatedUnit(
                    "u" + i,
                    "",
                    Names.NONE,
                    "district",
                    null,
                    comes ? AFTER.start() : null,
                    goes ? BEFORE.end() : null,
                    Map.of()));
        }
        return Units.of(units);
    }

    private static void draw(SplittableRandom random, Draw draw, Given values, String code) {
        double centre = random.nextDouble(20, 80);
        boolean constant = random.nextInt(15) == 0;
        boolean heavy = random.nextInt(3) == 0;
        for (int back = -2; back <= 1; back++) {
            double[] column = new double[draw.units()];
            for (int i = 0; i < column.length; i++) {
                double z = random.nextDouble() + random.nextDouble() - 1;
                double x = heavy ? centre + 10 * Math.exp(4 * z) : centre + 30 * z;
                column[i] = constant ? centre : random.nextInt(4) == 0 ? Math.rint(x / 10) * 10 : x;
                column[i] = random.nextDouble() < draw.gaps()
                        ? random.nextInt(5) == 0 ? Double.POSITIVE_INFINITY : Double.NaN
                        : column[i];
            }
            values.put(code, BEFORE.plus(back), column);
        }
    }

    private static Methodology drawn(SplittableRandom random, Draw draw, Scale scale, String version) {
        List<Block> blocks = new ArrayList<>();
        for (int b = 0; b < draw.blocks(); b++) {
            if (random.nextInt(6) == 0 && b > 0) {
                continue;
            }
            blocks.add(block(random, draw, scale, "b" + b, b % 3 == 2));
        }
        Aggregation top = any(random, draw);
        Methodology made = methodology(top == Aggregation.MPI ? Aggregation.ARITHMETIC : top, scale, blocks, List.of());
        return new Methodology(
                new Identity("test", "1" + version, Names.NONE, null, null, Names.NONE),
                made.index(),
                scale,
                List.of(),
                Peers.EVERYBODY,
                new Coverage(random.nextDouble(0, 0.8), random.nextDouble(0, 0.8)),
                TreatmentLimits.DEFAULT,
                List.of(),
                blocks,
                List.of(),
                List.of(new AdjustmentRule("adjust.bonus", Names.NONE, -2, random.nextInt(1, 4))),
                List.of(),
                List.of(),
                Robustness.DEFAULT);
    }

    private static Aggregation any(SplittableRandom random, Draw draw) {
        return draw.kinds().get(random.nextInt(draw.kinds().size()));
    }

    /// A score that may be zero or below cannot stand under a mean that takes logarithms or inverses.
    private static Aggregation below(Aggregation kind, Draw draw) {
        boolean positive = draw.kinds().stream().anyMatch(Aggregation::needsPositive);
        return positive && kind == Aggregation.COPELAND ? Aggregation.ARITHMETIC : kind;
    }

    private static Block block(SplittableRandom random, Draw draw, Scale scale, String code, boolean nests) {
        Aggregation kind = below(any(random, draw), draw);
        if (nests) {
            Aggregation outer = kind == Aggregation.MPI ? Aggregation.ARITHMETIC : kind;
            return new Block(
                    code,
                    Names.same(code),
                    random.nextInt(1, 9),
                    null,
                    outer,
                    List.of(block(random, draw, scale, code + ".x", false)),
                    indicators(random, draw, outer, code));
        }
        return new Block(
                code,
                Names.same(code),
                random.nextInt(1, 9),
                null,
                kind,
                List.of(),
                indicators(random, draw, kind, code));
    }

    private static List<Indicator> indicators(SplittableRandom random, Draw draw, Aggregation kind, String block) {
        List<Indicator> indicators = new ArrayList<>();
        for (int i = 0; i < draw.perBlock(); i++) {
            if (random.nextInt(6) > 0 || i == 0) {
                indicators.add(indicator(random, draw, kind, block + "." + i));
            }
        }
        return indicators;
    }

    private static Indicator indicator(SplittableRandom random, Draw draw, Aggregation kind, String code) {
        Direction direction = switch (random.nextInt(4)) {
            case 0 -> new Direction.Down();
            case 1 -> new Direction.Corridor(40, 55);
            default -> new Direction.Up();
        };
        boolean positive = draw.kinds().stream().anyMatch(Aggregation::needsPositive);
        Normalisation normalisation = normalisation(random, direction, positive, draw.fixed());
        MissingPolicy missing = switch (random.nextInt(4)) {
            case 0 -> new MissingPolicy.Worst();
            case 1 -> new MissingPolicy.Exclude();
            case 2 -> new MissingPolicy.Previous(2);
            default -> new MissingPolicy.PeerMedian();
        };
        Joint joint =
                !draw.fixed() && kind != Aggregation.MPI && random.nextInt(8) == 0 ? new Joint(BEFORE, AFTER) : null;
        return new Indicator(
                code,
                Names.same(code),
                random.nextInt(6),
                "%",
                "x",
                Formation.UNIT,
                new Scoring(
                        direction,
                        normalisation,
                        random.nextBoolean() ? Treatment.DEFAULT : Treatment.NONE,
                        missing,
                        random.nextBoolean() ? ConstantPolicy.MIDDLE : ConstantPolicy.EXCLUDE,
                        joint),
                Passport.EMPTY);
    }

    private static Normalisation normalisation(
            SplittableRandom random, Direction direction, boolean positive, boolean fixed) {
        boolean corridor = direction instanceof Direction.Corridor;
        return switch (random.nextInt(fixed ? 2 : 7)) {
            case 0 -> corridor ? new Normalisation.Goalposts(-20, 0) : new Normalisation.Goalposts(30, 70);
            case 1 -> corridor ? new Normalisation.Goalposts(-30, 0) : new Normalisation.Target(60);
            case 2 -> corridor ? new Normalisation.MinMax() : new Normalisation.Distance(75);
            case 3 -> positive ? new Normalisation.MinMax() : new Normalisation.ZScore(50, 10);
            case 4 -> new Normalisation.Percentile();
            case 5 -> new Normalisation.Ranks();
            default -> new Normalisation.MinMax();
        };
    }
}
