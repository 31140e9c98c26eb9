package kz.aiqyn.measure;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import kz.aiqyn.engine.period.Period;

/// Every version of a value that was ever recorded, for everybody to see.
public interface ValueHistory {

    /// The versions, the latest first; none when nothing was ever recorded.
    default List<RecordedValue> of(String organisation, String measure, Period period) {
        MeasureKey key = new MeasureKey(organisation, measure, period);
        return of(List.of(key)).getOrDefault(key, List.of());
    }

    /// The versions of several values, the latest of each first, in one statement; those of which nothing was ever
    /// recorded are left out.
    Map<MeasureKey, List<RecordedValue>> of(Collection<MeasureKey> keys);
}
