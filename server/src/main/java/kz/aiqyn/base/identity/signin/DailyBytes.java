package kz.aiqyn.base.identity.signin;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/// How much each address has sent within a day: a day begins with the first that anybody sends, and all is forgotten
/// with its end.
final class DailyBytes {

    private static final Duration DAY = Duration.ofDays(1);

    private final long most;
    private final InstantSource clock;
    private final Map<String, Long> sent = new HashMap<>();
    private Instant end = Instant.MIN;

    /// @param most bytes that one address may send
    DailyBytes(long most, InstantSource clock) {
        this.most = most;
        this.clock = clock;
    }

    /// Counts what is about to be sent.
    ///
    /// @return whether it may be; what may not is not counted
    synchronized boolean add(String network, long bytes) {
        Instant now = clock.instant();
        if (!now.isBefore(end)) {
            sent.clear();
            end = now.plus(DAY);
        }
        long all = sent.getOrDefault(network, 0L) + bytes;
        if (all > most) {
            return false;
        }
        sent.put(network, all);
        return true;
    }
}
