package kz.aiqyn.engine.panel;

import java.util.List;
import java.util.stream.Stream;
import kz.aiqyn.engine.measure.MissingReason;
import kz.aiqyn.engine.period.Period;
import org.jspecify.annotations.Nullable;

/// How a number of one unit came about: a tree of what was computed from what, down to what was reported.
/// Computed again from the figures at its leaves, in its order, it gives the number to the last bit.
public sealed interface Derivation {

    /// The number, NaN where there is none.
    double value();

    /// Why there is no number; null where there is one.
    @Nullable
    MissingReason missing();

    /// The figures and gaps that it rests on, in the order in which they stand.
    default Stream<Derivation> leaves() {
        return this instanceof Computed computed
                ? computed.operands().stream().flatMap(Derivation::leaves)
                : Stream.of(this);
    }

    /// A number that stands in the formula, or follows from how it converts.
    record Constant(double value) implements Derivation {
        @Override
        public @Nullable MissingReason missing() {
            return null;
        }
    }

    /// A value as it was reported: a number, or a reason that was reported in place of one.
    record Reported(Value reported) implements Derivation {
        @Override
        public double value() {
            return reported.reading().number();
        }

        @Override
        public @Nullable MissingReason missing() {
            return reported.reading().missing();
        }
    }

    /// Nothing was reported.
    ///
    /// @param unit code of the unit that it is wanted of, empty when there is no such unit
    /// @param period for which it would be reported
    record Unreported(String unit, String measure, Period period, MissingReason missing) implements Derivation {
        @Override
        public double value() {
            return Double.NaN;
        }
    }

    /// A number made of others.
    ///
    /// @param operands those that took part: of a choice the condition and what was chosen, of `coalesce` all
    /// that were asked, the one that counted last
    record Computed(
            Notation notation,
            List<Derivation> operands,
            double value,
            @Nullable MissingReason missing) implements Derivation {
        public Computed {
            operands = List.copyOf(operands);
            if (missing == null && !Double.isFinite(value)) {
                missing = MissingReason.UNDEFINED;
            }
            value = missing == null ? value : Double.NaN;
        }
    }
}
