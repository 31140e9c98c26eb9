package kz.aiqyn.engine.formula;

import kz.aiqyn.engine.measure.MeasurementUnit;

/// A checked part of a formula: its type and the operation that computes it.
///
/// @param cost how many columns it takes at most
record Checked(Type type, Operation operation, long cost) {

    /// What stands for a part with a problem, so that the rest can be checked.
    static final Checked BROKEN = new Checked(new Type.Unknown(), new Operation.Constant(0), 0);

    /// What a part of a formula is.
    sealed interface Type {

        /// A quantity in a unit of measurement.
        record Amount(MeasurementUnit unit) implements Type {}

        /// The number 0, which fits any unit.
        record Zero() implements Type {}

        /// True or false.
        record Truth() implements Type {}

        /// Wrong already.
        record Unknown() implements Type {}
    }

    static Checked amount(MeasurementUnit unit, Operation operation, long cost) {
        return new Checked(new Type.Amount(unit), operation, cost);
    }

    static Checked truth(Operation operation, long cost) {
        return new Checked(new Type.Truth(), operation, cost);
    }

    boolean isUnknown() {
        return type instanceof Type.Unknown;
    }

    boolean isTruth() {
        return type instanceof Type.Truth;
    }

    boolean isZero() {
        return type instanceof Type.Zero;
    }

    /// Its unit of measurement, that of a pure number where it has none of its own.
    MeasurementUnit unit() {
        return type instanceof Type.Amount(MeasurementUnit unit) ? unit : MeasurementUnit.NUMBER;
    }

    /// The operation with its numbers converted to a unit of the same dimension.
    Operation in(MeasurementUnit wanted) {
        return isZero() ? operation : Conversion.of(operation, unit(), wanted);
    }
}
