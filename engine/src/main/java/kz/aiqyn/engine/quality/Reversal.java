package kz.aiqyn.engine.quality;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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

    /// Drops every unit in turn; those that reverse nothing are not listed.
    static List<Reversal> of(Rating rating, Edition edition) {
        List<Reversal> reversals = new ArrayList<>();
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
