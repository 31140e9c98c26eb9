package kz.aiqyn.measure;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import kz.aiqyn.engine.period.Period;

/// Which values somebody wants to read.
///
/// @param knownAt as of when they were known
/// @param measures their codes; none means all
/// @param periods none means all
/// @param organisations their codes; none means all
public record ValueQuery(
        Instant knownAt, SortedSet<String> measures, SortedSet<Period> periods, SortedSet<String> organisations) {

    public ValueQuery {
        measures = Collections.unmodifiableSortedSet(new TreeSet<>(measures));
        periods = Collections.unmodifiableSortedSet(new TreeSet<>(periods));
        organisations = Collections.unmodifiableSortedSet(new TreeSet<>(organisations));
    }

    public static ValueQuery of(
            Instant knownAt,
            Collection<String> measures,
            Collection<Period> periods,
            Collection<String> organisations) {
        return new ValueQuery(knownAt, new TreeSet<>(measures), new TreeSet<>(periods), new TreeSet<>(organisations));
    }
}
