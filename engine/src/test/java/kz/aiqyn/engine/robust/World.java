package kz.aiqyn.engine.robust;

import java.util.ArrayList;
import java.util.Arrays;
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
import kz.aiqyn.engine.rating.Edition;
import kz.aiqyn.engine.rating.Rating;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.engine.unit.RatedUnit;
import kz.aiqyn.engine.unit.Units;

/// A small invented rating whose indicator values are given outright.
final class World {

    static final Period PERIOD = Period.quarter(2024, 3);

    private final Map<String, double[]> columns = new HashMap<>();
    private final List<Block> blocks = new ArrayList<>();
    private final List<Indicator> indicators = new ArrayList<>();
    private final int units;
    private Aggregation top = Aggregation.ARITHMETIC;
    private Scale scale = new Scale(1, 100, 2);
    private Coverage coverage = new Coverage(0, 0);
    private MissingPolicy missing = new MissingPolicy.Worst();
    private Normalisation normalisation = new Normalisation.MinMax();

    World(int units) {
        this.units = units;
    }

    World top(Aggregation aggregation) {
        top = aggregation;
        return this;
    }

    World scale(double from, double to) {
        scale = new Scale(from, to, 2);
        return this;
    }

    World coverage(double unit, double indicator) {
        coverage = new Coverage(unit, indicator);
        return this;
    }

    World missing(MissingPolicy policy) {
        missing = policy;
        return this;
    }

    World normalisation(Normalisation chosen) {
        normalisation = chosen;
        return this;
    }

    /// An indicator with its values, NaN where missing.
    Indicator indicator(String code, double weight, double... values) {
        columns.put(code, values);
        Scoring scoring =
                new Scoring(new Direction.Up(), normalisation, Treatment.DEFAULT, missing, ConstantPolicy.MIDDLE, null);
        return new Indicator(code, Names.same(code), weight, "1", code, Formation.UNIT, scoring, Passport.EMPTY);
    }

    static Block block(
            String code, double weight, Aggregation aggregation, List<Block> inner, List<Indicator> indicators) {
        return new Block(code, Names.same(code), weight, null, aggregation, inner, indicators);
    }

    World with(Block block) {
        blocks.add(block);
        return this;
    }

    World with(Indicator indicator) {
        indicators.add(indicator);
        return this;
    }

    /// A block of indicators whose weights are 1, 2, 3 ... where there are more than two, else 1.
    World withBlock(double[][] columns) {
        List<Indicator> own = new ArrayList<>();
        for (int i = 0; i < columns.length; i++) {
            own.add(indicator("i" + i, columns.length > 2 ? i + 1 : 1, columns[i]));
        }
        return with(block("block", 1, Aggregation.ARITHMETIC, List.of(), own));
    }

    /// A block of indicators with random values, some of them missing.
    Block randomBlock(String code, int size, double missingShare, SplittableRandom random, Aggregation aggregation) {
        List<Indicator> own = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            double[] values = new double[units];
            for (int unit = 0; unit < units; unit++) {
                double value = i % 3 == 0 ? Math.exp(2 * random.nextGaussian()) : 50 + 10 * random.nextGaussian();
                values[unit] = random.nextDouble() < missingShare ? Double.NaN : value;
            }
            own.add(indicator(code + ".i" + i, 1 + random.nextInt(5), values));
        }
        return block(code, 1 + random.nextInt(20), aggregation, List.of(), own);
    }

    Rating rating() {
        Methodology methodology = new Methodology(
                new Identity("world", "1", Names.same("World"), null, null, Names.NONE),
                new Index(Index.DEFAULT_CODE, Names.same("Index"), top),
                scale,
                List.of(),
                Peers.EVERYBODY,
                coverage,
                TreatmentLimits.DEFAULT,
                List.of(),
                blocks,
                indicators,
                List.of(),
                List.of(),
                List.of(),
                Robustness.DEFAULT);
        List<RatedUnit> registry = new ArrayList<>();
        for (int unit = 0; unit < units; unit++) {
            registry.add(RatedUnit.named("u" + unit, "district"));
        }
        Units known = Units.of(registry);
        return Rating.of(methodology, new PanelBuilder(known).build(), (indicator, period) -> column(indicator.code()));
    }

    static Edition edition(Rating rating) {
        return rating.rate(PERIOD).getFirst();
    }

    private Column column(String code) {
        double[] values = columns.getOrDefault(code, new double[0]);
        byte[] reasons = new byte[values.length];
        Arrays.fill(reasons, MissingReason.NO_DATA.number());
        return new Column(values, reasons, new boolean[values.length]);
    }
}
