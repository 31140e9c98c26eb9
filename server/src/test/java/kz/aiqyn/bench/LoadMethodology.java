package kz.aiqyn.bench;

import java.util.ArrayList;
import java.util.List;
import kz.aiqyn.engine.measure.Measure;
import kz.aiqyn.engine.measure.RollUp;
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

/// 67 indicators in 9 blocks, each the value of a measure of its own.
final class LoadMethodology {

    static final int INDICATORS = 67;

    private static final int BLOCKS = 9;

    private LoadMethodology() {}

    /// @param goalposts fixed limits, or the worst and the best of the peers with treatment of outliers
    static Methodology of(boolean goalposts) {
        List<Measure> measures = new ArrayList<>();
        List<List<Indicator>> byBlock = new ArrayList<>();
        for (int block = 0; block < BLOCKS; block++) {
            byBlock.add(new ArrayList<>());
        }
        for (int number = 0; number < INDICATORS; number++) {
            Names name = Names.same("m" + number);
            measures.add(new Measure("m" + number, name, "1", PeriodKind.QUARTER, RollUp.LAST));
            byBlock.get(number % BLOCKS).add(indicator(number, goalposts));
        }
        List<Block> blocks = new ArrayList<>();
        for (int block = 0; block < BLOCKS; block++) {
            String code = "b" + block;
            blocks.add(new Block(
                    code, Names.same(code), 8 + block, null, Aggregation.ARITHMETIC, List.of(), byBlock.get(block)));
        }
        return new Methodology(
                new Identity("load", "1", Names.same("load"), null, null, Names.NONE),
                new Index(Index.DEFAULT_CODE, Names.same("index"), Aggregation.ARITHMETIC),
                new Scale(0, 100, 2),
                List.of(),
                Peers.EVERYBODY,
                Coverage.DEFAULT,
                TreatmentLimits.DEFAULT,
                measures,
                blocks,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Robustness.DEFAULT);
    }

    private static Indicator indicator(int number, boolean goalposts) {
        Normalisation normalisation = goalposts
                ? number % 3 == 0 ? new Normalisation.Goalposts(0, 20) : new Normalisation.Goalposts(20, 80)
                : new Normalisation.MinMax();
        Scoring scoring = new Scoring(
                number % 4 == 1 ? new Direction.Down() : new Direction.Up(),
                normalisation,
                Treatment.DEFAULT,
                new MissingPolicy.Worst(),
                ConstantPolicy.MIDDLE,
                null);
        return new Indicator(
                "i" + number,
                Names.same("i" + number),
                1 + number % 5,
                "1",
                "m" + number,
                Formation.UNIT,
                scoring,
                Passport.EMPTY);
    }
}
