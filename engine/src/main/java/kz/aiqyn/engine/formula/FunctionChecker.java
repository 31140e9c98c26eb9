package kz.aiqyn.engine.formula;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import kz.aiqyn.engine.measure.MeasurementUnit;
import kz.aiqyn.engine.panel.Notation;

/// What each function asks of its arguments and what it gives.
final class FunctionChecker {

    private static final int MOST_DECIMALS = 10;

    private final Checker checker;
    private final TimeFunctionChecker times;

    FunctionChecker(Checker checker) {
        this.checker = checker;
        this.times = new TimeFunctionChecker(checker);
    }

    Checked check(Expression.Call call) {
        Function function = call.function();
        List<Expression> arguments = call.arguments();
        if (!function.takes(arguments.size())) {
            checker.add(call.name()
                    .problem("formula.argument-count", function.code(), function.signature(), arguments.size()));
            arguments.stream()
                    .filter(argument -> !(argument instanceof Expression.Time))
                    .forEach(checker::check);
            return Checked.BROKEN;
        }
        Expression first = arguments.getFirst();
        return switch (function) {
            case IF -> choice(call);
            case MIN -> extreme(call, Combination.of(Notation.function("min"), Math::min));
            case MAX -> extreme(call, Combination.of(Notation.function("max"), Math::max));
            case ABS -> sameUnit(checker.amount(first), Mapping.function("abs", Math::abs));
            case ROUND -> round(call);
            case SQRT -> root(call);
            case LN -> logarithm(call);
            case RATIO -> checker.quotient(checker.amount(first), checker.amount(arguments.get(1)), call.name());
            case PREV -> times.earlier(call);
            case GROWTH -> times.growth(call);
            case AVG -> times.average(call);
            case YTD -> times.sinceJanuary(call);
            case INCREMENT -> times.increment(call);
            case SUM_CHILDREN -> {
                Checked operand = checker.amount(first);
                yield new Checked(operand.type(), new ChildrenSum(operand.operation()), Checker.cost(operand));
            }
            case PARENT -> {
                Checked operand = checker.amount(first);
                yield new Checked(operand.type(), new Operation.OfParent(operand.operation()), Checker.cost(operand));
            }
            case PER -> per(call);
            case COALESCE -> firstPresent(call);
        };
    }

    private static Checked sameUnit(Checked operand, Mapping mapping) {
        return new Checked(operand.type(), new Operation.Mapped(operand.operation(), mapping), Checker.cost(operand));
    }

    private Checked choice(Expression.Call call) {
        Checked condition = checker.truth(call.arguments().getFirst());
        Optional<Alternatives> branches = alternatives(call, 1);
        if (branches.isEmpty() || condition.isUnknown()) {
            return Checked.BROKEN;
        }
        List<Operation> operations = branches.get().operations();
        Operation operation = new Operation.Choice(condition.operation(), operations.get(0), operations.get(1));
        return new Checked(branches.get().type(), operation, branches.get().cost() + condition.cost());
    }

    private Checked firstPresent(Expression.Call call) {
        return alternatives(call, 0)
                .map(all -> new Checked(all.type(), new Operation.FirstPresent(all.operations()), all.cost()))
                .orElse(Checked.BROKEN);
    }

    private Checked extreme(Expression.Call call, Combination combination) {
        Optional<Alternatives> all = alternatives(call, 0);
        if (all.isEmpty()) {
            return Checked.BROKEN;
        }
        if (all.get().type() instanceof Checked.Type.Truth) {
            checker.add(call.arguments().getFirst().range().problem("formula.expected-amount"));
            return Checked.BROKEN;
        }
        Operation operation = all.get().operations().stream()
                .reduce((left, right) -> Checker.combined(left, right, combination))
                .orElseThrow();
        return new Checked(all.get().type(), operation, all.get().cost());
    }

