package kz.aiqyn.engine.rating;

import java.util.List;
import kz.aiqyn.engine.check.Finding;

/// What came of preparing a rating.
public sealed interface Preparation {

    /// Every formula was understood.
    record Ready(Rating rating) implements Preparation {}

    /// Some were not.
    record Refused(List<Finding> findings) implements Preparation {
        public Refused {
            findings = List.copyOf(findings);
        }
    }
}
