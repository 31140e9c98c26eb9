package kz.aiqyn.engine.rating;

import java.util.ArrayList;
import java.util.List;
import kz.aiqyn.engine.measure.Measure;
import kz.aiqyn.engine.measure.RollUp;
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
import kz.aiqyn.engine.period.PeriodKind;
import kz.aiqyn.engine.text.Names;

/// Methodologies for tests, in a few words. Every indicator's formula is its own measure, `m.<code>`.
public record SmallMethod(
        List<Block> blocks,
        List<Indicator> indicators,
        List<Measure> measures,
        Aggregation top,
        Scale scale,
        Coverage coverage,
        Peers peers,
        List<AdjustmentRule> adjustments) {

    public static SmallMethod of(Block... blocks) {
        return new SmallMethod(
                List.of(blocks),
                List.of(),
                List.of(),
                Aggregation.ARITHMETIC,
                Scale.DEFAULT,
                new Coverage(0, 0),
                Peers.EVERYBODY,
                List.of());
    }

    public SmallMethod top(Aggregation aggregation) {
        return new SmallMethod(blocks, indicators, measures, aggregation, scale, coverage, peers, adjustments);
    }

    public SmallMethod scale(double from, double to) {
        return new SmallMethod(blocks, indicators, measures, top, new Scale(from, to, 2), coverage, peers, adjustments);
    }

    public SmallMethod coverage(double unit, double indicator) {
        return new SmallMethod(
                blocks, indicators, measures, top, scale, new Coverage(unit, indicator), peers, adjustments);
    }

    public SmallMethod peers(Peers newPeers) {
        return new SmallMethod(blocks, indicators, measures, top, scale, coverage, newPeers, adjustments);
    }

    public SmallMethod adjust(AdjustmentRule... rules) {
        return new SmallMethod(blocks, indicators, measures, top, scale, coverage, peers, List.of(rules));
    }

    /// The methodology, with a measure for every indicator.
    public Methodology build() {
        Methodology bare = build(List.of());
        List<Measure> all = new ArrayList<>(measures);
        for (Indicator indicator : bare.allIndicators()) {
            all.add(new Measure(
                    indicator.formula(), Names.same(indicator.formula()), "1", PeriodKind.QUARTER, RollUp.LAST));
        }
        return build(all);
    }

    private Methodology build(List<Measure> all) {
        return new Methodology(
                new Identity("test", "1", Names.same("test"), null, null, Names.NONE),
                new Index(Index.DEFAULT_CODE, Names.same("Index"), top),
                scale,
                List.of(),
                peers,
                coverage,
                TreatmentLimits.DEFAULT,
                all,
                blocks,
                indicators,
                adjustments,
                List.of(),
                List.of(),
                Robustness.DEFAULT);
    }

    public static Block block(String code, double weight, Aggregation aggregation, Indicator... indicators) {
        return new Block(
                code, Names.same(code), weight, PeriodKind.QUARTER, aggregation, List.of(), List.of(indicators));
    }

    public static Block block(String code, double weight, Indicator... indicators) {
        return block(code, weight, Aggregation.ARITHMETIC, indicators);
    }

    public static Indicator indicator(String code, double weight, Normalisation normalisation) {
        Scoring scoring = new Scoring(
                new Direction.Up(),
                normalisation,
                Treatment.NONE,
                new MissingPolicy.Exclude(),
                ConstantPolicy.MIDDLE,
                null);
        return new Indicator(code, Names.same(code), weight, "1", "m." + code, Formation.UNIT, scoring, Passport.EMPTY);
    }

    public static Indicator with(Indicator indicator, MissingPolicy missing) {
        Scoring old = indicator.scoring();
        return indicator.withScoring(new Scoring(
                old.direction(), old.normalisation(), old.treatment(), missing, old.constant(), old.joint()));
    }

    public static Indicator with(Indicator indicator, Direction direction) {
        Scoring old = indicator.scoring();
        return indicator.withScoring(new Scoring(
                direction, old.normalisation(), old.treatment(), old.missing(), old.constant(), old.joint()));
    }

    public static Indicator with(Indicator indicator, ConstantPolicy constant) {
        Scoring old = indicator.scoring();
        return indicator.withScoring(new Scoring(
                old.direction(), old.normalisation(), old.treatment(), old.missing(), constant, old.joint()));
    }

    public static Indicator with(Indicator indicator, Treatment treatment) {
        Scoring old = indicator.scoring();
        return indicator.withScoring(new Scoring(
                old.direction(), old.normalisation(), treatment, old.missing(), old.constant(), old.joint()));
    }

    public static Indicator formed(Indicator i, Formation formation) {
        return new Indicator(
                i.code(), i.names(), i.weight(), i.unit(), i.formula(), formation, i.scoring(), i.passport());
    }
}
