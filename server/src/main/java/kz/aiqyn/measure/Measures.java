package kz.aiqyn.measure;

import java.time.Instant;
import java.util.Collection;
import kz.aiqyn.engine.measure.Measure;
import kz.aiqyn.engine.panel.Panel;
import kz.aiqyn.engine.unit.Units;

/// The values of measures: what ratings read.
public interface Measures {

    /// The values that were known at a moment.
    ///
    /// @param measures as the methodology declares them
    /// @param units the registry; values of others are left out
    Panel asOf(Instant knownAt, Collection<Measure> measures, Units units);
}
