package kz.aiqyn.base.job;

import com.github.kagkarlsson.scheduler.Clock;
import com.github.kagkarlsson.scheduler.SystemClock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/// What the parts of this server tell each other of jobs: that some were asked for, that one has ended.
/// What other servers do shows in the database alone.
@Component
class JobSignals {

    /// How long whoever waits for a job trusts that its end would be told here.
    private static final Duration LOOK_AGAIN = Duration.ofMillis(200);

    private final Clock clock = new SystemClock();
    private final AtomicReference<Consumer<Duration>> scheduler = new AtomicReference<>(wait -> {});
    private final Object end = new Object();

    /// The time by which servers agree on what is due: that of their machines.
    Instant now() {
        return clock.now();
    }

    /// @param heard is told after how long something will be due
    void onAsked(Consumer<Duration> heard) {
        scheduler.set(heard);
    }

    void asked(Duration delay) {
        scheduler.get().accept(delay);
    }

    void ended() {
        synchronized (end) {
            end.notifyAll();
        }
    }

    /// Waits until a job has ended here, or may have ended elsewhere.
    @SuppressWarnings("WaitNotInLoop") // Whoever waits looks again in any case.
    void awaitEnd() {
        synchronized (end) {
            try {
                end.wait(LOOK_AGAIN.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while a job was waited for", e);
            }
        }
    }
}
