package kz.aiqyn.engine.explain;

import java.util.OptionalInt;
import kz.aiqyn.engine.rating.Edition;
import kz.aiqyn.engine.rating.Tree;

/// Where a unit stands in an edition.
///
/// @param score its total score
/// @param place empty for a unit alone in its group
/// @param of how many units have a place
public record Standing(double score, OptionalInt place, int of) {

    static Standing of(Edition edition, int unit) {
        return new Standing(
                edition.score(Tree.INDEX, unit).orElseThrow(), edition.place(Tree.INDEX, unit), edition.ranked());
    }
}
