package kz.aiqyn.engine.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import kz.aiqyn.engine.measure.Measure;
import kz.aiqyn.engine.measure.MissingReason;
import kz.aiqyn.engine.panel.Column;
import kz.aiqyn.engine.panel.ColumnBuilder;
import kz.aiqyn.engine.panel.Derivation;
import kz.aiqyn.engine.panel.Notation;
import kz.aiqyn.engine.panel.PeriodColumns;
import kz.aiqyn.engine.panel.PeriodDerivations;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.period.Span;

/// One step of a compiled formula: makes a column for a period out of other columns. Truth is 1, falsehood 0.
///
/// Of two missing operands "not applicable" has the last word, because a formula about what does not exist has no
/// sense; else the left one gives the reason.
interface Operation {

    Column at(PeriodColumns columns, Period period);

    /// How one unit's number of that column came about.
    ///
    /// @param unit its position in the registry
    Derivation derive(PeriodDerivations from, Period period, int unit);

    /// The same number for every unit.
    record Constant(double value) implements Operation {
        @Override
        public Column at(PeriodColumns columns, Period period) {
            ColumnBuilder result = new ColumnBuilder(columns.units().size());
            for (int i = 0; i < columns.units().size(); i++) {
                result.number(i, value, false);
            }
            return result.build();
        }

        @Override
        public Derivation derive(PeriodDerivations from, Period period, int unit) {
            return new Derivation.Constant(value);
        }
    }

    /// A measure as reported or rolled up.
    record Read(Measure measure) implements Operation {
        @Override
        public Column at(PeriodColumns columns, Period period) {
            return columns.at(measure, period);
        }

        @Override
        public Derivation derive(PeriodDerivations from, Period period, int unit) {
            return from.at(measure, period, unit);
        }
    }

    /// A measure from January to the end of the period.
    record SinceJanuary(Measure measure) implements Operation {
        @Override
        public Column at(PeriodColumns columns, Period period) {
            return columns.sinceJanuary(measure, period);
        }

        @Override
        public Derivation derive(PeriodDerivations from, Period period, int unit) {
            return from.sinceJanuary(measure, period, unit);
        }
    }

    /// What the period alone added to a cumulative measure.
    record Increment(Measure measure) implements Operation {
        @Override
        public Column at(PeriodColumns columns, Period period) {
            return columns.increment(measure, period);
        }

        @Override
        public Derivation derive(PeriodDerivations from, Period period, int unit) {
            return from.increment(measure, period, unit);
        }
    }

    /// A function of each number; NaN and infinity are "undefined".
    record Mapped(Operation operand, Mapping mapping) implements Operation {
        @Override
        public Column at(PeriodColumns columns, Period period) {
            Column from = operand.at(columns, period);
            DoubleUnaryOperator function = mapping.function();
            ColumnBuilder result = new ColumnBuilder(from.size());
            for (int i = 0; i < from.size(); i++) {
                if (from.isMissing(i)) {
                    result.missing(i, from.reason(i));
                } else {
                    result.number(i, function.applyAsDouble(from.values()[i]), from.preliminary()[i]);
                }
            }
            return result.build();
        }

        @Override
        public Derivation derive(PeriodDerivations from, Period period, int unit) {
            return mapping.derive(operand.derive(from, period, unit));
        }
    }

    /// A function of two numbers of the same unit.
    record Combined(Operation left, Operation right, Combination combination) implements Operation {
        @Override
        public Column at(PeriodColumns columns, Period period) {
            return combine(left.at(columns, period), right.at(columns, period), combination);
        }

        @Override
        public Derivation derive(PeriodDerivations from, Period period, int unit) {
            return combination.derive(left.derive(from, period, unit), right.derive(from, period, unit));
        }
    }

    /// A function of the number now and the number one span earlier.
    record WithEarlier(Operation operand, Span span, Combination combination) implements Operation {
        @Override
        public Column at(PeriodColumns columns, Period period) {
            Column now = operand.at(columns, period);
            return combine(now, earlier(operand, columns, period, span.months()), combination);
        }

        @Override
        public Derivation derive(PeriodDerivations from, Period period, int unit) {
            Derivation now = operand.derive(from, period, unit);
            return combination.derive(now, earlier(operand, span.months(), from, period, unit));
        }
    }

    /// The operand with all periods in it one span earlier.
    record Earlier(Operation operand, Span span) implements Operation {
        @Override
        public Column at(PeriodColumns columns, Period period) {
            return earlier(operand, columns, period, span.months());
        }

        @Override
        public Derivation derive(PeriodDerivations from, Period period, int unit) {
            return earlier(operand, span.months(), from, period, unit);
        }
    }

    /// One operand where the condition holds, the other where it does not; the one not taken may be missing.
    record Choice(Operation condition, Operation then, Operation otherwise) implements Operation {
        @Override
        public Column at(PeriodColumns columns, Period period) {
            Column holds = condition.at(columns, period);
            Column yes = then.at(columns, period);
            Column no = otherwise.at(columns, period);
            ColumnBuilder result = new ColumnBuilder(holds.size());
            for (int i = 0; i < holds.size(); i++) {
                Column chosen = holds.values()[i] == 1 ? yes : no;
                if (holds.isMissing(i)) {
                    result.missing(i, holds.reason(i));
                } else if (chosen.isMissing(i)) {
                    result.missing(i, chosen.reason(i));
                } else {
                    result.number(i, chosen.values()[i], chosen.preliminary()[i] || holds.preliminary()[i]);
                }
            }
            return result.build();
        }

