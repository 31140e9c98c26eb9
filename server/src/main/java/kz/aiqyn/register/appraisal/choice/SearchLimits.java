package kz.aiqyn.register.appraisal.choice;

import java.time.Duration;

/// When a search ends with what it has.
///
/// @param steps of the search; the same number gives the same answer on every machine
/// @param time a slower machine ends earlier with less proven, never with something wrong
public record SearchLimits(int steps, Duration time) {

    /// For a page that a job prepares.
    public static final SearchLimits USUAL = new SearchLimits(20_000, Duration.ofSeconds(10));
}
