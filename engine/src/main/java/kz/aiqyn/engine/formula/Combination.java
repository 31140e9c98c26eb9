package kz.aiqyn.engine.formula;

import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.DoubleBinaryOperator;
import kz.aiqyn.engine.measure.MissingReason;
import kz.aiqyn.engine.panel.Derivation;
import kz.aiqyn.engine.panel.Notation;
import org.jspecify.annotations.Nullable;

/// A function of two numbers, and how what it does is written down.
///
/// @param whenNaN the reason where the function gives NaN
/// @param written the operands with what is done to them, where there is more to it than a sign between them
record Combination(
        DoubleBinaryOperator function,
        MissingReason whenNaN,
        Notation notation,
        @Nullable BinaryOperator<Derivation> written) {

    static final Combination SUM = of(Notation.SUM, Double::sum);
    static final Combination DIFFERENCE = of(Notation.DIFFERENCE, (a, b) -> a - b);
    static final Combination PRODUCT = of(Notation.PRODUCT, (a, b) -> a * b);
    static final Combination QUOTIENT = new Combination(
            (a, b) -> b == 0 ? Double.NaN : a / b, MissingReason.DIVISION_BY_ZERO, Notation.QUOTIENT, null);

    /// By how many percent a number is above an earlier one.
    static final Combination GROWTH = new Combination(
            (now, base) -> base > 0 ? 100 * (now / base - 1) : Double.NaN,
            MissingReason.BASE_NOT_POSITIVE,
            Notation.PRODUCT,
            (now, base) -> PRODUCT.derive(
                    new Derivation.Constant(100),
                    DIFFERENCE.derive(QUOTIENT.derive(now, base), new Derivation.Constant(1))));

    static Combination of(Notation notation, DoubleBinaryOperator function) {
        return new Combination(function, MissingReason.UNDEFINED, notation, null);
    }

    /// So many per `times`.
    static Combination per(double times) {
        return new Combination(
                (a, b) -> b == 0 ? Double.NaN : times * a / b,
                MissingReason.DIVISION_BY_ZERO,
                Notation.QUOTIENT,
                (a, b) -> QUOTIENT.derive(PRODUCT.derive(new Derivation.Constant(times), a), b));
    }

    /// How one unit's number came about from those of the operands.
    Derivation derive(Derivation left, Derivation right) {
        MissingReason missing = missing(left, right);
        double value = missing == null ? function.applyAsDouble(left.value(), right.value()) : Double.NaN;
        if (missing == null && Double.isNaN(value)) {
            missing = whenNaN;
        }
        if (missing == null && written != null) {
            return written.apply(left, right);
        }
        return new Derivation.Computed(notation, List.of(left, right), value, missing);
    }

    /// Of two that are missing "not applicable" has the last word, else the left one.
    static @Nullable MissingReason missing(Derivation left, Derivation right) {
        if (left.missing() == null || right.missing() == MissingReason.NOT_APPLICABLE) {
            return right.missing();
        }
        return left.missing();
    }
}
