package kz.aiqyn.engine.formula;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;
import kz.aiqyn.engine.panel.Derivation;
import kz.aiqyn.engine.panel.Notation;

/// A function of one number, and how what it does is written down.
///
/// @param written the operand with what is done to it
record Mapping(DoubleUnaryOperator function, UnaryOperator<Derivation> written) {

    /// Leaves the number as it is, but turns the negative zero, which nobody wants to read, into zero.
    static final Mapping PLAIN = new Mapping(x -> x + 0.0, UnaryOperator.identity());

    static Mapping of(Notation notation, DoubleUnaryOperator function) {
        return new Mapping(function, operand -> computed(notation, List.of(operand), function, operand));
    }

    static Mapping function(String name, DoubleUnaryOperator function) {
        return of(Notation.function(name), function);
    }

    /// Times a number.
    static Mapping times(double factor) {
        DoubleUnaryOperator function = x -> x * factor;
        return new Mapping(
                function,
                operand -> computed(
                        Notation.PRODUCT, List.of(operand, new Derivation.Constant(factor)), function, operand));
    }

    /// Divided by a number.
    static Mapping over(double divisor) {
        DoubleUnaryOperator function = x -> x / divisor;
        return new Mapping(
                function,
                operand -> computed(
                        Notation.QUOTIENT, List.of(operand, new Derivation.Constant(divisor)), function, operand));
    }

    Derivation derive(Derivation operand) {
        return written.apply(operand);
    }

    private static Derivation computed(
            Notation notation, List<Derivation> operands, DoubleUnaryOperator function, Derivation operand) {
        double value = operand.missing() == null ? function.applyAsDouble(operand.value()) : Double.NaN;
        return new Derivation.Computed(notation, operands, value, operand.missing());
    }
}
