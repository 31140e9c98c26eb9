package kz.aiqyn.engine.formula;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import kz.aiqyn.engine.measure.MeasurementUnit;
import kz.aiqyn.engine.measure.UnitReading;
import kz.aiqyn.engine.period.Span;
import kz.aiqyn.engine.text.Characters;
import kz.aiqyn.engine.text.SpellingSuggestions;

/// Parses by binding powers (Pratt, "Top down operator precedence", 1973). It stops at the first word that
/// has no place; whatever else is wrong is noted on the way.
final class Parser {

    static final int DEEPEST = 64;

    /// Operations and functions of one formula: a chain of additions is a tree as deep as it is long.
    static final int MOST_OPERATIONS = 300;

    private final List<FormulaProblem> problems;
    private final List<Token> tokens;
    private int at;
    private int depth;
    private int operations;

    private Parser(List<Token> tokens, List<FormulaProblem> problems) {
        this.tokens = tokens;
        this.problems = problems;
    }

    /// The tree of a formula; empty when there is none to be had, with the reason among the problems.
    static Optional<Expression> parse(String text, List<FormulaProblem> problems) {
        if (text.length() > Formula.LONGEST) {
            problems.add(new TextRange(Formula.LONGEST, text.length())
                    .problem("formula.too-long", text.length(), Formula.LONGEST));
            return Optional.empty();
        }
        OptionalInt forbidden = Characters.firstForbidden(text);
        if (forbidden.isPresent()) {
            int index = forbidden.getAsInt();
            problems.add(
                    new TextRange(index, index + 1).problem("formula.forbidden", Characters.name(text.charAt(index))));
            return Optional.empty();
        }
        if (text.isBlank()) {
            problems.add(new TextRange(0, 0).problem("formula.empty"));
            return Optional.empty();
        }
        Parser parser = new Parser(new Lexer(text, problems).tokens(), problems);
        try {
            return Optional.of(parser.whole());
        } catch (SyntaxFailure failure) {
            // A character that has no place was named already; what follows from it need not be.
            if (problems.stream().noneMatch(known -> known.column() <= failure.problem.column())) {
                problems.add(failure.problem);
            }
            return Optional.empty();
        }
    }

    private Expression whole() throws SyntaxFailure {
        Expression expression = expression(0);
        Token token = peek();
        if (token.kind() == Token.Kind.END) {
            return expression;
        }
        if (token.is(",") && at > 0 && isNumber(tokens.get(at - 1)) && isNumber(tokens.get(at + 1))) {
            throw new SyntaxFailure(token.range()
                    .problem(
                            "formula.decimal-comma",
                            tokens.get(at - 1).text() + "." + tokens.get(at + 1).text()));
        }
        throw unexpected("formula.expected-operator", token);
    }

    private Expression expression(int power) throws SyntaxFailure {
        if (++depth > DEEPEST) {
            throw new SyntaxFailure(peek().range().problem("formula.too-deep", DEEPEST));
        }
        Expression left = prefix();
        Optional<BinaryOperator> operator = operator();
        while (operator.isPresent() && operator.get().power() > power) {
            Token sign = next();
            count(sign);
            Expression right = expression(operator.get().power());
            left = new Expression.Binary(operator.get(), left, right, sign.range());
            Optional<BinaryOperator> following = operator();
            if (operator.get().isComparison()
                    && following.isPresent()
                    && following.get().isComparison()) {
                throw new SyntaxFailure(peek().range().problem("formula.chained-comparison"));
            }
            operator = following;
        }
        depth--;
        return left;
    }

    private Expression prefix() throws SyntaxFailure {
        Token token = next();
        return switch (token.kind()) {
            case NUMBER -> number(token);
            case SPAN -> new Expression.Time(Span.find(token.text()).orElseThrow(), token.range());
            case NAME -> peek().is("(") ? call(token) : new Expression.Name(token.text(), token.range());
            case QUOTED_NAME -> new Expression.Name(token.text(), token.range());
            case UNIT -> throw new SyntaxFailure(token.range().problem("formula.unit-without-number", token.text()));
            case SIGN -> signed(token);
            case END -> throw unexpected("formula.expected-value", token);
        };
    }

