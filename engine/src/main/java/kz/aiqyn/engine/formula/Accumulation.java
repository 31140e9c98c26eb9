package kz.aiqyn.engine.formula;

import kz.aiqyn.engine.measure.Measure;
import kz.aiqyn.engine.measure.RollUp;

/// Whether what a formula gives is counted since 1 January, so that a later period of a year holds the earlier ones and
/// a new year begins from nothing: then two periods of a year do not compare, but the same period of two years does.
///
/// A formula that sets a sum against that of an earlier period, by `growth`, `prev` or `increment`, compares already.
final class Accumulation {

    private final FormulaScope scope;

    Accumulation(FormulaScope scope) {
        this.scope = scope;
    }

    boolean of(Expression expression) {
        return reads(expression) && !looksBack(expression);
    }

    private boolean reads(Expression expression) {
        return switch (expression) {
            case Expression.Literal _, Expression.Time _ -> false;
            case Expression.Name name ->
                scope.find(name.code())
                        .map(Measure::rollUp)
                        .filter(RollUp.CUMULATIVE::equals)
                        .isPresent();
            case Expression.Negation negation -> reads(negation.operand());
            case Expression.Not not -> reads(not.operand());
            case Expression.Binary binary -> reads(binary.left()) || reads(binary.right());
            case Expression.Call call ->
                call.function() == Function.YTD || call.arguments().stream().anyMatch(this::reads);
            case Expression.UnknownCall call -> call.arguments().stream().anyMatch(this::reads);
        };
    }

    private static boolean looksBack(Expression expression) {
        return switch (expression) {
            case Expression.Literal _, Expression.Time _, Expression.Name _ -> false;
            case Expression.Negation negation -> looksBack(negation.operand());
            case Expression.Not not -> looksBack(not.operand());
            case Expression.Binary binary -> looksBack(binary.left()) || looksBack(binary.right());
            case Expression.Call call ->
                switch (call.function()) {
                    case GROWTH, PREV, INCREMENT -> true;
                    case IF, MIN, MAX, ABS, ROUND, SQRT, LN, RATIO, YTD, AVG, SUM_CHILDREN, PARENT, PER, COALESCE ->
                        call.arguments().stream().anyMatch(Accumulation::looksBack);
                };
            case Expression.UnknownCall call -> call.arguments().stream().anyMatch(Accumulation::looksBack);
        };
    }
}
