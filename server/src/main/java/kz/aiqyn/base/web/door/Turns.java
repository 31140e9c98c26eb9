package kz.aiqyn.base.web.door;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Whose turn it is among those who ask for the same: some at once, the others in the order in which they came, and
/// nobody for longer than they have patience. Nothing is kept of anybody who asks for nothing.
final class Turns {

    private final int together;
    private final int most;
    private final Duration patience;
    private final ConcurrentMap<String, Queue> queues = new ConcurrentHashMap<>();

    /// Those who ask for one thing.
    ///
    /// @param present how many have their turn or wait for it
    private record Queue(Semaphore turns, int present) {

        Queue with(int more) {
            return new Queue(turns, present + more);
        }
    }

    /// @param together how many have their turn at once
    /// @param waiting how many may wait for theirs
    Turns(int together, int waiting, Duration patience) {
        this.together = together;
        this.most = together + waiting;
        this.patience = patience;
    }

    /// Waits for a turn.
    ///
    /// @return whether it came; whoever had it calls [#end]
    boolean begin(String what) {
        Queue queue = queues.compute(
                what, (any, known) -> (known == null ? new Queue(new Semaphore(together, true), 0) : known).with(1));
        boolean begun = queue.present() <= most && wait(queue.turns());
        if (!begun) {
            leave(what);
        }
        return begun;
    }

    void end(String what) {
        Queue queue = queues.get(what);
        if (queue == null) {
            throw new IllegalStateException("nobody had a turn for " + what);
        }
        queue.turns().release();
        leave(what);
    }

    private boolean wait(Semaphore turns) {
        try {
            return turns.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void leave(String what) {
        queues.computeIfPresent(what, (any, queue) -> queue.present() == 1 ? null : queue.with(-1));
    }

    /// How many things somebody asks for just now.
    int size() {
        return queues.size();
    }
}
