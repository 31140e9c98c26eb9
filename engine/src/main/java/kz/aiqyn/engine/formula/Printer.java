package kz.aiqyn.engine.formula;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import kz.aiqyn.engine.measure.MeasurementUnit;
import kz.aiqyn.engine.period.Span;

/// Writes a tree as text with no bracket too many. What it writes in the language's own words is read as an equal tree.
final class Printer {

    private static final int CALL_POWER = 8;

    /// The words of the language itself.
    private static final FormulaSpeech OWN = new FormulaSpeech() {
        @Override
        public String measure(String code) {
            return Lexer.isPlainName(code) ? code : "`" + code + "`";
        }

        @Override
        public String span(Span span) {
            return span.toString();
        }

        @Override
        public String call(String function, List<String> arguments) {
            return arguments.stream().collect(Collectors.joining(", ", function + "(", ")"));
        }

        @Override
        public String sign(String sign) {
            return sign;
        }
    };

    private final FormulaSpeech speech;

    private Printer(FormulaSpeech speech) {
        this.speech = speech;
    }

    static String print(Expression expression) {
        return print(expression, OWN);
    }

    static String print(Expression expression, FormulaSpeech speech) {
        return new Printer(speech).write(expression);
    }

    private String write(Expression expression) {
        return switch (expression) {
            case Expression.Literal literal -> {
                String digits =
                        BigDecimal.valueOf(literal.value()).stripTrailingZeros().toPlainString();
                yield literal.unit().equals(MeasurementUnit.NUMBER) ? digits : digits + " [" + literal.unit() + "]";
            }
            case Expression.Name name -> speech.measure(name.code());
            case Expression.Time time -> speech.span(time.span());
            case Expression.Negation negation ->
                speech.sign("-") + inside(negation.operand(), BinaryOperator.NEGATION_POWER + 1);
            case Expression.Not not -> "not " + inside(not.operand(), BinaryOperator.NOT_POWER + 1);
            case Expression.Binary binary -> binary(binary);
            case Expression.Call call -> speech.call(call.function().code(), all(call.arguments()));
            case Expression.UnknownCall call -> speech.call(call.function(), all(call.arguments()));
        };
    }

    private List<String> all(List<Expression> expressions) {
        return expressions.stream().map(this::write).toList();
    }

    private String binary(Expression.Binary binary) {
        int power = binary.operator().power();
        // A comparison never stands bare within another, not even to its left.
        int left = binary.operator().isComparison() ? power + 1 : power;
        String sign = speech.sign(binary.operator().sign());
        return inside(binary.left(), left) + " " + sign + " " + inside(binary.right(), power + 1);
    }

    private String inside(Expression expression, int power) {
        String text = write(expression);
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
