package kz.aiqyn.register.appraisal.choice;

import java.util.Collections;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;

/// A project that may be chosen, whole or not at all.
///
/// @param value what it is worth, at least 0, in any unit that all candidates share: points of a score
///     times 1,000
/// @param district that its money goes to
/// @param costs tenge by year; years without money may be left out
public record Candidate(String id, long value, String district, NavigableMap<Integer, Long> costs) {

    /// Sums over all candidates stay far from where whole numbers end.
    static final long MOST_VALUE = 1_000_000_000_000L;

    static final long MOST_COST = 100_000_000_000_000L;

    public Candidate {
        if (value < 0 || value > MOST_VALUE) {
            throw new IllegalArgumentException("%s is worth %d, not 0 to %d".formatted(id, value, MOST_VALUE));
        }
        costs = Collections.unmodifiableNavigableMap(new TreeMap<>(costs));
        costs.forEach((year, tenge) -> {
            if (tenge < 0 || tenge > MOST_COST) {
                throw new IllegalArgumentException(
                        "%s costs %d tenge in %d, not 0 to %d".formatted(id, tenge, year, MOST_COST));
            }
        });
    }

    public static Candidate of(String id, long value, String district, SortedMap<Integer, Long> costs) {
        return new Candidate(id, value, district, new TreeMap<>(costs));
    }

    long cost(int year) {
        return costs.getOrDefault(year, 0L);
    }

    /// Tenge of all years together.
    public long cost() {
        return costs.values().stream().mapToLong(Long::longValue).sum();
    }
}
