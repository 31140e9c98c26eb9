package kz.aiqyn.rating.edition.compute;

import java.util.List;
import kz.aiqyn.engine.methodology.Methodology;
import kz.aiqyn.engine.rating.Edition;

/// What a period's results are compared with.
public sealed interface Earlier {

    /// The results of the period before, as they were stored.
    record Stored(List<Edition> editions) implements Earlier {
        public Stored {
            editions = List.copyOf(editions);
        }
    }

    /// The period before is rated anew, by the version in force then, from the same values.
    record Rated(Methodology methodology) implements Earlier {}

    /// There is nothing before.
    record Nothing() implements Earlier {}
}
