package kz.aiqyn.rating.edition.life;

import java.util.List;
import kz.aiqyn.engine.text.Phrase;

/// What came of a step.
public sealed interface LifeResult {

    /// It was taken.
    record Taken(EditionRecord edition) implements LifeResult {}

    /// It was not: everything that stands against it.
    record Refused(List<Phrase> reasons) implements LifeResult {

        public Refused {
            reasons = List.copyOf(reasons);
        }

        static Refused of(String key, Object... arguments) {
            return new Refused(List.of(Phrase.of(key, arguments)));
        }
    }
}
