package kz.aiqyn.rating.collection.page;

import java.util.Optional;
import kz.aiqyn.measure.RecordedValue;

/// The import that a value came from.
final class Imports {

    private static final String QUERY = "import/";

    private Imports() {}

    static Optional<Long> number(RecordedValue value) {
        String query = value.evidence().query();
        return value.source().equals("collection") && query.startsWith(QUERY)
                ? Optional.of(Long.parseLong(query.substring(QUERY.length())))
                : Optional.empty();
    }
}
