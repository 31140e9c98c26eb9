package kz.aiqyn.register.greenhouse;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import kz.aiqyn.engine.measure.Measure;
import kz.aiqyn.engine.measure.RollUp;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.period.PeriodKind;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.measure.MeasureCatalogue;
import kz.aiqyn.measure.MeasureDefinition;
import kz.aiqyn.measure.MeasureQuery;
import kz.aiqyn.measure.MeasureSink;
import kz.aiqyn.measure.MeasureSource;
import kz.aiqyn.measure.MeasuresTouched;
import kz.aiqyn.measure.SqlMeasure;
import kz.aiqyn.measure.SqlMeasures;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What the register counts: the area that worked in a year, and what was harvested from it.
@Component
class GreenhouseMeasures implements MeasureSource {

    private static final String CODE = "greenhouse";

    private static final List<SqlMeasure> ALL = List.of(
            measure(
                    "greenhouse.area",
                    new Names("Жұмыс істеген жылыжайлардың алаңы", "Площадь работавших теплиц", "Area of greenhouses"),
                    "m2",
                    RollUp.LAST),
            measure(
                    "greenhouse.harvest",
                    new Names("Жылыжайлардың өнімі", "Урожай теплиц", "Harvest of greenhouses"),
                    "t",
                    RollUp.SUM));

    private final SqlMeasures measures;

    GreenhouseMeasures(SqlMeasures measures) {
        this.measures = measures;
    }

    private static SqlMeasure measure(String code, Names names, String unit, RollUp rollUp) {
        Measure measure = new Measure(code, names, unit, PeriodKind.YEAR, rollUp);
        return SqlMeasure.of(new MeasureDefinition(measure, MeasureDefinition.Level.UNIT), GreenhouseMeasures.class);
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public MeasureCatalogue definitions() {
        return SqlMeasures.catalogue(ALL);
    }

    @Override
    public void contribute(MeasureQuery query, MeasureSink sink) {
        measures.contribute(CODE, ALL, query, sink);
    }

    /// The values that a change may alter; empty when there are none.
    ///
    /// @param before null when there was none
    static Optional<MeasuresTouched> touched(@Nullable Greenhouse before, Greenhouse after, LocalDate today) {
        SortedSet<Period> years = new TreeSet<>(after.years(today));
        Set<String> organisations = new TreeSet<>(Set.of(after.organisation()));
        if (before != null) {
            years.addAll(before.years(today));
            organisations.add(before.organisation());
        }
        List<String> codes = ALL.stream().map(SqlMeasure::code).toList();
        return years.isEmpty()
                ? Optional.empty()
                : Optional.of(new MeasuresTouched(CODE, MeasureQuery.of(codes, years, organisations)));
    }
}
