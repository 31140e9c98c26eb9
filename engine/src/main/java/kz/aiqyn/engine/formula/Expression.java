package kz.aiqyn.engine.formula;

import java.util.List;
import kz.aiqyn.engine.measure.MeasurementUnit;
import kz.aiqyn.engine.period.Span;

/// A formula as a tree. Every part knows where it stands in the text.
sealed interface Expression {

    TextRange range();

    /// A number, with its unit of measurement where one is written in brackets behind it.
    record Literal(double value, MeasurementUnit unit, TextRange range) implements Expression {

        /// The only number that fits any unit of measurement.
        boolean isZero() {
            return value == 0;
        }
    }

    /// The name of a measure.
    record Name(String code, TextRange range) implements Expression {}

    /// A length of time, `1y`. It stands only where a function asks for one.
    record Time(Span span, TextRange range) implements Expression {}

    record Negation(Expression operand, TextRange range) implements Expression {}

    record Not(Expression operand, TextRange range) implements Expression {}

    /// Two operands.
    ///
    /// @param sign where the operator stands
    record Binary(BinaryOperator operator, Expression left, Expression right, TextRange sign) implements Expression {
        @Override
        public TextRange range() {
            return left.range().to(right.range());
        }
    }

    /// A call of a function.
    ///
    /// @param name where the function's name stands
    record Call(Function function, List<Expression> arguments, TextRange name, TextRange range) implements Expression {
        public Call {
            arguments = List.copyOf(arguments);
        }
    }

    /// A call of a function that does not exist, so that the rest can be checked.
    record UnknownCall(String function, List<Expression> arguments, TextRange name, TextRange range)
            implements Expression {
        public UnknownCall {
            arguments = List.copyOf(arguments);
        }
    }
}
