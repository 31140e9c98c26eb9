package kz.aiqyn.engine.panel;

import java.time.Instant;
import kz.aiqyn.engine.measure.MissingReason;
import org.jspecify.annotations.Nullable;

/// Values as parallel arrays, in the order in which they were added.
///
/// @param unit position in the registry
/// @param measure number of the measure
/// @param period number of the period
/// @param number NaN where missing
/// @param recorded milliseconds of the epoch, [Long#MIN_VALUE] for "always known"
/// @param mark number of the reason where missing, with [#PRELIMINARY] added
record StoredValues(
        int size,
        int[] unit,
        int[] measure,
        int[] period,
        double[] number,
        long[] recorded,
        byte[] mark,
        StoredOrigins origins) {

    static final int PRELIMINARY = 0x40;

    boolean isPreliminary(int index) {
        return (mark[index] & PRELIMINARY) != 0;
    }

    byte reason(int index) {
        return (byte) (mark[index] & ~PRELIMINARY);
    }

    Value.Reading reading(int index) {
        double value = number[index];
        @Nullable MissingReason missing = Double.isNaN(value) ? MissingReason.of(reason(index)) : null;
        Status status = isPreliminary(index) ? Status.PRELIMINARY : Status.FINAL;
        @Nullable Instant known = recorded[index] == Long.MIN_VALUE ? null : Instant.ofEpochMilli(recorded[index]);
        return new Value.Reading(value, missing, status, known);
    }
}
