package kz.aiqyn.engine.methodology;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// How lines of a file of a known layout become measures.
///
/// @param code name of the mapping
/// @param layout the known layout, `local-budget-execution`
public record SourceLayout(String code, String layout, List<Line> lines) {

    public SourceLayout {
        lines = List.copyOf(lines);
    }

    /// One line of the file and one of its columns.
    ///
    /// @param measure code of the measure it feeds
    /// @param line which line
    /// @param column header of the column
    /// @param absentIsZero whether a line that the file lacks for a unit and period it has means zero, since its
    ///     publisher leaves out lines of only zeros; otherwise it means no data
    public record Line(String measure, Address line, String column, boolean absentIsZero) {}

    /// A line of a tree, by its code or name and by its parent.
    ///
    /// @param level depth in the tree from 0, null for any
    /// @param code classification code, null for any
    /// @param name name as printed, compared without regard to case and repeated blanks; null for any
    /// @param parent the line above, null for any
    public record Address(
            @Nullable Integer level,
            @Nullable String code,
            @Nullable String name,
            @Nullable Address parent) {}
}
