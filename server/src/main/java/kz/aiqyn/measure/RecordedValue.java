package kz.aiqyn.measure;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A version of a value as it was recorded. It names offices and files, never a person.
///
/// @param contribution the number or the reason why there is none; null when the source took the value back
/// @param source code of the source that gave it
/// @param recordedAt since when it holds
public record RecordedValue(
        MeasureKey key, @Nullable ContributedValue contribution, String source, Evidence evidence, Instant recordedAt) {

    public boolean isWithdrawn() {
        return contribution == null;
    }
}
