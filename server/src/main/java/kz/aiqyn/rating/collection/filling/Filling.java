package kz.aiqyn.rating.collection.filling;

import java.time.Instant;
import java.util.List;
import kz.aiqyn.engine.period.Period;
import org.jspecify.annotations.Nullable;

/// What a body sent in at once.
///
/// @param source by which document
/// @param upload the import that it became; null before it is accepted
record Filling(
        long id,
        AskedGaps of,
        FillingState state,
        String source,
        String note,
        Instant sentAt,
        @Nullable Long upload,
        List<Sent> values) {

    Filling {
        values = List.copyOf(values);
    }

    /// A number of a measure and a period.
    record Sent(String measure, Period period, double number) {}

    String subject() {
        return "filling:" + id;
    }
}
