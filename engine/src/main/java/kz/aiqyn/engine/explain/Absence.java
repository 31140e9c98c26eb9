package kz.aiqyn.engine.explain;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import kz.aiqyn.engine.rating.Edition;
import kz.aiqyn.engine.rating.Flag;
import kz.aiqyn.engine.rating.Tree;

/// Why a unit has no score of a node.
public final class Absence {

    /// The weightiest reason first: what holds for everybody before what holds for the unit.
    private static final List<Flag> REASONS = List.of(
            Flag.OBLAST_LEVEL, Flag.NO_VALUES, Flag.LEFT_OUT, Flag.NOT_APPLICABLE, Flag.ONE_VALUE, Flag.CONSTANT);

    private Absence() {}

    /// The reason of an indicator; of a block, those of all indicators below it.
    public static Set<Flag> reasons(Edition edition, int node, int unit) {
        Tree tree = edition.tree();
        if (tree.leaf(node) != Tree.NONE) {
            return Set.of(reason(edition, node, unit));
        }
        Set<Flag> reasons = EnumSet.noneOf(Flag.class);
        for (int child : tree.children(node)) {
            reasons.addAll(reasons(edition, child, unit));
        }
        return reasons;
    }

    private static Flag reason(Edition edition, int node, int unit) {
        return REASONS.stream()
                .filter(flag -> edition.has(flag, node, unit))
                .findFirst()
                .orElse(Flag.EXCLUDED);
    }
}
