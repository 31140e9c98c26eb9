package kz.aiqyn.base.territory;

import java.util.List;
import kz.aiqyn.engine.text.Names;

/// What a file of the classifier changes.
///
/// @param rows how many territories the file has
/// @param changes by kind
/// @param first the first of the changes, for showing
public record ClassifierDifference(long rows, List<Count> changes, List<Line> first) {

    /// How many lines are kept for showing.
    public static final int SHOWN = 200;

    /// @param kind `created`, `renamed`, `moved`, `altered` (another kind of territory), `named` (a name
    /// filled in), `ended`
    public record Count(String kind, long count) {}

    /// One change.
    ///
    /// @param before names before it, none when created
    /// @param after names after it, none when ended
    /// @param parent code of the parent after it
    public record Line(String kind, String code, Names before, Names after, String parent) {}

    public ClassifierDifference {
        changes = List.copyOf(changes);
        first = List.copyOf(first);
    }

    public long count(String kind) {
        return changes.stream()
                .filter(change -> change.kind().equals(kind))
                .mapToLong(Count::count)
                .sum();
    }

    public long total() {
        return changes.stream().mapToLong(Count::count).sum();
    }
}
