package kz.aiqyn.engine.rating;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.aiqyn.engine.check.Finding;
import kz.aiqyn.engine.check.Place;
import kz.aiqyn.engine.formula.Compilation;
import kz.aiqyn.engine.formula.Formula;
import kz.aiqyn.engine.formula.FormulaScope;
import kz.aiqyn.engine.measure.MeasurementUnit;
import kz.aiqyn.engine.measure.UnitReading;
import kz.aiqyn.engine.methodology.Block;
import kz.aiqyn.engine.methodology.Indicator;
import kz.aiqyn.engine.methodology.Methodology;
import kz.aiqyn.engine.period.PeriodKind;

/// The formulas of a methodology, understood once, or everything that is wrong with them.
public final class Formulas {

    private final Methodology methodology;
    private final Map<String, Formula> formulas = new HashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    private Formulas(Methodology methodology) {
        this.methodology = methodology;
        PeriodKind coarsest = EditionKinds.coarsest(methodology);
        methodology.indicators().forEach(indicator -> compile(indicator, coarsest));
        for (Block block : methodology.blocks()) {
            compileAll(block, EditionKinds.of(block));
        }
    }

    /// Understands every formula of a methodology. An indicator of a monthly block is asked for months and for every
    /// longer kind of period that the methodology has editions of.
    public static Formulas of(Methodology methodology) {
        return new Formulas(methodology);
    }

    /// What is wrong with units of measurement and formulas; the formulas of these indicators are not there.
    public List<Finding> findings() {
        return List.copyOf(findings);
    }

    /// The formula of an indicator; empty when it was not understood.
    public Optional<Formula> find(String indicator) {
        return Optional.ofNullable(formulas.get(indicator));
    }

    private void compileAll(Block block, PeriodKind finest) {
        block.indicators().forEach(indicator -> compile(indicator, finest));
        block.blocks().forEach(inner -> compileAll(inner, finest));
    }

    private void compile(Indicator indicator, PeriodKind finest) {
        switch (MeasurementUnit.read(indicator.unit())) {
            case UnitReading.NotUnderstood unknown ->
                findings.add(Finding.error(new Place(indicator.code(), "unit", unknown.column()), unknown.phrase()));
            case UnitReading.Understood(MeasurementUnit unit) -> compile(indicator, finest, unit);
        }
    }

    private void compile(Indicator indicator, PeriodKind finest, MeasurementUnit unit) {
        FormulaScope scope = FormulaScope.of(methodology.measures(), finest, EditionKinds.coarsest(methodology), unit);
        switch (Formula.compile(indicator.formula(), scope)) {
            case Compilation.Compiled(Formula formula) -> formulas.put(indicator.code(), formula);
            case Compilation.Refused refused ->
                refused.problems()
                        .forEach(problem -> findings.add(Finding.error(
                                new Place(indicator.code(), "formula", problem.column()), problem.phrase())));
        }
    }
}
