package kz.aiqyn.register.appraisal.choice;

import java.time.Duration;

/// When a search ends with what it has.
///
/// @param steps of the search; where these end it, the answer is the same on every machine
/// @param time a slower machine ends earlier with less proven, never with something wrong
/// @param enough a gap with which the search is content, as a share of the bound; 0 for the best set alone
public record SearchLimits(int steps, Duration time, double enough) {

    /// For the one question that matters, asked by a job.
    public static final SearchLimits USUAL = new SearchLimits(20_000, Duration.ofSeconds(10), 0);

    /// For each of many questions.
    public static final SearchLimits ROUGH = new SearchLimits(5_000, Duration.ofSeconds(4), 0.001);

    public SearchLimits {
        if (steps < 1 || enough < 0 || enough > 1) {
            throw new IllegalArgumentException(
                    "a search takes a step and has a gap of 0 to 1, not %d and %s".formatted(steps, enough));
        }
    }

    /// The same, content with any set.
    SearchLimits forAny() {
        return new SearchLimits(steps, time, 1);
    }
}
