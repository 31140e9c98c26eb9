package kz.aiqyn.register.playground;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import kz.aiqyn.engine.measure.Measure;
import kz.aiqyn.engine.measure.RollUp;
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

/// What the register counts.
@Component
class PlaygroundMeasures implements MeasureSource {

    private static final String CODE = "playground";

    private static final List<SqlMeasure> ALL = List.of(
            measure(
                    "playground.opened",
                    new Names("Ашылған балалар алаңдары", "Открытые детские площадки", "Playgrounds opened"),
                    "1"),
            measure(
                    "playground.spent",
                    new Names(
                            "Балалар алаңдарына жұмсалған қаражат",
                            "Потрачено на детские площадки",
                            "Spent on playgrounds"),
                    "mln KZT"));

    private final SqlMeasures measures;

    PlaygroundMeasures(SqlMeasures measures) {
        this.measures = measures;
    }

    private static SqlMeasure measure(String code, Names names, String unit) {
        Measure measure = new Measure(code, names, unit, PeriodKind.QUARTER, RollUp.SUM);
        return SqlMeasure.of(new MeasureDefinition(measure, MeasureDefinition.Level.UNIT), PlaygroundMeasures.class);
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

    /// The values that a change may alter.
    ///
    /// @param before null when there was none
    static MeasuresTouched touched(@Nullable Playground before, Playground after) {
        Set<String> organisations = new TreeSet<>(Set.of(after.organisation()));
        if (before != null) {
            organisations.add(before.organisation());
        }
        return new MeasuresTouched(
                CODE,
                MeasureQuery.of(
                        ALL.stream().map(SqlMeasure::code).toList(),
                        Playground.quarters(before, after),
                        organisations));
    }
}
