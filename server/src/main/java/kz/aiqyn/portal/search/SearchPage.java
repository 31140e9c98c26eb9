package kz.aiqyn.portal.search;

import java.util.List;

/// What was asked for, and what was found.
///
/// @param question as it was asked; blank for nothing
/// @param all how many were found, of which the groups show the best
/// @param nearest what may have been meant, where nothing was found
record SearchPage(String question, int all, List<Group> groups, List<Row> nearest) {

    /// What was found of one kind.
    record Group(String kind, List<Row> rows) {}

    /// @param about what else is said of it, blank for nothing
    record Row(String kind, String name, String about, String href) {}

    /// How many of those found are shown.
    int shown() {
        return groups.stream().mapToInt(group -> group.rows().size()).sum();
    }
}
