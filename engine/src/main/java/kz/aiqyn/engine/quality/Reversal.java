package kz.aiqyn.engine.quality;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kz.aiqyn.engine.measure.MissingReason;
import kz.aiqyn.engine.methodology.Aggregation;
import kz.aiqyn.engine.methodology.MissingPolicy;
import kz.aiqyn.engine.methodology.Scoring;
import kz.aiqyn.engine.rating.Edition;
import kz.aiqyn.engine.rating.PeerGroup;
import kz.aiqyn.engine.rating.Ranking;
import kz.aiqyn.engine.rating.Rating;
import kz.aiqyn.engine.rating.Tree;
import kz.aiqyn.engine.unit.RatedUnit;

/// What dropping one unit does to the order of the others.
///
/// @param dropped the unit that is left out
/// @param pairs how many pairs of the others change places
public record Reversal(RatedUnit dropped, int pairs) {

    private static final double ROUNDING = 1e-9;

    /// Drops every unit in turn; those that reverse nothing are not listed.
    static List<Reversal> of(Rating rating, Edition edition) {
        List<Reversal> reversals = new ArrayList<>();
        if (!dependsOnWhoIsThere(edition)) {
            return reversals;
        }
        for (int at = 0; at < edition.units().size(); at++) {
            RatedUnit dropped = edition.units().get(at);
            List<RatedUnit> others = edition.units().stream()
                    .filter(unit -> !unit.equals(dropped))
                    .toList();
            if (others.size() < 2) {
                continue;
            }
            PeerGroup group =
                    new PeerGroup(edition.group().code(), edition.group().names(), others);
            int pairs = reversed(edition, at, rating.rate(edition.period(), group));
            if (pairs > 0) {
                reversals.add(new Reversal(dropped, pairs));
            }
        }
        return reversals;
    }

    /// False where every score is the unit's own affair, so that nobody's absence can change another's.
    private static boolean dependsOnWhoIsThere(Edition edition) {
        Tree tree = edition.tree();
        for (int node = 0; node < tree.size(); node++) {
            boolean isLeaf = tree.leaf(node) != Tree.NONE;
            if (!isLeaf
                    && (tree.aggregation(node) == Aggregation.COPELAND || tree.aggregation(node) == Aggregation.MPI)) {
                return true;
            }
        }
        for (int leaf = 0; leaf < tree.leafCount(); leaf++) {
            Scoring scoring = tree.indicator(leaf).scoring();
            if (scoring.normalisation().dependsOnPeers()
                    || scoring.joint() != null
                    || scoring.missing() instanceof MissingPolicy.PeerMedian
                    || hangsOnOneUnit(edition, leaf)) {
                return true;
            }
        }
        return false;
    }

    /// Whether an indicator would be screened out, or in, if one unit were left out.
    private static boolean hangsOnOneUnit(Edition edition, int leaf) {
        int units = edition.units().size();
        int observed = 0;
        int applicable = 0;
        for (int unit = 0; unit < units; unit++) {
            boolean has = !Double.isNaN(edition.cells().raw()[leaf][unit]);
            observed += has ? 1 : 0;
            applicable += has || edition.cells().reasons()[leaf][unit] != MissingReason.NOT_APPLICABLE ? 1 : 0;
        }
        double least = edition.methodology().coverage().indicator();
        double worst = applicable < 2 ? 0 : (observed - 1.0) / (applicable - 1);
        double best = applicable < 2 ? 1 : Math.min(1, observed / (applicable - 1.0));
        return (worst < least + ROUNDING && best >= least - ROUNDING) && !(observed == applicable && least <= 1);
    }

    private static int reversed(Edition whole, int dropped, Edition without) {
        double[] after = without.scores(Tree.INDEX);
        int n = after.length;
        double[] before = new double[n];
        for (int unit = 0; unit < n; unit++) {
            before[unit] = whole.scores(Tree.INDEX)[unit < dropped ? unit : unit + 1];
        }
        if (Arrays.equals(before, after)) {
            return 0;
        }
        int pairs = 0;
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                pairs += clearly(before[i] - before[j]) * clearly(after[i] - after[j]) < 0 ? 1 : 0;
            }
        }
        return pairs;
    }

    private static int clearly(double lead) {
        return lead > Ranking.EPSILON ? 1 : lead < -Ranking.EPSILON ? -1 : 0;
    }
}
