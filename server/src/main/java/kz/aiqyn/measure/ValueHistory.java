package kz.aiqyn.measure;

import java.util.List;
import kz.aiqyn.engine.period.Period;

/// Every version of a value that was ever recorded, for everybody to see.
public interface ValueHistory {

    /// The versions, the latest first; none when nothing was ever recorded.
    List<RecordedValue> of(String organisation, String measure, Period period);
}
