package kz.aiqyn.engine.explain;

import java.util.List;

/// One pairwise comparison of Copeland's rule.
///
/// @param opponent the other unit's number in the edition
/// @param outcome what it gives to the score: 1 won, -1 lost, 0 neither
/// @param ahead numbers of the children in which the unit scores higher
/// @param behind numbers of the children in which it scores lower
/// @param level numbers of the children in which both score the same
public record Duel(int opponent, int outcome, List<Integer> ahead, List<Integer> behind, List<Integer> level) {

    public Duel {
        ahead = List.copyOf(ahead);
        behind = List.copyOf(behind);
        level = List.copyOf(level);
    }
}
