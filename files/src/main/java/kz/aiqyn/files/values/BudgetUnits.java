package kz.aiqyn.files.values;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.aiqyn.engine.measure.Agreement;
import kz.aiqyn.engine.measure.Measure;
import kz.aiqyn.engine.measure.RollUp;
import kz.aiqyn.engine.measure.UnitRatio;
import kz.aiqyn.engine.methodology.Methodology;
import kz.aiqyn.engine.panel.Converted;
import kz.aiqyn.engine.panel.Origin;
import kz.aiqyn.engine.panel.Value;
import kz.aiqyn.engine.period.PeriodKind;
import kz.aiqyn.engine.text.Amount;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.files.budget.BudgetTable;
import kz.aiqyn.files.table.ReadLog;

/// Budgets come in thousands of tenge; a methodology may declare millions, and is refused when it declares
/// hectares.
final class BudgetUnits {

    private final Map<String, Measure> wanted = new HashMap<>();
    private final Map<String, Converted> conversions = new HashMap<>();

    BudgetUnits(Methodology methodology) {
        methodology
                .adjustments()
                .forEach(rule -> wanted.put(
                        rule.code(),
                        new Measure(rule.code(), rule.names(), Amount.NUMBER, PeriodKind.MONTH, RollUp.SUM)));
        methodology.measures().forEach(measure -> wanted.put(measure.code(), measure));
    }

    /// Whether the layout's numbers can be read as the methodology declares them; told where not.
    boolean agree(String file, Collection<String> measures, ReadLog log) {
        boolean all = true;
        for (String code : measures) {
            Measure measure = wanted.get(code);
            if (measure != null) {
                Measure given = BudgetTable.declared(code);
                switch (Agreement.between(given, measure)) {
                    case Agreement.Agreed(UnitRatio ratio) -> convert(given, measure, ratio);
                    case Agreement.Disagreed(List<Agreement.Aspect> aspects) -> {
                        aspects.forEach(aspect -> log.problem(file, phrase(aspect, given, measure)));
                        all = false;
                    }
                }
            }
        }
        return all;
    }

    private void convert(Measure given, Measure measure, UnitRatio ratio) {
        if (!ratio.isOne()) {
            conversions.put(measure.code(), new Converted(given.unit(), measure.unit(), ratio));
        }
    }

    private static Phrase phrase(Agreement.Aspect aspect, Measure given, Measure measure) {
        String layout = BudgetTable.LAYOUT;
        return switch (aspect) {
            case UNIT -> Phrase.of("table.budget.unit", layout, given.unit(), measure.code(), measure.unit());
            case PERIOD -> Phrase.of("table.budget.period", layout, given.period(), measure.code(), measure.period());
            case ROLL_UP ->
                Phrase.of(
                        "table.budget.roll-up",
                        layout,
                        given.rollUp().code(),
                        measure.code(),
                        measure.rollUp().code());
        };
    }

    /// The value in the methodology's unit.
    Value converted(Value value) {
        Converted how = conversions.get(value.measure());
        Value.Reading given = value.reading();
        if (how == null || given.missing() != null) {
            return value;
        }
        Value.Reading reading =
                new Value.Reading(how.ratio().apply(given.number()), null, given.status(), given.recorded());
        Origin from = value.origin();
        return new Value(
                value.unit(),
                value.period(),
                value.measure(),
                reading,
                new Origin(from.source(), from.note(), from.file(), from.row(), how));
    }
}
