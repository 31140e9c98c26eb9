package kz.aiqyn.engine.formula;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.SortedSet;
import kz.aiqyn.engine.panel.Column;
import kz.aiqyn.engine.panel.Derivation;
import kz.aiqyn.engine.panel.PeriodColumns;
import kz.aiqyn.engine.panel.PeriodDerivations;
import kz.aiqyn.engine.period.Period;

/// A formula that was understood: text in, columns out.
public final class Formula {

    /// Characters of a formula's text.
    public static final int LONGEST = 4000;

    /// As many problems of one formula are told.
    static final int MOST_PROBLEMS = 20;

    private final String text;
    private final Expression expression;
    private final FormulaScope scope;
    private final SortedSet<String> measures;
    private final Operation operation;

    private Formula(
            String text, Expression expression, FormulaScope scope, SortedSet<String> measures, Operation operation) {
        this.text = text;
        this.expression = expression;
        this.scope = scope;
        this.measures = measures;
        this.operation = operation;
    }

    /// Understands a formula, or tells everything that is wrong with it, at most the first twenty problems.
    /// It never throws.
    public static Compilation compile(String text, FormulaScope scope) {
        List<FormulaProblem> problems = new ArrayList<>();
        Optional<Expression> expression = Parser.parse(text, problems);
        if (expression.isPresent()) {
            Checker checker = new Checker(scope, problems);
            Operation operation = checker.whole(expression.get());
            if (problems.isEmpty()) {
                return new Compilation.Compiled(
                        new Formula(text, expression.get(), scope, checker.measures(), operation));
            }
        }
        problems.sort(Comparator.comparingInt(FormulaProblem::column).thenComparingInt(FormulaProblem::length));
        return new Compilation.Refused(problems.subList(0, Math.min(problems.size(), MOST_PROBLEMS)));
    }

    /// Codes that stand in a text where a formula names measures, in the order of the text, each once: also
    /// of a formula that is not to be understood, and of measures that there are not.
    public static SequencedSet<String> names(String text) {
        SequencedSet<String> names = new LinkedHashSet<>();
        if (text.length() > LONGEST) {
            return names;
        }
        List<Token> tokens = new Lexer(text, new ArrayList<>()).tokens();
        for (int i = 0; i < tokens.size() - 1; i++) {
            Token token = tokens.get(i);
            boolean plain =
                    token.kind() == Token.Kind.NAME && !tokens.get(i + 1).is("(");
            if (plain || token.kind() == Token.Kind.QUOTED_NAME) {
                names.add(token.text());
            }
        }
        return names;
    }

    /// How each function of the language is called, for an editor: `growth(x, 1y)`.
    public static List<String> signatures() {
        return Function.signatures();
    }

    /// The formula as written.
    public String text() {
        return text;
    }

    /// The formula with even spacing and no bracket too many: two formulas that differ in these only are the same.
    public String canonical() {
        return Printer.print(expression);
    }

    /// The formula in words.
    public String told(FormulaSpeech speech) {
        return Printer.print(expression, speech);
    }

    /// Codes of the measures that it names, in the order of the alphabet.
    public SortedSet<String> measures() {
        return measures;
    }

    /// Whether its value is counted since 1 January, so that it compares with the same period of another year only.
    public boolean accumulates() {
        return new Accumulation(scope).of(expression);
    }

    /// Its values in a period for every unit of the registry, in the declared unit of measurement.
    ///
    /// @throws IllegalArgumentException when the kind of period is none that the formula was compiled for
    public Column evaluate(PeriodColumns columns, Period period) {
        if (!period.kind().isRolledUpFrom(scope.finest()) || !scope.coarsest().isRolledUpFrom(period.kind())) {
            throw new IllegalArgumentException("the formula was compiled for periods from %s to %s, asked for %s"
                    .formatted(scope.finest().code(), scope.coarsest().code(), period));
        }
        return operation.at(columns, period);
    }

    /// How one unit's value in a period came about.
    ///
    /// @param unit its position in the registry
    public Derivation derive(PeriodDerivations from, Period period, int unit) {
        return operation.derive(from, period, unit);
    }

    @Override
    public String toString() {
        return text;
    }
}
