package kz.aiqyn.engine.formula;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import kz.aiqyn.engine.measure.Measure;
import kz.aiqyn.engine.measure.MeasurementUnit;
import kz.aiqyn.engine.period.PeriodKind;

/// What a formula may speak of, and what it is to give.
///
/// @param measures by code
/// @param finest the shortest kind of period it will be asked for
/// @param coarsest the longest kind: an indicator of a monthly block is asked for months and for quarters
/// @param result the declared unit of measurement of its values
public record FormulaScope(
        Map<String, Measure> measures, PeriodKind finest, PeriodKind coarsest, MeasurementUnit result) {

    public FormulaScope {
        measures = Map.copyOf(measures);
        if (!coarsest.isRolledUpFrom(finest)) {
            throw new IllegalArgumentException(
                    "the finest kind of period, %s, is longer than the coarsest, %s".formatted(finest, coarsest));
        }
    }

    /// Of these measures; of two with the same code the first counts.
    public static FormulaScope of(
            Collection<Measure> measures, PeriodKind finest, PeriodKind coarsest, MeasurementUnit result) {
        Map<String, Measure> byCode = new LinkedHashMap<>();
        measures.forEach(measure -> byCode.putIfAbsent(measure.code(), measure));
        return new FormulaScope(byCode, finest, coarsest, result);
    }

    Optional<Measure> find(String code) {
        return Optional.ofNullable(measures.get(code));
    }
}
