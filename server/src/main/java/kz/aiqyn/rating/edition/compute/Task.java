package kz.aiqyn.rating.edition.compute;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import kz.aiqyn.engine.methodology.Methodology;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.unit.Units;

/// What is to be computed. The same task gives the same result, to the bit, whenever and wherever it is computed.
///
/// @param knownAt as of when values are taken, to the microsecond
/// @param units the registry, as it was on the period's last day
/// @param draws how often the methodology is varied for the intervals of places
public record Task(Methodology methodology, Period period, Instant knownAt, Units units, Earlier earlier, int draws) {

    public Task {
        knownAt = knownAt.truncatedTo(ChronoUnit.MICROS);
    }
}
