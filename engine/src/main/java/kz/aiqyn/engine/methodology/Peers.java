package kz.aiqyn.engine.methodology;

import java.util.List;
import kz.aiqyn.engine.text.Names;
import org.jspecify.annotations.Nullable;

/// Who is compared with whom.
///
/// With `by`, groups are the values of a unit's attribute: those listed in `groups`, or all that occur when
/// none is listed. Without it, groups are the lists of units given, or one group [#ALL] of every unit that
/// is nobody's parent.
///
/// @param by name of the attribute, null for lists
public record Peers(@Nullable String by, List<Group> groups) {

    /// Code of the one group of everybody.
    public static final String ALL = "all";

    public static final Peers EVERYBODY = new Peers(null, List.of());

    public Peers {
        groups = List.copyOf(groups);
    }

    /// A peer group.
    ///
    /// @param code the attribute's value, or the list's name
    /// @param units codes of the list's units; empty with `by`
    public record Group(String code, Names names, List<String> units) {
        public Group {
            units = List.copyOf(units);
        }
    }
}
