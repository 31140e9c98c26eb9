package kz.aiqyn.engine.formula;

import kz.aiqyn.engine.measure.MeasurementUnit;

/// Conversion of numbers from one unit of measurement to another of the same dimension.
final class Conversion {

    private Conversion() {}

    /// Multiplies or divides by whichever of the two factors is above 1: dividing by 1000 rounds once,
    /// multiplying with 0.001 rounds twice.
    static Operation of(Operation operation, MeasurementUnit from, MeasurementUnit to) {
        double up = from.conversionTo(to);
        if (up == 1) {
            return operation;
        }
        if (up > 1) {
            return new Operation.Mapped(operation, Mapping.times(up));
        }
        double down = to.conversionTo(from);
        return new Operation.Mapped(operation, Mapping.over(down));
    }
}