    /// Arguments of which one will be taken: all true or false, or all quantities of one dimension, in one unit.
    private Optional<Alternatives> alternatives(Expression.Call call, int from) {
        List<Expression> arguments =
                call.arguments().subList(from, call.arguments().size());
        List<Checked> checked = arguments.stream().map(checker::check).toList();
        if (checked.stream().anyMatch(Checked::isUnknown)) {
            return Optional.empty();
        }
        long cost = Checker.cost(checked.toArray(Checked[]::new));
        boolean truth = checked.getFirst().isTruth();
        for (int i = 1; i < checked.size(); i++) {
            if (checked.get(i).isTruth() != truth) {
                checker.add(
                        arguments.get(i).range().problem(truth ? "formula.expected-truth" : "formula.expected-amount"));
                return Optional.empty();
            }
        }
        if (truth) {
            return Optional.of(new Alternatives(
                    checked.getFirst().type(),
                    checked.stream().map(Checked::operation).toList(),
                    cost));
        }
        Checked.Type type = checked.stream()
                .map(Checked::type)
                .filter(Checked.Type.Amount.class::isInstance)
                .findFirst()
                .orElse(new Checked.Type.Zero());
        MeasurementUnit unit = type instanceof Checked.Type.Amount(MeasurementUnit own) ? own : MeasurementUnit.NUMBER;
        for (int i = 0; i < checked.size(); i++) {
            MeasurementUnit other = checked.get(i).unit();
            if (!checked.get(i).isZero() && !other.sameDimension(unit)) {
                checker.add(arguments
                        .get(i)
                        .range()
                        .problem("formula.different-units", Checker.named(unit), Checker.named(other)));
                return Optional.empty();
            }
        }
        return Optional.of(new Alternatives(
                type, checked.stream().map(part -> part.in(unit)).toList(), cost));
    }

    /// Half away from zero, of the number as it is written in decimals: 2.675 is rounded to 2.68.
    private Checked round(Expression.Call call) {
        Checked operand = checker.amount(call.arguments().getFirst());
        int decimals = 0;
        if (call.arguments().size() == 2) {
            Expression second = call.arguments().get(1);
            if (!(second instanceof Expression.Literal number)
                    || !number.unit().equals(MeasurementUnit.NUMBER)
                    || number.value() != Math.rint(number.value())
                    || number.value() > MOST_DECIMALS) {
                checker.add(second.range().problem("formula.decimals", MOST_DECIMALS));
                return Checked.BROKEN;
            }
            decimals = (int) number.value();
        }
        int scale = decimals;
        return sameUnit(
                operand,
                Mapping.of(
                        Notation.round(scale),
                        x -> BigDecimal.valueOf(x)
                                .setScale(scale, RoundingMode.HALF_UP)
                                .doubleValue()));
    }

    private Checked root(Expression.Call call) {
        Checked operand = checker.amount(call.arguments().getFirst());
        if (operand.isUnknown()) {
            return operand;
        }
        Operation operation = new Operation.Mapped(operand.operation(), Mapping.function("sqrt", Math::sqrt));
        Optional<MeasurementUnit> unit = operand.unit().sqrt();
        if (unit.isEmpty()) {
            TextRange range = call.arguments().getFirst().range();
            checker.add(range.problem("formula.no-square", Checker.named(operand.unit())));
            return Checked.BROKEN;
        }
        return operand.isZero()
                ? new Checked(operand.type(), operation, Checker.cost(operand))
                : Checked.amount(unit.get(), operation, Checker.cost(operand));
    }

    private Checked logarithm(Expression.Call call) {
        Checked operand = checker.amount(call.arguments().getFirst());
        if (operand.isUnknown()) {
            return operand;
        }
        if (!operand.unit().dimension().isNone()) {
            TextRange range = call.arguments().getFirst().range();
            checker.add(range.problem("formula.expected-number", Checker.named(operand.unit())));
            return Checked.BROKEN;
        }
        Operation operation =
                new Operation.Mapped(operand.in(MeasurementUnit.NUMBER), Mapping.function("ln", StrictMath::log));
        return Checked.amount(MeasurementUnit.NUMBER, operation, Checker.cost(operand));
    }

    /// So many per 1000 of the base unit: events over people, times 1000, in events per thousand people.
    private Checked per(Expression.Call call) {
        Checked counted = checker.amount(call.arguments().get(0));
        Checked whole = checker.amount(call.arguments().get(1));
        Expression third = call.arguments().get(2);
        if (!(third instanceof Expression.Literal number)
                || !number.unit().equals(MeasurementUnit.NUMBER)
                || number.isZero()) {
            checker.add(third.range().problem("formula.per-base"));
            return Checked.BROKEN;
        }
        if (counted.isUnknown() || whole.isUnknown()) {
            return Checked.BROKEN;
        }
        double times = number.value();
        Operation operation = new Operation.Combined(
                counted.operation(), whole.in(whole.unit().base()), Combination.per(times));
        try {
            MeasurementUnit unit = counted.unit().divide(whole.unit().base().scaled(times));
            return Checked.amount(unit, operation, Checker.cost(counted, whole));
        } catch (ArithmeticException _) {
            checker.add(call.name().problem("formula.unit-out-of-range"));
            return Checked.BROKEN;
        }
    }

    private record Alternatives(Checked.Type type, List<Operation> operations, long cost) {
        Alternatives {
            operations = List.copyOf(operations);
        }
    }
}
