package kz.aiqyn.base.job;

import java.time.Duration;
import kz.aiqyn.base.web.Words;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.engine.text.Phrase;

/// Work that somebody asks for.
///
/// @param subject what it is about, for people
/// @param key by which it is the same work as another; empty when it is work of its own
/// @param shared how long a job with the same key does for this asking too
/// @param delay after which it is begun: what is touched often is then worked out once
public record JobOrder<T>(JobKind<T> kind, T data, Names subject, String key, Shared shared, Duration delay) {

    /// How long a job does for whoever asks for the same.
    public enum Shared {
        /// Until it is begun: what is asked for later must see what was written before.
        UNTIL_BEGUN,
        /// Until it has ended: asking again is impatience.
        UNTIL_ENDED
    }

    public JobOrder {
        if (delay.isNegative()) {
            throw new IllegalArgumentException("work is not begun before it is asked for, found " + delay);
        }
    }

    public static <T> JobOrder<T> of(JobKind<T> kind, T data) {
        return new JobOrder<>(kind, data, Names.NONE, "", Shared.UNTIL_BEGUN, Duration.ZERO);
    }

    public JobOrder<T> about(Phrase said) {
        return new JobOrder<>(kind, data, Words.inEach(said), key, shared, delay);
    }

    /// One job does for all who ask before it is begun.
    public JobOrder<T> untilBegun(String same) {
        return new JobOrder<>(kind, data, subject, same, Shared.UNTIL_BEGUN, delay);
    }

    /// One job does for all who ask before it has ended.
    public JobOrder<T> untilEnded(String same) {
        return new JobOrder<>(kind, data, subject, same, Shared.UNTIL_ENDED, delay);
    }

    public JobOrder<T> after(Duration wait) {
        return new JobOrder<>(kind, data, subject, key, shared, wait);
    }
}
