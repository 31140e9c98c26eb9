package kz.aiqyn.engine.formula;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.DoubleBinaryOperator;
import kz.aiqyn.engine.measure.Measure;
import kz.aiqyn.engine.measure.MeasurementUnit;
import kz.aiqyn.engine.measure.UnitReading;
import kz.aiqyn.engine.panel.Notation;
import kz.aiqyn.engine.text.Amount;
import kz.aiqyn.engine.text.SpellingSuggestions;
import kz.aiqyn.engine.text.UnitName;

/// Gives every part of a formula its type, notes what does not fit, and makes the operations that compute it.
final class Checker {

    /// The most columns that one value of a formula may take; `growth` in `growth` in `growth` ... doubles
    /// them each time.
    static final long MOST_COLUMNS = 20_000;

    private final FormulaScope scope;
    private final List<FormulaProblem> problems;
    private final SortedSet<String> measures = new TreeSet<>();
    private final FunctionChecker functions = new FunctionChecker(this);

    Checker(FormulaScope scope, List<FormulaProblem> problems) {
        this.scope = scope;
        this.problems = problems;
    }

    /// A unit as a phrase's argument; percent and the like are numbers.
    static UnitName named(MeasurementUnit unit) {
        return new UnitName(unit.dimension().isNone() ? Amount.NUMBER : unit.toString());
    }

    /// Checks the whole formula; what is returned is to be used only when no problem was noted.
    Operation whole(Expression expression) {
        Checked checked = check(expression);
        MeasurementUnit declared = scope.result();
        TextRange range = expression.range();
        if (checked.isTruth()) {
            problems.add(range.problem("formula.result-truth", named(declared)));
        } else if (!checked.isUnknown() && !checked.isZero() && !checked.unit().sameDimension(declared)) {
            problems.add(range.problem("formula.result-unit", named(checked.unit()), named(declared)));
        } else if (checked.cost() > MOST_COLUMNS) {
            problems.add(range.problem("formula.too-costly", checked.cost(), MOST_COLUMNS));
        } else {
            return checked.isUnknown()
                    ? checked.operation()
                    : new Operation.Mapped(checked.in(declared), Mapping.PLAIN);
        }
        return checked.operation();
    }

    /// Codes of the measures that the formula names.
    SortedSet<String> measures() {
        return Collections.unmodifiableSortedSet(measures);
    }

    FormulaScope scope() {
        return scope;
    }

    void add(FormulaProblem problem) {
        problems.add(problem);
    }

    Checked check(Expression expression) {
        return switch (expression) {
            case Expression.Literal number -> number(number);
            case Expression.Name name -> name(name);
            case Expression.Time time -> {
                problems.add(time.range()
                        .problem("formula.span-misplaced", time.span().toString()));
                yield Checked.BROKEN;
            }
            case Expression.Negation negation -> negation(negation);
            case Expression.Not not -> {
                Checked operand = truth(not.operand());
                yield operand.isUnknown()
                        ? operand
                        : Checked.truth(
                                new Operation.Mapped(operand.operation(), Mapping.of(Notation.NOT, x -> 1 - x)),
                                cost(operand));
            }
            case Expression.Binary binary -> binary(binary);
            case Expression.Call call -> functions.check(call);
            case Expression.UnknownCall call -> {
                call.arguments().stream()
                        .filter(argument -> !(argument instanceof Expression.Time))
                        .forEach(this::check);
                yield Checked.BROKEN;
            }
        };
    }

    /// Checks a part that has to be a quantity.
    Checked amount(Expression expression) {
        Checked checked = check(expression);
        if (checked.isTruth()) {
            problems.add(expression.range().problem("formula.expected-amount"));
            return Checked.BROKEN;
        }
        return checked;
    }

    /// Checks a part that has to be true or false.
    Checked truth(Expression expression) {
        Checked checked = check(expression);
        if (checked.isTruth() || checked.isUnknown()) {
            return checked;
        }
        problems.add(expression.range().problem("formula.expected-truth"));
        return Checked.BROKEN;
    }

    /// The measure that a name stands for, with all that is wrong with it noted.
    Optional<Measure> measure(Expression.Name name) {
        Optional<Measure> found = scope.find(name.code());
        if (found.isEmpty()) {
            problems.add(unknownMeasure(name));
            return found;
        }
        Measure measure = found.get();
        measures.add(measure.code());
        if (measure.rollUp().isFlow() && !scope.finest().isRolledUpFrom(measure.period())) {
            problems.add(name.range()
                    .problem("formula.measure-too-coarse", measure.code(), measure.period(), scope.finest()));
        }
        return found;
    }

    static long cost(Checked... parts) {
        long sum = 1;
        for (Checked part : parts) {
            sum += part.cost();
        }
        return Math.min(sum, Integer.MAX_VALUE);
    }

    private static Checked number(Expression.Literal number) {
        Operation constant = new Operation.Constant(number.value());
        return number.isZero()
                ? new Checked(new Checked.Type.Zero(), constant, 1)
                : Checked.amount(number.unit(), constant, 1);
    }

    private Checked name(Expression.Name name) {
        return measure(name)
                .map(measure -> read(name.range(), measure, new Operation.Read(measure)))
                .orElse(Checked.BROKEN);
    }

    /// A quantity in the unit of the measure, which may not be readable.
    Checked read(TextRange range, Measure measure, Operation operation) {
        return switch (MeasurementUnit.read(measure.unit())) {
            case UnitReading.Understood understood -> Checked.amount(understood.unit(), operation, 1);
            case UnitReading.NotUnderstood _ -> {
                problems.add(range.problem("formula.measure-unit", measure.code(), measure.unit()));
                yield Checked.BROKEN;
            }
        };
    }

