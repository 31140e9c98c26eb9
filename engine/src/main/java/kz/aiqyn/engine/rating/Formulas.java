package kz.aiqyn.engine.rating;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.aiqyn.engine.formula.Compilation;
import kz.aiqyn.engine.formula.Formula;
import kz.aiqyn.engine.formula.FormulaProblem;
import kz.aiqyn.engine.formula.FormulaScope;
import kz.aiqyn.engine.measure.MeasurementUnit;
import kz.aiqyn.engine.measure.UnitReading;
import kz.aiqyn.engine.methodology.Block;
import kz.aiqyn.engine.methodology.Indicator;
import kz.aiqyn.engine.methodology.Methodology;
import kz.aiqyn.engine.period.PeriodKind;
import kz.aiqyn.engine.text.Phrase;

/// The formulas of a methodology, understood once, or everything that is wrong with them.
public final class Formulas {

    /// Whoever has so many faults to mend need not be told of further ones yet.
    private static final int MOST_FAULTS = 500;

    private final Methodology methodology;
    private final Map<String, Formula> formulas = new HashMap<>();
    private final List<Fault> faults = new ArrayList<>();

    private Formulas(Methodology methodology) {
        this.methodology = methodology;
        PeriodKind coarsest = EditionKinds.coarsest(methodology);
        methodology.indicators().forEach(indicator -> compile(indicator, coarsest));
        for (Block block : methodology.blocks()) {
            compileAll(block, EditionKinds.of(block));
        }
    }

    /// Understands every formula of a methodology. An indicator of a monthly block is asked for months and
    /// for every longer kind of period that the methodology has editions of.
    public static Formulas of(Methodology methodology) {
        return new Formulas(methodology);
    }

    /// What is wrong with units of measurement and formulas; the formulas of these indicators are not there,
    /// nor, beyond some hundreds of faults, those of the indicators behind them.
    public List<Fault> faults() {
        return List.copyOf(faults);
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
        if (faults.size() >= MOST_FAULTS) {
            return;
        }
        switch (MeasurementUnit.read(indicator.unit())) {
            case UnitReading.Understood(MeasurementUnit unit) -> compile(indicator, finest, unit);
            case UnitReading.NotUnderstood unknown -> {
                faults.add(new Fault(indicator.code(), "unit", unknown.column(), unknown.phrase()));
                compile(indicator, finest, MeasurementUnit.NUMBER);
                formulas.remove(indicator.code());
                faults.removeIf(fault -> fault.isAboutResultOf(indicator.code()));
            }
        }
    }

    private void compile(Indicator indicator, PeriodKind finest, MeasurementUnit unit) {
        FormulaScope scope = FormulaScope.of(methodology.measures(), finest, EditionKinds.coarsest(methodology), unit);
        switch (Formula.compile(indicator.formula(), scope)) {
            case Compilation.Compiled(Formula formula) -> formulas.put(indicator.code(), formula);
            case Compilation.Refused(List<FormulaProblem> problems) ->
                problems.forEach(problem ->
                        faults.add(new Fault(indicator.code(), "formula", problem.column(), problem.phrase())));
        }
    }

    /// One thing that is wrong with an indicator's formula or unit of measurement.
    ///
    /// @param field `formula` or `unit`, as in the file
    /// @param column where in the field's text, from 1
    public record Fault(String indicator, String field, int column, Phrase phrase) {

        /// True for a result that does not fit the declared unit.
        private boolean isAboutResultOf(String code) {
            return indicator.equals(code) && phrase.key().equals("formula.result-unit");
        }
    }
}
