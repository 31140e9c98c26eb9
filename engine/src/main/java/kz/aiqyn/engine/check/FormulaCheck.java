package kz.aiqyn.engine.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kz.aiqyn.engine.formula.Compilation;
import kz.aiqyn.engine.formula.Formula;
import kz.aiqyn.engine.formula.FormulaProblem;
import kz.aiqyn.engine.formula.FormulaScope;
import kz.aiqyn.engine.measure.Measure;
import kz.aiqyn.engine.measure.MeasurementUnit;
import kz.aiqyn.engine.measure.UnitReading;
import kz.aiqyn.engine.methodology.Block;
import kz.aiqyn.engine.methodology.Indicator;
import kz.aiqyn.engine.methodology.Methodology;
import kz.aiqyn.engine.period.PeriodKind;
import kz.aiqyn.engine.rating.EditionKinds;
import kz.aiqyn.engine.text.Phrase;

/// Formulas compile, units of measurement are known, every measure is used.
final class FormulaCheck {

    private final Methodology methodology;
    private final Findings findings;
    private final PeriodKind coarsest;
    private final Set<String> used = new HashSet<>();

    FormulaCheck(Methodology methodology, Findings findings) {
        this.methodology = methodology;
        this.findings = findings;
        this.coarsest = EditionKinds.of(methodology).last();
    }

    void check() {
        methodology.measures().forEach(measure -> unit(Place.of(measure.code(), "measure.unit"), measure.unit()));
        methodology
                .blocks()
                .forEach(block -> formulas(block, block.period() == null ? PeriodKind.QUARTER : block.period()));
        methodology.indicators().forEach(indicator -> formula(indicator, coarsest));
        methodology.adjustments().forEach(rule -> used.add(rule.code()));
        List<String> idle = methodology.measures().stream()
                .map(Measure::code)
                .filter(code -> !used.contains(code))
                .toList();
        if (!idle.isEmpty()) {
            findings.note(Place.of(idle.getFirst(), "measure"), Phrase.of("methodology.check.idle", idle.size(), idle));
        }
    }

    private void formulas(Block block, PeriodKind finest) {
        block.indicators().forEach(indicator -> formula(indicator, finest));
        block.blocks().forEach(child -> formulas(child, finest));
    }

    private void formula(Indicator indicator, PeriodKind finest) {
        UnitReading unit = unit(Place.of(indicator.code(), "unit"), indicator.unit());
        MeasurementUnit result = switch (unit) {
            case UnitReading.Understood understood -> understood.unit();
            case UnitReading.NotUnderstood _ -> MeasurementUnit.NUMBER;
        };
        FormulaScope scope = FormulaScope.of(methodology.measures(), finest, coarsest, result);
        switch (Formula.compile(indicator.formula(), scope)) {
            case Compilation.Compiled(Formula formula) -> used.addAll(formula.measures());
            case Compilation.Refused(List<FormulaProblem> problems) -> {
                methodology.measures().stream()
                        .map(Measure::code)
                        .filter(indicator.formula()::contains)
                        .forEach(used::add);
                boolean understood = unit instanceof UnitReading.Understood;
                problems.stream()
                        .filter(problem -> understood || !problem.phrase().key().equals("formula.result-unit"))
                        .filter(problem -> !problem.phrase().key().equals("formula.measure-unit"))
                        .forEach(problem -> findings.error(
                                new Place(indicator.code(), "formula", problem.column()), problem.phrase()));
            }
        }
    }

    private UnitReading unit(Place place, String written) {
        UnitReading reading = MeasurementUnit.read(written);
        if (reading instanceof UnitReading.NotUnderstood(int column, int length, Phrase phrase)) {
            findings.error(new Place(place.owner(), place.field(), column), phrase);
        }
        return reading;
    }
}
