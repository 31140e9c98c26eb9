package kz.aiqyn.engine.measure;

import java.util.Optional;
import java.util.SortedSet;

/// A unit of measurement: a dimension, and how many base units one such unit is. `thousand KZT` has the
/// dimension of `KZT` and the factor 1000; `%` is a pure number with the factor 1, because formulas write
/// their `100 *` themselves.
public record MeasurementUnit(Dimension dimension, double factor) {

    /// A pure number.
    public static final MeasurementUnit NUMBER = new MeasurementUnit(Dimension.NONE, 1);

    public MeasurementUnit {
        if (!(factor > 0) || Double.isInfinite(factor)) {
            throw new IllegalArgumentException("the factor of a unit is positive and finite, found " + factor);
        }
    }

    /// Reads a written unit: `thousand KZT`, `m2/person`, `item/1000 person`, `%`, `person*day`.
    public static UnitReading read(String written) {
        return new UnitReader(written).read();
    }

    /// The unit as written, empty when it is not understood.
    public static Optional<MeasurementUnit> find(String written) {
        return switch (read(written)) {
            case UnitReading.Understood understood -> Optional.of(understood.unit());
            case UnitReading.NotUnderstood _ -> Optional.empty();
        };
    }

    /// The unit as written.
    ///
    /// @throws IllegalArgumentException when it is not understood
    public static MeasurementUnit of(String written) {
        return switch (read(written)) {
            case UnitReading.Understood understood -> understood.unit();
            case UnitReading.NotUnderstood failure ->
                throw new IllegalArgumentException("\"%s\" is no unit of measurement: column %d, %s %s"
                        .formatted(
                                written,
                                failure.column(),
                                failure.phrase().key(),
                                failure.phrase().arguments()));
        };
    }

    /// Every word that a unit can be written with, in the order of the alphabet.
    public static SortedSet<String> words() {
        return UnitWords.all();
    }

    /// The unit of a product.
    ///
    /// @throws ArithmeticException when the factor is too large or too small to hold
    public MeasurementUnit multiply(MeasurementUnit other) {
        return of(dimension.multiply(other.dimension), factor * other.factor);
    }

    /// The unit of a quotient.
    ///
    /// @throws ArithmeticException when the factor is too large or too small to hold
    public MeasurementUnit divide(MeasurementUnit other) {
        return of(dimension.divide(other.dimension), factor / other.factor);
    }

    /// The unit of a power.
    ///
    /// @throws ArithmeticException when the factor is too large or too small to hold
    public MeasurementUnit power(int exponent) {
        return of(dimension.power(exponent), Math.pow(factor, exponent));
    }

    /// The unit of a square root; empty when the dimension is no square.
    public Optional<MeasurementUnit> sqrt() {
        return dimension.sqrt().map(root -> new MeasurementUnit(root, Math.sqrt(factor)));
    }

    /// The unit that is so many of these.
    public MeasurementUnit scaled(double times) {
        return of(dimension, factor * times);
    }

    /// The unit of the same dimension with the factor 1.
    public MeasurementUnit base() {
        return new MeasurementUnit(dimension, 1);
    }

    /// True when quantities in the two units can be added and compared.
    public boolean sameDimension(MeasurementUnit other) {
        return dimension.equals(other.dimension);
    }

    /// What to multiply a number in this unit with to have it in the other.
    ///
    /// @throws IllegalArgumentException when the dimensions differ
    public double conversionTo(MeasurementUnit other) {
        if (!sameDimension(other)) {
            throw new IllegalArgumentException("%s is not to be converted to %s".formatted(this, other));
        }
        return factor / other.factor;
    }

    private static MeasurementUnit of(Dimension dimension, double factor) {
        if (!(factor > 0) || Double.isInfinite(factor)) {
            throw new ArithmeticException("the factor of a unit is positive and finite, found " + factor);
        }
        return new MeasurementUnit(dimension, factor);
    }

    /// The unit as one would write it; reading it gives an equal unit.
    @Override
    public String toString() {
        return UnitPrinter.print(this);
    }
}
