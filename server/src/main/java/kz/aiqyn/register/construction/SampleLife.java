package kz.aiqyn.register.construction;

import java.time.LocalDate;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/// From when to when an invented site is built, and at the end of which quarters it is late.
final class SampleLife {

    private final LocalDate started;
    private final int from;
    private final int length;
    private final boolean estate;
    private final BitSet late = new BitSet();
    private @Nullable LocalDate finished;
    private int to = Integer.MAX_VALUE;

    /// @param from the number of the first quarter at whose end it is under way
    /// @param length how many quarters it is to take
    /// @param estate whether it is a housing estate, which lasts
    SampleLife(LocalDate started, int from, int length, boolean estate) {
        this.started = started;
        this.from = from;
        this.length = length;
        this.estate = estate;
    }

    void finish(int quarter, LocalDate day) {
        to = quarter;
        finished = day;
    }

    void beLate(int quarter) {
        late.set(quarter);
    }

    LocalDate started() {
        return started;
    }

    @Nullable
    LocalDate finished() {
        return finished;
    }

    boolean isEstate() {
        return estate;
    }

    int from() {
        return from;
    }

    /// The number of the quarter in which it is finished; larger than all when it is not.
    int to() {
        return to;
    }

    boolean isDue(int quarter) {
        return !estate && quarter - from >= length;
    }

    boolean isUnderWay(int quarter) {
        return from <= quarter && quarter < to;
    }

    /// Whether money may be paid for it in a quarter.
    boolean isPaid(int quarter) {
        return from <= quarter && quarter <= to;
    }

    boolean isLate(int quarter) {
        return late.get(quarter);
    }

    /// The last quarter at whose end it was not late; -1 when it always was.
    int lastOnTime(int quarters) {
        int last = -1;
        for (int quarter = from; quarter < Math.min(to, quarters); quarter++) {
            last = late.get(quarter) ? last : quarter;
        }
        return last;
    }
}
