package kz.aiqyn.measure.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kz.aiqyn.engine.measure.Measure;
import kz.aiqyn.engine.measure.RollUp;
import kz.aiqyn.engine.period.PeriodKind;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.measure.Catalogues;
import kz.aiqyn.measure.GivenMeasure;
import kz.aiqyn.measure.MeasureCatalogue;
import kz.aiqyn.measure.MeasureDefinition;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What sources declare of measures, as they said it in the course of time.
@Repository
public class Definitions implements Catalogues {

    /// After everything that was ever recorded.
    private static final Instant ALWAYS = Instant.parse("9999-12-31T00:00:00Z");

    private final JdbcClient database;

    public Definitions(JdbcClient database) {
        this.database = database;
    }

    @Override
    public SortedMap<String, GivenMeasure> list() {
        SortedMap<String, GivenMeasure> given = new TreeMap<>();
        now().forEach((code, sources) -> given.put(code, sources.getFirst()));
        return given;
    }

    @Override
    public SortedMap<String, GivenMeasure> taken() {
        SortedMap<String, GivenMeasure> taken = list();
        open(taken.keySet()).forEach(taken::remove);
        return taken;
    }

    /// What is declared now, as [#asOf] tells it.
    public SortedMap<String, List<GivenMeasure>> now() {
        return asOf(ALWAYS);
    }

    /// What was declared at a moment, by code of the measure: of each the source whose values are taken,
    /// which is the one chosen, else the one that has declared it longest, and then whatever others declare it too.
    ///
    /// The very first declaration of a measure holds from the beginning: values of the first import are
    /// recorded as of when they became known, long before anything was declared.
    public SortedMap<String, List<GivenMeasure>> asOf(Instant knownAt) {
        SortedMap<String, List<GivenMeasure>> given = new TreeMap<>();
        database.sql("""
                        select measure, source, kk, ru, en, unit, period, roll_up, level
                        from (
                            select seen.*,
                                   row_number() over (partition by measure, source order by id desc) as back,
                                   min(id) filter (where id > gone) over (partition by measure, source) as since
                            from (
                                select numbered.*,
                                       coalesce(max(id) filter (where withdrawn)
                                           over (partition by measure, source), 0) as gone
                                from (
                                    select definition.*, min(id) over (partition by measure) as first
                                    from measure.definition) numbered
                                where recorded_at <= :knownAt or id = first) seen) last
                        where back = 1 and not withdrawn
                        order by measure, source is not distinct from (
                            select c.source
                            from measure.chosen_source c
                            where c.measure = last.measure
                              and (c.recorded_at <= :knownAt
                                   or c.id = (select min(id) from measure.chosen_source where measure = c.measure))
                            order by c.id desc
                            limit 1) desc, since
                        """).param("knownAt", Timestamp.from(knownAt)).query(row -> {
            given.computeIfAbsent(row.getString("measure"), any -> new ArrayList<>())
                    .add(new GivenMeasure(row.getString("source"), definition(row)));
        });
        return given;
    }

    /// Appends what differs in a source's catalogue.
    ///
    /// @return the measures whose recorded numbers do not hold any more: they are given in another unit, or no more
    public Set<String> append(String source, MeasureCatalogue catalogue, Instant recorded) {
        Map<String, MeasureDefinition> known = of(source);
        Set<String> changed = new TreeSet<>();
        catalogue.definitions().forEach((code, definition) -> {
            MeasureDefinition before = known.get(code);
            if (!definition.equals(before)) {
                append(source, definition, false, recorded);
            }
            if (before != null
                    && !before.measure().unit().equals(definition.measure().unit())) {
                changed.add(code);
            }
        });
        known.forEach((code, definition) -> {
            if (!catalogue.definitions().containsKey(code)) {
                append(source, definition, true, recorded);
                changed.add(code);
            }
        });
        return changed;
    }

    /// The measures whose values are taken of other sources than this one. One of which nobody ever gave a value is
    /// open to whoever gives the first.
    public Set<String> ofOthers(String source) {
        Set<String> others = list().entrySet().stream()
                .filter(given -> !given.getValue().source().equals(source))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        others.removeAll(open(others));
        return others;
    }

    /// Those of some measures of which nobody ever gave a value, so that no source was chosen: what a register declares
    /// of them says nothing yet.
    List<String> open(Set<String> measures) {
        return database.sql("""
                        select measure from unnest(:measures) measure
                        where not exists (select 1 from measure.chosen_source c where c.measure = measure.measure)
                          and not exists (
                              select 1
                              from measure.panel_column c
                              where c.measure = measure.measure
                                and exists (select 1 from measure.value v where v.panel_column = c.id))
                        """)
                .param("measures", measures.toArray(String[]::new))
                .query((row, number) -> row.getString(1))
                .list();
    }

    /// Whose values of a measure are taken from a moment on.
    public void choose(String source, String measure, Instant recorded) {
        database.sql("""
                        insert into measure.chosen_source (measure, source, recorded_at)
                        values (:measure, :source, :recorded)
                        """)
                .param("source", source)
                .param("measure", measure)
                .param("recorded", Timestamp.from(recorded))
                .update();
    }

    /// Takes of a source, from a moment on, those of the measures that it gives of which no source was ever chosen.
    public void takeOpen(String source, Set<String> given, Instant recorded) {
        database.sql("""
                        insert into measure.chosen_source (measure, source, recorded_at)
                        select measure, :source, :recorded
                        from unnest(:measures) measure
                        where not exists (select 1 from measure.chosen_source c where c.measure = measure.measure)
                        order by measure
                        """)
                .param("source", source)
                .param("measures", given.toArray(String[]::new))
                .param("recorded", Timestamp.from(recorded))
                .update();
    }

    private Map<String, MeasureDefinition> of(String source) {
        Map<String, MeasureDefinition> known = new HashMap<>();
        now().values().stream()
                .flatMap(Collection::stream)
                .filter(given -> given.source().equals(source))
                .forEach(given -> known.put(given.definition().measure().code(), given.definition()));
        return known;
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
