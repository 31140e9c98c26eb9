package kz.aiqyn.engine.explain;

import java.util.Set;
import kz.aiqyn.engine.rating.Flag;
import kz.aiqyn.engine.rating.Tree;
import kz.aiqyn.engine.text.Names;

/// What one block or indicator gives to a unit's total score.
///
/// @param node its number in the edition's tree
/// @param parent the parent's number
/// @param score its own score
/// @param share its weight among its siblings that are present, 0..1
/// @param points what it gives to the total, in points of the total; its children's points and `base` add up to
///     it
/// @param base the part of `points` that no child gives: what the block would give with every child at its
///     reference
/// @param loss what the total loses here
/// @param flags what a reader must know of the score
public record Contribution(
        int node,
        int parent,
        Tree.Level level,
        String code,
        Names names,
        double score,
        double share,
        double points,
        double base,
        Loss loss,
        Set<Flag> flags) {

    public Contribution {
        flags = Set.copyOf(flags);
    }
}
