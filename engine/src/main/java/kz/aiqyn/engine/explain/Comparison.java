package kz.aiqyn.engine.explain;

import java.util.List;
import kz.aiqyn.engine.rating.Edition;

/// Two editions set against each other, prepared once for explaining many units' changes.
public final class Comparison {

    private Comparison(Edition before, Edition after) {}

    /// Prepares two editions, which may be by different methodology versions.
    public static Comparison of(Edition before, Edition after) {
        return new Comparison(before, after);
    }

    /// One unit's change, opened to indicators and to the units that changed places with it.
    public Change open(String unit) {
        throw new UnsupportedOperationException("not there yet");
    }

    /// Every unit's change, not opened; the same for any number of threads.
    public List<Change> all(int threads) {
        throw new UnsupportedOperationException("not there yet");
    }
}
