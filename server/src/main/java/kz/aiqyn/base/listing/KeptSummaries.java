package kz.aiqyn.base.listing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The counts and totals of long lists, as they were counted last; those that were not asked for longest go.
final class KeptSummaries<K, S> {

    private static final int MOST = 1_000;

    private final Map<K, S> kept = new LinkedHashMap<>(16, 0.75f, true);

    /// What is kept, or else counted now. Two who ask at once may both count: it is the same.
    S get(K key, Supplier<S> counted) {
        @Nullable S found = find(key);
        if (found != null) {
            return found;
        }
        S summary = counted.get();
        keep(key, summary);
        return summary;
    }

    private synchronized @Nullable S find(K key) {
        return kept.get(key);
    }

    private synchronized void keep(K key, S summary) {
        kept.put(key, summary);
        if (kept.size() > MOST) {
            kept.remove(kept.keySet().iterator().next());
        }
    }
}