    private FormulaProblem unknownMeasure(Expression.Name name) {
        // To look for what may have been meant is dear, and nobody is told of more problems.
        List<String> nearest = problems.size() < Formula.MOST_PROBLEMS
                ? SpellingSuggestions.nearest(name.code(), scope.measures().keySet(), 3)
                : List.of();
        return nearest.isEmpty()
                ? name.range().problem("formula.unknown-measure", name.code())
                : name.range().problem("formula.unknown-measure.nearest", name.code(), String.join(", ", nearest));
    }

    private Checked negation(Expression.Negation negation) {
        Checked operand = amount(negation.operand());
        return operand.isUnknown()
                ? operand
                : new Checked(
                        operand.type(),
                        new Operation.Mapped(operand.operation(), Mapping.of(Notation.NEGATION, x -> -x)),
                        cost(operand));
    }

    private Checked binary(Expression.Binary binary) {
        return switch (binary.operator()) {
            case OR -> truths(binary, Math::max);
            case AND -> truths(binary, Math::min);
            case LESS -> comparison(binary, (a, b) -> a < b ? 1 : 0);
            case AT_MOST -> comparison(binary, (a, b) -> a <= b ? 1 : 0);
            case GREATER -> comparison(binary, (a, b) -> a > b ? 1 : 0);
            case AT_LEAST -> comparison(binary, (a, b) -> a >= b ? 1 : 0);
            case EQUAL -> comparison(binary, (a, b) -> a == b ? 1 : 0);
            case UNEQUAL -> comparison(binary, (a, b) -> a != b ? 1 : 0);
            case ADD -> sum(binary, Combination.SUM);
            case SUBTRACT -> sum(binary, Combination.DIFFERENCE);
            case MULTIPLY -> product(amount(binary.left()), amount(binary.right()), binary.sign());
            case DIVIDE -> quotient(amount(binary.left()), amount(binary.right()), binary.sign());
        };
    }

    private Checked truths(Expression.Binary binary, DoubleBinaryOperator function) {
        Checked left = truth(binary.left());
        Checked right = truth(binary.right());
        return left.isUnknown() || right.isUnknown()
                ? Checked.BROKEN
                : Checked.truth(
                        combined(left.operation(), right.operation(), signed(binary, function)), cost(left, right));
    }

    private Checked comparison(Expression.Binary binary, DoubleBinaryOperator function) {
        Checked left = amount(binary.left());
        Checked right = amount(binary.right());
        Optional<MeasurementUnit> unit = common(binary.sign(), List.of(left, right));
        if (left.isUnknown() || right.isUnknown() || unit.isEmpty()) {
            // Whatever it compares, a comparison is true or false.
            return Checked.truth(Checked.BROKEN.operation(), 0);
        }
        return Checked.truth(
                combined(left.in(unit.get()), right.in(unit.get()), signed(binary, function)), cost(left, right));
    }

    private Checked sum(Expression.Binary binary, Combination combination) {
        Checked left = amount(binary.left());
        Checked right = amount(binary.right());
        Optional<MeasurementUnit> unit = common(binary.sign(), List.of(left, right));
        if (unit.isEmpty()) {
            return Checked.BROKEN;
        }
        Operation operation = combined(left.in(unit.get()), right.in(unit.get()), combination);
        return left.isZero() && right.isZero()
                ? new Checked(left.type(), operation, cost(left, right))
                : Checked.amount(unit.get(), operation, cost(left, right));
    }

    Checked product(Checked left, Checked right, TextRange range) {
        if (left.isUnknown() || right.isUnknown()) {
            return Checked.BROKEN;
        }
        Operation operation = combined(left.operation(), right.operation(), Combination.PRODUCT);
        try {
            return Checked.amount(left.unit().multiply(right.unit()), operation, cost(left, right));
        } catch (ArithmeticException _) {
            problems.add(range.problem("formula.unit-out-of-range"));
            return Checked.BROKEN;
        }
    }

    Checked quotient(Checked left, Checked right, TextRange range) {
        if (left.isUnknown() || right.isUnknown()) {
            return Checked.BROKEN;
        }
        Operation operation = combined(left.operation(), right.operation(), Combination.QUOTIENT);
        try {
            return Checked.amount(left.unit().divide(right.unit()), operation, cost(left, right));
        } catch (ArithmeticException _) {
            problems.add(range.problem("formula.unit-out-of-range"));
            return Checked.BROKEN;
        }
    }

    /// The unit of the first part that has one; empty, with the problem noted, when another part's
    /// dimension differs, and empty when a part is wrong already.
    Optional<MeasurementUnit> common(TextRange range, List<Checked> parts) {
        Optional<MeasurementUnit> first = parts.stream()
                .filter(part -> part.type() instanceof Checked.Type.Amount)
                .map(Checked::unit)
                .findFirst();
        for (Checked part : parts) {
            if (part.type() instanceof Checked.Type.Amount(MeasurementUnit unit)
                    && !unit.sameDimension(first.orElseThrow())) {
                problems.add(range.problem("formula.different-units", named(first.get()), named(unit)));
                return Optional.empty();
            }
        }
        return parts.stream().anyMatch(Checked::isUnknown)
                ? Optional.empty()
                : Optional.of(first.orElse(MeasurementUnit.NUMBER));
    }

    static Operation combined(Operation left, Operation right, Combination combination) {
        return new Operation.Combined(left, right, combination);
    }

    private static Combination signed(Expression.Binary binary, DoubleBinaryOperator function) {
        return Combination.of(Notation.operator(binary.operator().sign()), function);
    }
}
