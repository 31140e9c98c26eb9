package kz.aiqyn.engine.quality;

import java.util.Arrays;
import kz.aiqyn.engine.rating.Ascending;
import kz.aiqyn.engine.rating.Edition;
import kz.aiqyn.engine.rating.OutlierTreatment;
import kz.aiqyn.engine.rating.Tree;

/// What an indicator's values look like in one edition, and how much it decides. Numbers that cannot be had
/// are NaN.
///
/// @param node the indicator's node in the edition's tree
/// @param present units with a value
/// @param coverage share 0..1 of the units that it applies to
/// @param min smallest value, in the indicator's unit of measurement, as are median, mean, max and deviation
/// @param deviation sample standard deviation
/// @param treatment what became of outliers
/// @param distinctScores how many different scores it gives
/// @param commonest share 0..1 of the rated units that have the commonest score
/// @param weight share 0..1 of the index when nothing is missing
/// @param influence share of the index's variance that comes through it (covariance of its weighted score with the
///     index over the index's variance; shares of an arithmetic index add up to one, and may be negative)
public record IndicatorStatistics(
        int node,
        int present,
        double coverage,
        double min,
        double median,
        double mean,
        double max,
        double deviation,
        OutlierTreatment.Outcome treatment,
        int distinctScores,
        double commonest,
        double weight,
        double influence) {

    static IndicatorStatistics of(Edition edition, int leaf) {
        Tree tree = edition.tree();
        int node = tree.node(leaf);
        double[] values = Ascending.of(edition.cells().raw()[leaf]);
        double[] scores = Ascending.of(edition.scores(node));
        boolean none = values.length == 0;
        double weight = tree.nominalWeight(node);
        double variance = Statistics.variance(Ascending.of(edition.beforeAdjustment()));
        double covariance = Statistics.covariance(edition.scores(node), edition.beforeAdjustment());
        return new IndicatorStatistics(
                node,
                values.length,
                edition.screening().indicatorCoverage()[leaf],
                none ? Double.NaN : values[0],
                Ascending.median(values),
                none ? Double.NaN : Statistics.mean(values),
                none ? Double.NaN : values[values.length - 1],
                none ? Double.NaN : Math.sqrt(Statistics.variance(values)),
                edition.column(leaf)
                        .map(column -> column.treatment().outcome())
                        .orElse(OutlierTreatment.Outcome.NOT_ASKED),
                (int) Arrays.stream(scores).distinct().count(),
                commonest(scores),
                weight,
                variance > 0 ? weight * covariance / variance : Double.NaN);
    }

    private static double commonest(double[] sorted) {
        int longest = 0;
        int run = 0;
        for (int i = 0; i < sorted.length; i++) {
            run = i > 0 && sorted[i] == sorted[i - 1] ? run + 1 : 1;
            longest = Math.max(longest, run);
        }
        return sorted.length == 0 ? Double.NaN : (double) longest / sorted.length;
    }
}
