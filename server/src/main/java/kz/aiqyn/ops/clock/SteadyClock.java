package kz.aiqyn.ops.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;

/// A clock that never goes back, whatever the machine's does: what is recorded later is dated later. Where
/// the machine's is behind, it goes on from the latest moment that was recorded, a tenth slower than time
/// passes, until the machine's has caught up.
final class SteadyClock implements InstantSource {

    private static final int TENTHS = 10;

    private final InstantSource machine;
    private final LongSupplier nanos;
    private Instant last;
    private long lastNanos;

    /// @param nanos how long something has lasted, from any beginning: what [System#nanoTime] gives
    /// @param latest the latest moment that was recorded
    SteadyClock(InstantSource machine, LongSupplier nanos, Instant latest) {
        this.machine = machine;
        this.nanos = nanos;
        this.last = latest;
        this.lastNanos = nanos.getAsLong();
    }

    @Override
    public synchronized Instant instant() {
        long passed = nanos.getAsLong();
        Instant steady = last.plus(Duration.ofNanos((passed - lastNanos) / TENTHS * (TENTHS - 1)));
        Instant said = machine.instant();
        last = said.isAfter(steady) ? said : steady;
        lastNanos = passed;
        return last;
    }

    /// How far the machine's clock is behind the latest moment; nothing or less where it is not.
    synchronized Duration behind() {
        return Duration.between(machine.instant(), last);
    }
}
