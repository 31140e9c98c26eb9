package kz.aiqyn.rating.collection.page;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import kz.aiqyn.base.identity.Access;
import kz.aiqyn.base.identity.Scope;
import kz.aiqyn.base.organisation.Organisations;
import kz.aiqyn.base.web.Words;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.unit.RatedUnit;
import kz.aiqyn.measure.Catalogues;
import kz.aiqyn.measure.GivenMeasure;
import kz.aiqyn.measure.MeasureKey;
import kz.aiqyn.measure.Measures;
import kz.aiqyn.measure.ValueQuery;
import kz.aiqyn.measure.ValueTables;
import kz.aiqyn.rating.collection.ValueRights;
import org.springframework.stereotype.Component;

/// Puts the values of a measure into a grid.
@Component
class Grids {

    private final Catalogues catalogues;
    private final ValueTables tables;
    private final Measures measures;
    private final Organisations organisations;
    private final Access access;

    Grids(Catalogues catalogues, ValueTables tables, Measures measures, Organisations organisations, Access access) {
        this.catalogues = catalogues;
        this.tables = tables;
        this.measures = measures;
        this.organisations = organisations;
        this.access = access;
    }

    GridPage page(String asked, int askedYear, String asOf, Words words) {
        SortedMap<String, GivenMeasure> given = catalogues.list();
        List<GridPage.Choice> choices = given.values().stream()
                .map(one -> one.definition().measure())
                .map(measure ->
                        new GridPage.Choice(measure.code(), measure.names().orElse(measure.code())))
                .toList();
        String code = given.containsKey(asked) || given.isEmpty() ? asked : given.firstKey();
        GivenMeasure measure = given.get(code);
        SortedSet<Period> periods = measure == null ? new TreeSet<>() : tables.periods(code);
        List<Integer> years = periods.stream().map(Period::year).distinct().toList();
        int year = years.isEmpty() || years.contains(askedYear) ? askedYear : years.getLast();
        List<Period> shown =
                periods.stream().filter(period -> period.year() == year).toList();
        Optional<Instant> moment = Moment.find(asOf);
        boolean wrong = !asOf.isBlank() && moment.isEmpty();
        Instant knownAt = moment.orElseGet(measures::latest);
        return new GridPage(
                choices,
                measure == null ? "" : code,
                measure == null
                        ? ""
                        : words.wording().unit(measure.definition().measure().unit()),
                years,
                year,
                asOf,
                wrong,
                shown,
                shown.isEmpty() ? List.of() : rows(code, shown, knownAt, words),
                access.may(ValueRights.IMPORT));
    }

    private List<GridPage.Row> rows(String measure, List<Period> periods, Instant knownAt, Words words) {
        Scope scope = access.scope(ValueRights.SEE);
        Map<MeasureKey, ValueText> values = new HashMap<>();
        tables.each(
                ValueQuery.of(knownAt, List.of(measure), periods, scope.organisations()),
                value -> values.put(value.key(), ValueText.of(value.contribution(), words)));
        return organisations.units().list().stream()
                .filter(unit -> scope.covers(unit.code()))
                .map(unit -> row(unit, measure, periods, values))
                .filter(row -> row.cells().stream().anyMatch(cell -> cell.value() != null))
                .toList();
    }

    private static GridPage.Row row(
            RatedUnit unit, String measure, List<Period> periods, Map<MeasureKey, ValueText> values) {
        return new GridPage.Row(
                unit.code(),
                unit.names(),
                periods.stream()
                        .map(period -> new GridPage.Cell(
                                values.get(new MeasureKey(unit.code(), measure, period)),
                                CollectionAddresses.history(unit.code(), measure, period)))
                        .toList());
    }
}
