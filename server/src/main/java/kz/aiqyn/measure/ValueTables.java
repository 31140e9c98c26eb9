package kz.aiqyn.measure;

import java.util.SortedSet;
import java.util.function.Consumer;
import kz.aiqyn.engine.period.Period;

/// Values in long tables, for pages and downloads.
public interface ValueTables {

    /// Hands over every value that holds, by measure, period and organisation, without holding them all.
    void each(ValueQuery query, Consumer<RecordedValue> reader);

    /// The periods for which a measure has had any value, in order.
    SortedSet<Period> periods(String measure);

    /// All periods for which anything was ever recorded, in order.
    SortedSet<Period> periods();
}
