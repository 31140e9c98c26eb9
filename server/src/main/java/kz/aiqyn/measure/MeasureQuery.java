package kz.aiqyn.measure;

import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import kz.aiqyn.engine.period.Period;

/// Which values are asked of a source: every key of these measures, periods and organisations. An organisation's
/// territory is that of the period's last day.
///
/// @param organisations their codes; none means all
public record MeasureQuery(SortedSet<String> measures, SortedSet<Period> periods, SortedSet<String> organisations) {

    public MeasureQuery {
        measures = Collections.unmodifiableSortedSet(new TreeSet<>(measures));
        periods = Collections.unmodifiableSortedSet(new TreeSet<>(periods));
        organisations = Collections.unmodifiableSortedSet(new TreeSet<>(organisations));
    }

    public static MeasureQuery of(
            Collection<String> measures, Collection<Period> periods, Collection<String> organisations) {
        return new MeasureQuery(new TreeSet<>(measures), new TreeSet<>(periods), new TreeSet<>(organisations));
    }

    /// The same for those of its measures that pass.
    public MeasureQuery of(Predicate<String> passing) {
        return of(measures.stream().filter(passing).toList(), periods, organisations);
    }

    public boolean covers(MeasureKey key) {
        return measures.contains(key.measure())
                && periods.contains(key.period())
                && (organisations.isEmpty() || organisations.contains(key.organisation()));
    }

    /// Whether everything that the other asks is asked by this one.
    public boolean covers(MeasureQuery other) {
        boolean all = organisations.isEmpty()
                || (!other.organisations.isEmpty() && organisations.containsAll(other.organisations));
        return all && measures.containsAll(other.measures) && periods.containsAll(other.periods);
    }
}
