package kz.aiqyn.engine.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kz.aiqyn.engine.formula.Formula;
import kz.aiqyn.engine.measure.Measure;
import kz.aiqyn.engine.measure.MeasurementUnit;
import kz.aiqyn.engine.measure.UnitReading;
import kz.aiqyn.engine.methodology.Indicator;
import kz.aiqyn.engine.methodology.Methodology;
import kz.aiqyn.engine.rating.Formulas;
import kz.aiqyn.engine.text.Phrase;

/// Formulas compile, units of measurement are known, every measure is used.
final class FormulaCheck {

    private final Methodology methodology;
    private final Findings findings;
    private final Formulas formulas;

    FormulaCheck(Methodology methodology, Findings findings) {
        this.methodology = methodology;
        this.findings = findings;
        this.formulas = Formulas.of(methodology);
    }

    void check() {
        methodology.measures().forEach(this::unit);
        formulas.faults().stream()
                .filter(fault -> !fault.phrase().key().equals("formula.measure-unit"))
                .forEach(fault -> findings.error(
                        new FindingLocation(fault.indicator(), fault.field(), fault.column()), fault.phrase()));
        Set<String> used = used();
        List<String> idle = methodology.measures().stream()
                .map(Measure::code)
                .filter(code -> !used.contains(code))
                .toList();
        if (!idle.isEmpty()) {
            findings.note(
                    FindingLocation.of(idle.getFirst(), "measure"),
                    Phrase.of("methodology.check.idle", idle.size(), idle));
        }
    }

    private void unit(Measure measure) {
        if (MeasurementUnit.read(measure.unit()) instanceof UnitReading.NotUnderstood unknown) {
            findings.error(new FindingLocation(measure.code(), "measure.unit", unknown.column()), unknown.phrase());
        }
    }

    /// Measures that a formula names, or seems to name where it was not understood.
    private Set<String> used() {
        Set<String> used = new HashSet<>();
        methodology.adjustments().forEach(rule -> used.add(rule.code()));
        for (Indicator indicator : methodology.allIndicators()) {
            formulas.find(indicator.code())
                    .ifPresentOrElse(
                            formula -> used.addAll(formula.measures()),
                            () -> used.addAll(Formula.names(indicator.formula())));
        }
        return used;
    }
}
