package kz.aiqyn.engine.rating;

import java.util.Optional;
import kz.aiqyn.engine.methodology.Indicator;
import kz.aiqyn.engine.methodology.MissingPolicy;
import kz.aiqyn.engine.methodology.Scale;
import kz.aiqyn.engine.period.Period;

/// Step 4, missing values (Handbook, step 3): what stands for a value of one column that is not there.
/// Stand-ins come after treatment and take no part in finding treatment or scaling. What is not applicable
/// is always left out.
final class Imputation {

    private final IndicatorValues values;
    private final Indicator indicator;
    private final ScoredColumn column;
    private final Period period;
    /// What `worst` and `peer-median` give, the same for every unit.
    private final StandIn common;

    /// @param inMpi true where scores have no scale, so that the worst is the lowest score present
    Imputation(
            IndicatorValues values,
            Indicator indicator,
            ScoredColumn column,
            Scale scale,
            Period period,
            boolean inMpi) {
        this.values = values;
        this.indicator = indicator;
        this.column = column;
        this.period = period;
        this.common = switch (indicator.scoring().missing()) {
            case MissingPolicy.Worst() -> worst(inMpi ? Scaling.lowest(column.scores()) : scale.from());
            case MissingPolicy.Exclude any -> StandIn.EXCLUDED;
            case MissingPolicy.Previous any -> StandIn.EXCLUDED;
            case MissingPolicy.PeerMedian() -> peerMedian(column);
        };
    }

    /// The score of a stand-in and how it came about.
    ///
    /// @param score NaN when the cell is left out
    /// @param earlier the earlier period's value that stands in, NaN where none does
    record StandIn(double score, Flag flag, double earlier) {

        static final StandIn EXCLUDED = new StandIn(Double.NaN, Flag.EXCLUDED);

        StandIn(double score, Flag flag) {
            this(score, flag, Double.NaN);
        }
    }

    /// What stands for a missing, applicable value.
    ///
    /// @param position where in the registry's columns the unit's value is read
    StandIn standIn(int position) {
        return indicator.scoring().missing() instanceof MissingPolicy.Previous(int periods)
                ? previous(position, periods)
                : common;
    }

    private static StandIn worst(double score) {
        return Double.isFinite(score) ? new StandIn(score, Flag.WORST) : StandIn.EXCLUDED;
    }

    private StandIn previous(int position, int periods) {
        if (!column.scaling().isFound()) {
            return StandIn.EXCLUDED;
        }
        int months = period.kind().months();
        Optional<Period> before = period.earlier(months);
        for (int back = 1; back <= periods && before.isPresent(); back++) {
            double earlier = values.column(indicator, before.get()).values()[position];
            if (!Double.isNaN(earlier)) {
                double score = column.scaling().score(column.treatment().apply(earlier));
                return new StandIn(score, Flag.PREVIOUS, earlier);
            }
            before = before.get().earlier(months);
        }
        return StandIn.EXCLUDED;
    }

    private static StandIn peerMedian(ScoredColumn column) {
        double[] sorted = Ascending.of(column.treated());
        if (sorted.length == 0) {
            return StandIn.EXCLUDED;
        }
        return new StandIn(column.scaling().score(Ascending.median(sorted)), Flag.PEER_MEDIAN);
    }
}
