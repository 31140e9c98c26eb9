package kz.aiqyn.rating.methodology;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A step that somebody wants a version to take.
///
/// @param seen the version as they read it: what is agreed is what was read
/// @param comment why
/// @param lastDay with [MethodologyEvent#RETIRE], the last day on which it is in force
public record LifeRequest(
        MethodologyVersion seen,
        MethodologyEvent event,
        String comment,
        @Nullable LocalDate lastDay) {

    public LifeRequest {
        comment = comment.strip();
        lastDay = event == MethodologyEvent.RETIRE ? lastDay : null;
    }

    public static LifeRequest of(MethodologyVersion seen, MethodologyEvent event) {
        return new LifeRequest(seen, event, "", null);
    }
}
