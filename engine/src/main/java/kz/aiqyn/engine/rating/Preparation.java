package kz.aiqyn.engine.rating;

import java.util.List;

/// What came of preparing a rating.
public sealed interface Preparation {

    /// Every formula was understood.
    record Ready(Rating rating) implements Preparation {}

    /// Some were not.
    record Refused(List<Formulas.Fault> faults) implements Preparation {
        public Refused {
            faults = List.copyOf(faults);
        }
    }
}
