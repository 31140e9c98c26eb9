package kz.aiqyn.engine.panel;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Stream;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.unit.Units;

/// Values by unit, period and measure as they were reported; nothing is rolled up here.
public interface Panel {

    /// The registry whose order columns follow.
    Units units();

    /// Codes of the measures that have any value.
    Set<String> measures();

    /// Periods, of any kind, for which the measure has any value, in order.
    SortedSet<Period> periods(String measure);

    /// What was reported for exactly this period, missing with "no data" where nothing was.
    Column column(String measure, Period period);

    /// The value in force for a unit, with its origin; empty where nothing was reported.
    Optional<Value> find(String unit, Period period, String measure);

    /// Every reading that is seen, of all times of recording, by measure, period, unit and time of recording.
    Stream<Value> readings();

    /// The panel as it was known at an instant: later readings are not seen, earlier ones of the same key are.
    Panel asOf(Instant knownAt);
}
