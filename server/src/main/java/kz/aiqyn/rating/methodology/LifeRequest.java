package kz.aiqyn.rating.methodology;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A step that somebody wants a version to take.
///
/// @param seen the version as they read it: what is agreed is what was read
/// @param comment why
/// @param lastDay with [MethodologyEvent#RETIRE], the last day on which it is in force
/// @param typed with [MethodologyEvent#PUBLISH], [MethodologyVersion#confirmation] as a person typed it
public record LifeRequest(
        MethodologyVersion seen,
        MethodologyEvent event,
        String comment,
        @Nullable LocalDate lastDay,
        String typed) {

    public LifeRequest {
        comment = comment.strip();
        typed = typed.strip();
        lastDay = event == MethodologyEvent.RETIRE ? lastDay : null;
    }

    public LifeRequest(MethodologyVersion seen, MethodologyEvent event, String comment, @Nullable LocalDate lastDay) {
        this(seen, event, comment, lastDay, "");
    }

    public static LifeRequest of(MethodologyVersion seen, MethodologyEvent event) {
        return new LifeRequest(seen, event, "", null);
    }
}
