package kz.aiqyn.rating.collection.filling;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import kz.aiqyn.engine.measure.Measure;
import kz.aiqyn.engine.measure.UnitRatio;
import kz.aiqyn.measure.Catalogues;
import kz.aiqyn.measure.ContributedValue;
import kz.aiqyn.measure.GivenMeasure;
import kz.aiqyn.measure.Measures;
import kz.aiqyn.measure.ValueQuery;
import kz.aiqyn.measure.ValueTables;
import kz.aiqyn.rating.collection.guard.Judgement;
import kz.aiqyn.rating.collection.guard.MeasureSeries;
import org.springframework.stereotype.Component;

/// The known numbers of measures, in the units of measurement that a methodology declares.
@Component
class KnownSeries {

    private final Measures measures;
    private final ValueTables tables;
    private final Catalogues catalogues;

    KnownSeries(Measures measures, ValueTables tables, Catalogues catalogues) {
        this.measures = measures;
        this.tables = tables;
        this.catalogues = catalogues;
    }

    /// What is found of an organisation's numbers, in the order in which they are given.
    Map<Cell, Judgement> judged(String organisation, Map<Cell, Double> numbers) {
        Map<String, MeasureSeries> series =
                of(numbers.keySet().stream().map(Cell::measure).distinct().toList());
        Map<Cell, Judgement> judged = new LinkedHashMap<>();
        numbers.forEach((cell, number) -> judged.put(
                cell,
                Objects.requireNonNull(series.get(cell.measure().code())).judge(organisation, cell.period(), number)));
        return judged;
    }

    /// By code of the measure.
    Map<String, MeasureSeries> of(List<Measure> declared) {
        Map<String, MeasureSeries> series = new HashMap<>();
        if (declared.isEmpty()) {
            return series;
        }
        Map<String, GivenMeasure> given = catalogues.list();
        Map<String, UnitRatio> ratios = new HashMap<>();
        for (Measure measure : declared) {
            series.put(measure.code(), new MeasureSeries(measure));
            Optional.ofNullable(given.get(measure.code()))
                    .flatMap(one -> UnitRatio.between(one.definition().measure().unit(), measure.unit()))
                    .ifPresent(ratio -> ratios.put(measure.code(), ratio));
        }
        ValueQuery query = ValueQuery.of(
                measures.latest(), declared.stream().map(Measure::code).toList(), List.of(), List.of());
        tables.each(query, value -> {
            if (value.contribution() instanceof ContributedValue.Value(double number, var _)) {
                String code = value.key().measure();
                Objects.requireNonNull(series.get(code))
                        .put(
                                value.key().organisation(),
                                value.key().period(),
                                ratios.getOrDefault(code, UnitRatio.ONE).apply(number));
            }
        });
        return series;
    }
}
