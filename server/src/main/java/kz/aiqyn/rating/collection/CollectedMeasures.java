package kz.aiqyn.rating.collection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.aiqyn.engine.measure.Measure;
import kz.aiqyn.engine.measure.RollUp;
import kz.aiqyn.engine.period.PeriodKind;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.measure.MeasureCatalogue;
import kz.aiqyn.measure.MeasureDefinition;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The measures that values were imported of.
@Repository
class CollectedMeasures {

    private final JdbcClient database;

    CollectedMeasures(JdbcClient database) {
        this.database = database;
    }

    MeasureCatalogue list() {
        return MeasureCatalogue.of(
                database.sql("""
                        select code, kk, ru, en, unit, period, roll_up, level from collection.measure order by code
                        """).query((row, number) -> definition(row)).list());
    }

    /// Keeps what is new or differs: a measure stays in the unit of its first import, and is one of the
    /// shortest periods that were ever declared.
    ///
    /// @return whether anything did
    boolean keep(Collection<MeasureDefinition> definitions) {
        Map<String, MeasureDefinition> known = new HashMap<>(list().definitions());
        List<MeasureDefinition> differing = definitions.stream()
                .map(definition ->
                        joined(definition, known.get(definition.measure().code())))
                .filter(definition ->
                        !definition.equals(known.get(definition.measure().code())))
                .toList();
        differing.forEach(this::put);
        return !differing.isEmpty();
    }

    private static MeasureDefinition joined(MeasureDefinition declared, @Nullable MeasureDefinition before) {
        if (before == null) {
            return declared;
        }
        Measure now = declared.measure();
        Measure then = before.measure();
        return new MeasureDefinition(
                new Measure(
                        now.code(),
                        now.names(),
                        then.unit(),
                        then.period().isRolledUpFrom(now.period()) ? now.period() : then.period(),
                        then.rollUp()),
                declared.level());
    }

    private void put(MeasureDefinition definition) {
        Measure measure = definition.measure();
        database.sql("""
                        insert into collection.measure (code, kk, ru, en, unit, period, roll_up, level)
                        values (:code, :kk, :ru, :en, :unit, :period, :rollUp, :level)
                        on conflict (code) do update
                        set kk = excluded.kk, ru = excluded.ru, en = excluded.en, unit = excluded.unit,
                            period = excluded.period, roll_up = excluded.roll_up, level = excluded.level
                        """)
                .param("code", measure.code())
                .param("kk", measure.names().kk())
                .param("ru", measure.names().ru())
                .param("en", measure.names().en())
                .param("unit", measure.unit())
                .param("period", measure.period().name())
                .param("rollUp", measure.rollUp().name())
                .param("level", definition.level().name())
                .update();
    }

    private static MeasureDefinition definition(ResultSet row) throws SQLException {
        return new MeasureDefinition(
                new Measure(
                        row.getString("code"),
                        new Names(row.getString("kk"), row.getString("ru"), row.getString("en")),
                        row.getString("unit"),
                        PeriodKind.valueOf(row.getString("period")),
                        RollUp.valueOf(row.getString("roll_up"))),
                MeasureDefinition.Level.valueOf(row.getString("level")));
    }
}
