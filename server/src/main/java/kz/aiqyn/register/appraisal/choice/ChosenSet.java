package kz.aiqyn.register.appraisal.choice;

import java.util.Collections;
import java.util.NavigableMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// Projects that are chosen together.
///
/// @param value of all of them
/// @param costs tenge by year of the problem, also where nothing is spent
public record ChosenSet(SortedSet<String> projects, long value, NavigableMap<Integer, Long> costs) {

    public ChosenSet {
        projects = Collections.unmodifiableSortedSet(new TreeSet<>(projects));
        costs = Collections.unmodifiableNavigableMap(new TreeMap<>(costs));
    }

    /// Tenge of all years together.
    public long cost() {
        return costs.values().stream().mapToLong(Long::longValue).sum();
    }
}