        @Override
        public Derivation derive(PeriodDerivations from, Period period, int unit) {
            Derivation holds = condition.derive(from, period, unit);
            Derivation chosen = (holds.value() == 1 ? then : otherwise).derive(from, period, unit);
            return holds.missing() == null
                    ? new Derivation.Computed(Notation.CHOICE, List.of(holds, chosen), chosen.value(), chosen.missing())
                    : new Derivation.Computed(Notation.CHOICE, List.of(holds), Double.NaN, holds.missing());
        }
    }

    /// The first operand that is there; where none is, the first one's reason.
    record FirstPresent(List<Operation> operands) implements Operation {
        public FirstPresent {
            operands = List.copyOf(operands);
        }

        @Override
        public Column at(PeriodColumns columns, Period period) {
            Column first = operands.getFirst().at(columns, period);
            Column result = first;
            for (Operation operand : operands.subList(1, operands.size())) {
                Column next = operand.at(columns, period);
                ColumnBuilder filled = new ColumnBuilder(first.size());
                for (int i = 0; i < first.size(); i++) {
                    filled.copy(i, result.isMissing(i) && !next.isMissing(i) ? next : result, i);
                }
                result = filled.build();
            }
            return result;
        }

        @Override
        public Derivation derive(PeriodDerivations from, Period period, int unit) {
            List<Derivation> asked = new ArrayList<>();
            for (Operation operand : operands) {
                asked.add(operand.derive(from, period, unit));
                if (asked.getLast().missing() == null) {
                    break;
                }
            }
            Derivation last = asked.getLast();
            return asked.size() == 1
                    ? last
                    : new Derivation.Computed(
                            Notation.FIRST_PRESENT,
                            asked,
                            last.value(),
                            last.missing() == null ? null : asked.getFirst().missing());
        }
    }

    /// The mean over the periods of the asked kind that end with the asked one and make up the span.
    record Average(Operation operand, Span span) implements Operation {
        @Override
        public Column at(PeriodColumns columns, Period period) {
            int count = span.months() / period.kind().months();
            Column sum = operand.at(columns, period);
            for (int back = 1; back < count; back++) {
                Column before =
                        earlier(operand, columns, period, back * period.kind().months());
                sum = combine(sum, before, Combination.SUM);
            }
            Column total = sum;
            ColumnBuilder result = new ColumnBuilder(total.size());
            for (int i = 0; i < total.size(); i++) {
                result.copy(i, total, i);
                if (!total.isMissing(i)) {
                    result.number(i, total.values()[i] / count, total.preliminary()[i]);
                }
            }
            return result.build();
        }

        @Override
        public Derivation derive(PeriodDerivations from, Period period, int unit) {
            int count = span.months() / period.kind().months();
            Derivation sum = operand.derive(from, period, unit);
            for (int back = 1; back < count; back++) {
                Derivation before = earlier(operand, back * period.kind().months(), from, period, unit);
                sum = Combination.SUM.derive(sum, before);
            }
            return count == 1
                    ? sum
                    : new Derivation.Computed(
                            Notation.QUOTIENT,
                            List.of(sum, new Derivation.Constant(count)),
                            sum.value() / count,
                            sum.missing());
        }
    }

    /// The parent's number.
    record OfParent(Operation operand) implements Operation {
        @Override
        public Column at(PeriodColumns columns, Period period) {
            Column from = operand.at(columns, period);
            ColumnBuilder result = new ColumnBuilder(from.size());
            for (int i = 0; i < from.size(); i++) {
                int parent = columns.units().parent(i);
                if (parent < 0) {
                    result.missing(i, MissingReason.NO_SUCH_UNIT);
                } else {
                    result.copy(i, from, parent);
                }
            }
            return result.build();
        }

        @Override
        public Derivation derive(PeriodDerivations from, Period period, int unit) {
            int parent = from.units().parent(unit);
            return parent < 0
                    ? new Derivation.Computed(
                            Notation.function("parent"), List.of(), Double.NaN, MissingReason.NO_SUCH_UNIT)
                    : operand.derive(from, period, parent);
        }
    }

    private static Column earlier(Operation operand, PeriodColumns columns, Period period, int months) {
        Optional<Period> before = period.earlier(months);
        return before.isPresent()
                ? operand.at(columns, before.get())
                : Column.missing(columns.units().size(), MissingReason.NO_DATA);
    }

    private static Derivation earlier(Operation operand, int months, PeriodDerivations from, Period period, int unit) {
        Optional<Period> before = period.earlier(months);
        return before.isPresent()
                ? operand.derive(from, before.get(), unit)
                : new Derivation.Unreported(from.units().get(unit).code(), "", period, MissingReason.NO_DATA);
    }

    private static Column combine(Column left, Column right, Combination combination) {
        DoubleBinaryOperator function = combination.function();
        ColumnBuilder result = new ColumnBuilder(left.size());
        for (int i = 0; i < left.size(); i++) {
            if (left.isMissing(i) || right.isMissing(i)) {
                result.missing(i, reason(left, right, i));
            } else {
                double value = function.applyAsDouble(left.values()[i], right.values()[i]);
                result.number(i, value, left.preliminary()[i] || right.preliminary()[i], combination.whenNaN());
            }
        }
        return result.build();
    }

    private static MissingReason reason(Column left, Column right, int unit) {
        boolean fromRight =
                !left.isMissing(unit) || (right.isMissing(unit) && right.reason(unit) == MissingReason.NOT_APPLICABLE);
        return fromRight ? right.reason(unit) : left.reason(unit);
    }
}
