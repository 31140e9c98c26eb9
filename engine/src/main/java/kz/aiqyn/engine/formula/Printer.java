package kz.aiqyn.engine.formula;

import java.math.BigDecimal;
import java.util.stream.Collectors;
import kz.aiqyn.engine.measure.MeasurementUnit;

/// Writes a tree as text with no bracket too many. What it writes is read as an equal tree.
final class Printer {

    private static final int CALL_POWER = 8;

    private Printer() {}

    static String print(Expression expression) {
        return switch (expression) {
            case Expression.Literal literal -> {
                String digits =
                        BigDecimal.valueOf(literal.value()).stripTrailingZeros().toPlainString();
                yield literal.unit().equals(MeasurementUnit.NUMBER) ? digits : digits + " [" + literal.unit() + "]";
            }
            case Expression.Name name -> Lexer.isPlainName(name.code()) ? name.code() : "`" + name.code() + "`";
            case Expression.Time time -> time.span().toString();
            case Expression.Negation negation -> "-" + inside(negation.operand(), BinaryOperator.NEGATION_POWER + 1);
            case Expression.Not not -> "not " + inside(not.operand(), BinaryOperator.NOT_POWER + 1);
            case Expression.Binary binary -> binary(binary);
            case Expression.Call call ->
                call.function().code()
                        + call.arguments().stream().map(Printer::print).collect(Collectors.joining(", ", "(", ")"));
            case Expression.UnknownCall call ->
                call.function()
                        + call.arguments().stream().map(Printer::print).collect(Collectors.joining(", ", "(", ")"));
        };
    }

    private static String binary(Expression.Binary binary) {
        int power = binary.operator().power();
        // A comparison never stands bare within another, not even to its left.
        int left = binary.operator().isComparison() ? power + 1 : power;
        return inside(binary.left(), left) + " " + binary.operator().sign() + " " + inside(binary.right(), power + 1);
    }

    private static String inside(Expression expression, int power) {
        String text = print(expression);
        return power(expression) < power ? "(" + text + ")" : text;
    }

    private static int power(Expression expression) {
        return switch (expression) {
            case Expression.Literal _, Expression.Name _, Expression.Time _ -> CALL_POWER;
            case Expression.Call _, Expression.UnknownCall _ -> CALL_POWER;
            case Expression.Negation _ -> BinaryOperator.NEGATION_POWER;
            case Expression.Not _ -> BinaryOperator.NOT_POWER;
            case Expression.Binary binary -> binary.operator().power();
        };
    }
}
