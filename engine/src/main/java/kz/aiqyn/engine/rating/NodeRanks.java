package kz.aiqyn.engine.rating;

import java.util.BitSet;
import java.util.concurrent.atomic.AtomicReferenceArray;

/// Places by every node's score: those of the index at once, those of other nodes when they are first asked
/// for, since most readers look at few of them.
final class NodeRanks {

    private final double[][] scores;
    private final AtomicReferenceArray<NodePlaces> found;
    private final int alone;

    /// Places by one node's score.
    ///
    /// @param places by unit, [Ranking#NONE] where there is none
    /// @param tied units that share their place
    private record NodePlaces(int[] places, BitSet tied) {}

    /// @param scores `[node][unit]`
    NodeRanks(double[][] scores) {
        this.scores = scores;
        this.found = new AtomicReferenceArray<>(scores.length);
        this.alone = theOnlyOne(scores[Tree.INDEX]);
        of(Tree.INDEX);
    }

    /// The only unit with a total score, which has no place; none when there are more or none.
    boolean isAlone(int unit) {
        return unit == alone;
    }

    /// Places by unit; do not change the array.
    int[] of(int node) {
        return at(node).places;
    }

    boolean isTied(int node, int unit) {
        return at(node).tied.get(unit);
    }

    private NodePlaces at(int node) {
        NodePlaces known = found.get(node);
        if (known != null) {
            return known;
        }
        NodePlaces places = find(scores[node]);
        found.set(node, places);
        return places;
    }

    private NodePlaces find(double[] nodeScores) {
        int[] places = Ranking.places(nodeScores);
        if (alone != Tree.NONE) {
            places[alone] = Ranking.NONE;
        }
        int[] holders = new int[places.length + 1];
        for (int place : places) {
            holders[place]++;
        }
        BitSet tied = new BitSet(places.length);
        for (int unit = 0; unit < places.length; unit++) {
            if (places[unit] != Ranking.NONE && holders[places[unit]] > 1) {
                tied.set(unit);
            }
        }
        return new NodePlaces(places, tied);
    }

    private static int theOnlyOne(double[] total) {
        int only = Tree.NONE;
        int scored = 0;
        for (int unit = 0; unit < total.length; unit++) {
            if (!Double.isNaN(total[unit])) {
                only = unit;
                scored++;
            }
        }
        return scored == 1 ? only : Tree.NONE;
    }
}
