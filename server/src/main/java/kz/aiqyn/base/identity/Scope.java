package kz.aiqyn.base.identity;

import java.util.SortedSet;
import java.util.TreeSet;

/// The organisations for which somebody has a right. Queries take it as they take any other condition:
/// `(:everything or organisation = any(:organisations))`.
///
/// @param everything whether it is all of them, also those to come
/// @param organisations their codes, when it is not all
public record Scope(boolean everything, SortedSet<String> organisations) {

    public static final Scope ALL = new Scope(true, new TreeSet<>());
    public static final Scope NONE = new Scope(false, new TreeSet<>());

    public Scope {
        organisations = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(organisations));
    }

    public boolean covers(String organisation) {
        return everything || organisations.contains(organisation);
    }

    public boolean isEmpty() {
        return !everything && organisations.isEmpty();
    }

    /// The codes as a query's parameter takes them.
    public String[] codes() {
        return organisations.toArray(String[]::new);
    }
}
