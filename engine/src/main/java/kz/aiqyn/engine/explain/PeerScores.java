package kz.aiqyn.engine.explain;

import kz.aiqyn.engine.rating.Ascending;
import kz.aiqyn.engine.rating.Edition;

/// The best score and the median (type 7) of every node among the rated peers of an edition, before adjustments: found
/// once for all units.
public final class PeerScores {

    private final double[] best;
    private final double[] median;

    private PeerScores(double[] best, double[] median) {
        this.best = best;
        this.median = median;
    }

    public static PeerScores of(Edition edition) {
        double[][] scores = ContributionsOfUnit.beforeAdjustment(edition);
        double[] best = new double[scores.length];
        double[] median = new double[scores.length];
        for (int node = 0; node < scores.length; node++) {
            double[] present = Ascending.of(scores[node]);
            best[node] = present.length == 0 ? Double.NaN : present[present.length - 1];
            median[node] = present.length == 0 ? Double.NaN : Ascending.median(present);
        }
        return new PeerScores(best, median);
    }

    /// The highest score of a node, NaN where nobody has one.
    public double best(int node) {
        return best[node];
    }

    /// The median score of a node, NaN where nobody has one.
    public double median(int node) {
        return median[node];
    }
}
