package kz.aiqyn.engine.panel;

import kz.aiqyn.engine.measure.MissingReason;

/// Fills a column, unit by unit in any order. A number that is not finite becomes the reason "undefined".
public final class ColumnBuilder {

    private final double[] values;
    private final byte[] reasons;
    private final boolean[] preliminary;

    /// Of a column for so many units, each with the number 0 until it is told otherwise.
    public ColumnBuilder(int size) {
        values = new double[size];
        reasons = new byte[size];
        preliminary = new boolean[size];
    }

    public void number(int unit, double value, boolean isPreliminary) {
        number(unit, value, isPreliminary, MissingReason.UNDEFINED);
    }

    /// Sets a number.
    ///
    /// @param whenNaN the reason to keep when the number is NaN
    public void number(int unit, double value, boolean isPreliminary, MissingReason whenNaN) {
        if (Double.isFinite(value)) {
            values[unit] = value;
            preliminary[unit] = isPreliminary;
        } else {
            missing(unit, Double.isNaN(value) ? whenNaN : MissingReason.UNDEFINED);
        }
    }

    public void missing(int unit, MissingReason reason) {
        values[unit] = Double.NaN;
        reasons[unit] = reason.number();
        preliminary[unit] = false;
    }

    /// Sets what another column has for a unit.
    public void copy(int unit, Column from, int position) {
        values[unit] = from.values()[position];
        reasons[unit] = from.reasons()[position];
        preliminary[unit] = from.preliminary()[position];
    }

    /// The column; the builder must not be used afterwards.
    public Column build() {
        return new Column(values, reasons, preliminary);
    }
}
