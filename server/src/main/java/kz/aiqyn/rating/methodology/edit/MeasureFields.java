package kz.aiqyn.rating.methodology.edit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Outcome;
import kz.aiqyn.engine.formula.Formula;
import kz.aiqyn.engine.measure.Measure;
import kz.aiqyn.engine.measure.MeasurementUnit;
import kz.aiqyn.engine.measure.RollUp;
import kz.aiqyn.engine.measure.UnitReading;
import kz.aiqyn.engine.methodology.Indicator;
import kz.aiqyn.engine.methodology.Methodology;
import kz.aiqyn.engine.period.PeriodKind;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.engine.text.Phrase;

/// The form of a measure, both ways.
public final class MeasureFields {

    private MeasureFields() {}

    /// What the form of a measure shows.
    public static Form of(Measure measure) {
        return Form.EMPTY
                .with("code", measure.code())
                .with("name", measure.names())
                .with("unit", measure.unit())
                .with("period", measure.period().code())
                .with("roll-up", measure.rollUp().code());
    }

    /// What the form of a new measure shows.
    public static Form fresh() {
        return Form.EMPTY.with("period", PeriodKind.QUARTER.code()).with("roll-up", RollUp.SUM.code());
    }

    /// The methodology with a measure added, or with other fields where there is one of its code.
    ///
    /// @param fresh whether there must be none of its code yet
    public static Outcome<Methodology> put(Methodology methodology, Form form, boolean fresh) {
        Map<String, Phrase> errors = new HashMap<>();
        String code = form.text("code");
        boolean there = methodology.findMeasure(code).isPresent();
        if (!IndicatorFields.CODE.matcher(code).matches()) {
            errors.put("code", Phrase.of("methodologies.wrong.code", code));
        } else if (fresh && there) {
            errors.put("code", Phrase.of("methodologies.wrong.code.taken", code));
        } else if (!fresh && !there) {
            errors.put("code", Phrase.of("methodologies.wrong.gone", code));
        }
        Names names = form.names("name");
        if (names.isEmpty()) {
            errors.put("name.kk", Phrase.of("methodologies.wrong.name"));
        }
        if (MeasurementUnit.read(form.text("unit")) instanceof UnitReading.NotUnderstood unknown) {
            errors.put("unit", unknown.phrase());
        }
        if (!errors.isEmpty()) {
            return Outcome.refused(errors);
        }
        Measure measure = new Measure(
                code,
                names,
                form.text("unit"),
                kind(form.text("period")),
                RollUp.find(form.text("roll-up")).orElse(RollUp.SUM));
        List<Measure> measures = new ArrayList<>(methodology.measures());
        measures.replaceAll(one -> one.code().equals(code) ? measure : one);
        if (!there) {
            measures.add(measure);
        }
        return Outcome.done(with(methodology, measures));
    }

    /// The methodology without a measure that nothing names.
    public static Outcome<Methodology> remove(Methodology methodology, String code) {
        Optional<Indicator> user = methodology.allIndicators().stream()
                .filter(indicator -> Formula.names(indicator.formula()).contains(code))
                .findFirst();
        boolean read = methodology.sources().stream()
                .flatMap(source -> source.lines().stream())
                .anyMatch(line -> line.measure().equals(code));
        if (user.isPresent() || read) {
            return Outcome.refused(
                    "",
                    user.map(indicator -> Phrase.of(
                                    "methodologies.wrong.measure.used",
                                    code,
                                    indicator.names().orElse(indicator.code())))
                            .orElseGet(() -> Phrase.of("methodologies.wrong.measure.read", code)));
        }
        return Outcome.done(with(
                methodology,
                methodology.measures().stream()
                        .filter(measure -> !measure.code().equals(code))
                        .toList()));
    }

    private static Methodology with(Methodology old, List<Measure> measures) {
        MethodologyBuilder copy = new MethodologyBuilder(old);
        copy.measures = measures;
        return copy.whole();
    }

    private static PeriodKind kind(String code) {
        for (PeriodKind kind : PeriodKind.values()) {
            if (kind.code().equals(code)) {
                return kind;
            }
        }
        return PeriodKind.QUARTER;
    }
}
