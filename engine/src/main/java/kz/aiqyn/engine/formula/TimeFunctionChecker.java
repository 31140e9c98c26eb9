package kz.aiqyn.engine.formula;

import java.util.Optional;
import kz.aiqyn.engine.measure.Measure;
import kz.aiqyn.engine.measure.MeasurementUnit;
import kz.aiqyn.engine.measure.RollUp;
import kz.aiqyn.engine.period.PeriodKind;
import kz.aiqyn.engine.period.Span;

/// What the functions that look at other periods ask of their arguments and what they give.
final class TimeFunctionChecker {

    private final Checker checker;

    TimeFunctionChecker(Checker checker) {
        this.checker = checker;
    }

    Checked earlier(Expression.Call call) {
        Checked operand = checker.amount(call.arguments().getFirst());
        Optional<Span> span = span(call);
        return span.isEmpty()
                ? Checked.BROKEN
                : new Checked(
                        operand.type(), new Operation.Earlier(operand.operation(), span.get()), Checker.cost(operand));
    }

    Checked growth(Expression.Call call) {
        Checked operand = checker.amount(call.arguments().getFirst());
        Optional<Span> span = span(call);
        if (span.isEmpty() || operand.isUnknown()) {
            return Checked.BROKEN;
        }
        Operation operation = new Operation.WithEarlier(operand.operation(), span.get(), Combination.GROWTH);
        return Checked.amount(MeasurementUnit.NUMBER, operation, Checker.cost(operand, operand));
    }

    Checked average(Expression.Call call) {
        Checked operand = checker.amount(call.arguments().getFirst());
        Optional<Span> span = span(call);
        if (span.isEmpty()) {
            return Checked.BROKEN;
        }
        int count = span.get().months() / checker.scope().finest().months();
        long cost = Math.min(Checker.cost(operand) * count, Integer.MAX_VALUE);
        return new Checked(operand.type(), new Operation.Average(operand.operation(), span.get()), cost);
    }

    private Optional<Span> span(Expression.Call call) {
        Expression second = call.arguments().get(1);
        if (!(second instanceof Expression.Time time)) {
            checker.add(second.range()
                    .problem("formula.expected-span", call.function().signature()));
            return Optional.empty();
        }
        if (time.span().months() % checker.scope().coarsest().months() != 0) {
            PeriodKind coarsest = checker.scope().coarsest();
            checker.add(
                    second.range().problem("formula.span-not-whole", time.span().toString(), coarsest));
            return Optional.empty();
        }
        return Optional.of(time.span());
    }

    Checked sinceJanuary(Expression.Call call) {
        Optional<Measure> measure = measure(call);
        if (measure.isEmpty()) {
            return Checked.BROKEN;
        }
        TextRange range = call.arguments().getFirst().range();
        RollUp rollUp = measure.get().rollUp();
        if (rollUp == RollUp.LAST || rollUp == RollUp.MEAN) {
            checker.add(range.problem("formula.ytd-of-stock", measure.get().code(), rollUp.code()));
            return Checked.BROKEN;
        }
        Checked read = checker.read(range, measure.get(), new Operation.SinceJanuary(measure.get()));
        return new Checked(read.type(), read.operation(), 12);
    }

    Checked increment(Expression.Call call) {
        Optional<Measure> measure = measure(call);
        if (measure.isEmpty()) {
            return Checked.BROKEN;
        }
        TextRange range = call.arguments().getFirst().range();
        RollUp rollUp = measure.get().rollUp();
        if (rollUp != RollUp.CUMULATIVE) {
            checker.add(range.problem("formula.increment-of", measure.get().code(), rollUp.code()));
            return Checked.BROKEN;
        }
        return checker.read(range, measure.get(), new Operation.Increment(measure.get()));
    }

    /// The measure that the only argument names.
    private Optional<Measure> measure(Expression.Call call) {
        Expression argument = call.arguments().getFirst();
        if (argument instanceof Expression.Name name) {
            return checker.measure(name);
        }
        checker.add(argument.range()
                .problem("formula.expected-measure", call.function().code()));
        return Optional.empty();
    }
}