    private Expression signed(Token token) throws SyntaxFailure {
        return switch (token.text()) {
            case "(" -> {
                Expression inner = expression(0);
                close(token);
                yield inner;
            }
            case "-" -> {
                count(token);
                Expression operand = expression(BinaryOperator.NEGATION_POWER);
                yield new Expression.Negation(operand, token.range().to(operand.range()));
            }
            case "not" -> {
                count(token);
                Expression operand = expression(BinaryOperator.NOT_POWER);
                yield new Expression.Not(operand, token.range().to(operand.range()));
            }
            default -> throw unexpected("formula.expected-value", token);
        };
    }

    private Expression number(Token token) {
        double value = Double.parseDouble(token.text());
        if (peek().kind() != Token.Kind.UNIT) {
            return new Expression.Literal(value, MeasurementUnit.NUMBER, token.range());
        }
        Token written = next();
        TextRange range = token.range().to(written.range());
        return switch (MeasurementUnit.read(written.text())) {
            case UnitReading.Understood understood -> new Expression.Literal(value, understood.unit(), range);
            case UnitReading.NotUnderstood failure -> {
                int column = written.range().start() + 1 + failure.column();
                problems.add(new FormulaProblem(column, failure.length(), failure.phrase()));
                yield new Expression.Literal(0, MeasurementUnit.NUMBER, range);
            }
        };
    }

    private Expression call(Token name) throws SyntaxFailure {
        count(name);
        Token open = next();
        List<Expression> arguments = new ArrayList<>();
        if (!peek().is(")")) {
            arguments.add(expression(0));
            while (peek().is(",")) {
                next();
                arguments.add(expression(0));
            }
        }
        TextRange range = name.range().to(close(open));
        Optional<Function> function = Function.find(name.text());
        if (function.isPresent()) {
            return new Expression.Call(function.get(), arguments, name.range(), range);
        }
        List<String> nearest = SpellingSuggestions.nearest(name.text(), Function.codes(), 3);
        problems.add(
                nearest.isEmpty()
                        ? name.range().problem("formula.unknown-function", name.text())
                        : name.range()
                                .problem("formula.unknown-function.nearest", name.text(), String.join(", ", nearest)));
        return new Expression.UnknownCall(name.text(), arguments, name.range(), range);
    }

    private TextRange close(Token open) throws SyntaxFailure {
        Token token = next();
        if (token.is(")")) {
            return token.range();
        }
        if (token.kind() == Token.Kind.END) {
            throw new SyntaxFailure(open.range().problem("formula.bracket-not-closed"));
        }
        throw unexpected("formula.expected-close", token);
    }

    private void count(Token operation) throws SyntaxFailure {
        if (++operations > MOST_OPERATIONS) {
            throw new SyntaxFailure(operation.range().problem("formula.too-many", MOST_OPERATIONS));
        }
    }

    private Optional<BinaryOperator> operator() {
        Token token = peek();
        return Arrays.stream(BinaryOperator.values())
                .filter(operator -> token.is(operator.sign()))
                .findFirst();
    }

    private static boolean isNumber(Token token) {
        return token.kind() == Token.Kind.NUMBER;
    }

    private Token peek() {
        return tokens.get(at);
    }

    private Token next() {
        Token token = tokens.get(at);
        if (token.kind() != Token.Kind.END) {
            at++;
        }
        return token;
    }

    private static SyntaxFailure unexpected(String key, Token found) {
        return new SyntaxFailure(
                found.kind() == Token.Kind.END
                        ? found.range().problem(key + ".end")
                        : found.range().problem(key, found.text()));
    }

    /// Carries the problem out of the parser's depth; it never leaves [#parse].
    private static final class SyntaxFailure extends Exception {
        private static final long serialVersionUID = 1;
        private final transient FormulaProblem problem;

        SyntaxFailure(FormulaProblem problem) {
            super(null, null, false, false);
            this.problem = problem;
        }
    }
}
