package kz.aiqyn.measure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import kz.aiqyn.engine.measure.Measure;
import kz.aiqyn.engine.measure.RollUp;
import kz.aiqyn.engine.period.PeriodKind;
import kz.aiqyn.engine.text.Names;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Which source gives which measure.
@Repository
class Definitions implements Catalogues {

    private final JdbcClient database;

    Definitions(JdbcClient database) {
        this.database = database;
    }

    @Override
    public SortedMap<String, GivenMeasure> list() {
        TreeMap<String, GivenMeasure> given = new TreeMap<>();
        database.sql("""
                        select measure, source, kk, ru, en, unit, period, roll_up, level
                        from measure.current_definition
                        order by measure
                        """).query(row -> {
            given.put(row.getString("measure"), new GivenMeasure(row.getString("source"), definition(row)));
        });
        return given;
    }

    /// Appends what differs in a source's catalogue.
    ///
    /// @throws IllegalStateException when another source gives one of its measures
    void append(String source, MeasureCatalogue catalogue, Instant recorded) {
        Map<String, GivenMeasure> known = list();
        catalogue.definitions().forEach((code, definition) -> {
            GivenMeasure given = known.get(code);
            if (given != null && !given.source().equals(source)) {
                throw new IllegalStateException("measure %s is given by the source %s; %s cannot give it too"
                        .formatted(code, given.source(), source));
            }
            if (given == null || !given.definition().equals(definition)) {
                append(source, definition, false, recorded);
            }
        });
        List<GivenMeasure> gone = known.values().stream()
                .filter(given -> given.source().equals(source))
                .filter(given -> !catalogue
                        .definitions()
                        .containsKey(given.definition().measure().code()))
                .toList();
        gone.forEach(given -> append(source, given.definition(), true, recorded));
    }

    private void append(String source, MeasureDefinition definition, boolean withdrawn, Instant recorded) {
        Measure measure = definition.measure();
        database.sql("""
                        insert into measure.definition (measure, source, kk, ru, en, unit, period, roll_up, level,
                                                        withdrawn, recorded_at)
                        values (:measure, :source, :kk, :ru, :en, :unit, :period, :rollUp, :level, :withdrawn,
                                :recorded)
                        """)
                .param("measure", measure.code())
                .param("source", source)
                .param("kk", measure.names().kk())
                .param("ru", measure.names().ru())
                .param("en", measure.names().en())
                .param("unit", measure.unit())
                .param("period", measure.period().name())
                .param("rollUp", measure.rollUp().name())
                .param("level", definition.level().name())
                .param("withdrawn", withdrawn)
                .param("recorded", Timestamp.from(recorded))
                .update();
    }

    private static MeasureDefinition definition(ResultSet row) throws SQLException {
        return new MeasureDefinition(
                new Measure(
                        row.getString("measure"),
                        new Names(row.getString("kk"), row.getString("ru"), row.getString("en")),
                        row.getString("unit"),
                        PeriodKind.valueOf(row.getString("period")),
                        RollUp.valueOf(row.getString("roll_up"))),
                MeasureDefinition.Level.valueOf(row.getString("level")));
    }
}
