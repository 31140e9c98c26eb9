package kz.aiqyn.engine.panel;

import java.util.Arrays;
import kz.aiqyn.engine.measure.MissingReason;

/// One number, or a reason why there is none, for every unit of the registry in its order.
///
/// The arrays are shared for speed: whoever holds a column reads it and never writes to it.
public final class Column {

    private final double[] values;
    private final byte[] reasons;
    private final boolean[] preliminary;

    /// @param values one per unit, NaN where missing, never infinite
    /// @param reasons number of [MissingReason], read only where missing
    /// @param preliminary true where the number rests on a preliminary value
    public Column(double[] values, byte[] reasons, boolean[] preliminary) {
        this.values = values;
        this.reasons = reasons;
        this.preliminary = preliminary;
    }

    /// A column of `size` units that are all missing for one reason.
    public static Column missing(int size, MissingReason reason) {
        double[] values = new double[size];
        byte[] reasons = new byte[size];
        Arrays.fill(values, Double.NaN);
        Arrays.fill(reasons, reason.number());
        return new Column(values, reasons, new boolean[size]);
    }

    public int size() {
        return values.length;
    }

    /// One per unit, NaN where missing.
    public double[] values() {
        return values;
    }

    /// Numbers of [MissingReason], meaningful only where missing.
    public byte[] reasons() {
        return reasons;
    }

    /// True where the number rests on a preliminary value.
    public boolean[] preliminary() {
        return preliminary;
    }

    public boolean isMissing(int unit) {
        return Double.isNaN(values[unit]);
    }

    /// Why the value at a position is missing; meaningful only where it is.
    public MissingReason reason(int unit) {
        return MissingReason.of(reasons[unit]);
    }
}
