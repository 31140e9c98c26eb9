package kz.aiqyn.rating.methodology.edit;

import java.util.List;
import java.util.Optional;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.engine.formula.Formula;
import kz.aiqyn.engine.measure.Measure;
import kz.aiqyn.engine.methodology.ConstantPolicy;
import kz.aiqyn.engine.methodology.Direction;
import kz.aiqyn.engine.methodology.Formation;
import kz.aiqyn.engine.methodology.Indicator;
import kz.aiqyn.engine.methodology.Methodology;
import kz.aiqyn.engine.methodology.MissingPolicy;
import kz.aiqyn.engine.methodology.Normalisation;
import kz.aiqyn.engine.methodology.Passport;
import kz.aiqyn.engine.methodology.Scoring;
import kz.aiqyn.engine.methodology.Treatment;
import kz.aiqyn.engine.rating.Formulas;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.engine.text.Phrase;

/// What the engine says of a formula while it is being written, in the block that it is written for.
///
/// @param unit of measurement that the result should have
/// @param faults with the line they are on, in the order of the text
/// @param canonical the formula with even spacing; empty when it was not understood
/// @param measures that it names
public record FormulaTrial(String unit, List<Fault> faults, String canonical, List<Measure> measures) {

    private static final String TRIAL = "\u0000trial";

    public FormulaTrial {
        faults = List.copyOf(faults);
        measures = List.copyOf(measures);
    }

    /// One thing that is wrong.
    ///
    /// @param field `formula` or `unit`
    /// @param line the line of text it is on
    /// @param column within that line, from 1
    public record Fault(String field, String line, int column, Phrase phrase) {

        private static final int AROUND = 36;

        /// The part of the line around the column.
        public String excerpt() {
            int end = Math.min(line.length(), column + AROUND);
            return (from() > 0 ? "…" : "") + line.substring(from(), end) + (end < line.length() ? "…" : "");
        }

        /// Blanks up to the column within the excerpt, and a caret under it.
        public String caret() {
            return " ".repeat(Math.max(0, column - 1 - from() + (from() > 0 ? 1 : 0))) + "^";
        }

        private int from() {
            return column > AROUND + 4 ? Math.min(column - 1 - AROUND, line.length()) : 0;
        }
    }

    /// True when there is a formula and nothing is wrong with it.
    public boolean understood() {
        return !canonical.isEmpty();
    }

    public static FormulaTrial of(Methodology methodology, Form form) {
        String formula = form.text("formula");
        String unit = form.text("unit");
        if (formula.isEmpty()) {
            return new FormulaTrial(unit, List.of(), "", List.of());
        }
        Methodology tried = TreeChanges.add(TreeChanges.bare(methodology), form.text("parent"), trial(formula, unit));
        Formulas formulas = Formulas.of(tried);
        Optional<Formula> understood = formulas.find(TRIAL);
        return new FormulaTrial(
                unit,
                formulas.faults().stream()
                        .filter(fault -> fault.indicator().equals(TRIAL))
                        .map(fault -> fault(fault, fault.field().equals("unit") ? unit : formula))
                        .toList(),
                understood.map(Formula::canonical).orElse(""),
                understood
                        .map(found -> found.measures().stream()
                                .flatMap(code -> methodology.findMeasure(code).stream())
                                .toList())
                        .orElse(List.of()));
    }

    private static Fault fault(Formulas.Fault fault, String text) {
        int at = Math.clamp(fault.column() - 1L, 0, text.length());
        int start = text.lastIndexOf('\n', at - 1) + 1;
        int end = text.indexOf('\n', at);
        return new Fault(
                fault.field(), text.substring(start, end < 0 ? text.length() : end), at - start + 1, fault.phrase());
    }

    private static Indicator trial(String formula, String unit) {
        return new Indicator(
                TRIAL,
                Names.NONE,
                1,
                unit,
                formula,
                Formation.UNIT,
                new Scoring(
                        new Direction.Up(),
                        new Normalisation.MinMax(),
                        Treatment.NONE,
                        new MissingPolicy.Worst(),
                        ConstantPolicy.MIDDLE,
                        null),
                Passport.EMPTY);
    }
}
