package kz.aiqyn.register.investment;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// From when until when something is so, and when that was written down: values of a quarter must not become younger
/// by what is written of later ones.
///
/// @param until the first day on which it is so no more; null while it lasts
/// @param untilAt null as the end is
record Span(
        LocalDate since,
        @Nullable LocalDate until,
        Instant sinceAt,
        @Nullable Instant untilAt) {

    static Span of(LocalDate since, @Nullable LocalDate until, Instant now) {
        return new Span(since, until, now, until == null ? null : now);
    }

    /// The same, with what stood there already written when it was.
    Span after(Span before) {
        return new Span(
                since,
                until,
                since.equals(before.since) ? before.sinceAt : sinceAt,
                until != null && until.equals(before.until) ? before.untilAt : untilAt);
    }

    boolean isOn(LocalDate day) {
        return !since.isAfter(day) && (until == null || until.isAfter(day));
    }

    boolean overlaps(Span other) {
        return (until == null || until.isAfter(other.since)) && (other.until == null || other.until.isAfter(since));
    }

    String untilText() {
        return until == null ? "" : until.toString();
    }
}
