package kz.aiqyn.rating.methodology;

import java.util.List;
import kz.aiqyn.engine.text.Phrase;

/// What came of a step.
public sealed interface LifeResult {

    /// It was taken.
    record Taken(MethodologyVersion version) implements LifeResult {}

    /// It was not: everything that stands against it.
    record Refused(List<Phrase> reasons) implements LifeResult {
        public Refused {
            reasons = List.copyOf(reasons);
        }
    }
}
