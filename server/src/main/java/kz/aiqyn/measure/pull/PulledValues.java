package kz.aiqyn.measure.pull;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.measure.MeasureQuery;
import kz.aiqyn.measure.store.PanelColumns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What a source emits for one query, beside what is recorded: only the differences are appended.
@Repository
public class PulledValues {

    private final JdbcClient database;
    private final DataSource source;
    private final PanelColumns columns;

    public PulledValues(JdbcClient database, DataSource source, PanelColumns columns) {
        this.database = database;
        this.source = source;
        this.columns = columns;
    }

    /// Takes what is emitted for a query; within the pull's transaction.
    public PulledRows begin(MeasureQuery query) {
        database.sql("""
                        create temporary table if not exists pulled (
                            position      bigint generated always as identity,
                            panel_column  integer not null,
                            organisation  integer not null,
                            number        double precision,
                            missing       text,
                            preliminary   boolean not null,
                            evidence      bigint not null,
                            place         integer not null,
                            row           integer not null
                        ) on commit drop
                        """).update();
        database.sql("""
                        create temporary table if not exists pulled_evidence (
                            id        bigint not null,
                            query     text not null,
                            known_at  timestamptz not null
                        ) on commit drop
                        """).update();
        database.sql("truncate pulled, pulled_evidence").update();
        Map<PanelColumns.Of, Integer> numbers = columns.numbers(query.measures(), query.periods());
        return new PulledRows(query, numbers, columns, database, source);
    }

    /// Queries for everything that was ever recorded of some measures.
    public List<MeasureQuery> recorded(Collection<String> measures) {
        if (measures.isEmpty()) {
            return List.of();
        }
        Map<String, List<Period>> periods = new TreeMap<>();
        columns.list(measures)
                .values()
                .forEach(column -> periods.computeIfAbsent(column.measure(), any -> new ArrayList<>())
                        .add(column.period()));
        return periods.entrySet().stream()
                .map(one -> MeasureQuery.of(List.of(one.getKey()), one.getValue(), List.of()))
                .toList();
    }

    /// Appends what differs from what is recorded, and withdraws what was not emitted any more; what another source
    /// gave
    /// before this one was chosen stays.
    ///
    /// @return how many rows were appended
    public int appendDifferences(String by, PulledRows pulled, Instant recorded) {
        database.sql("analyze pulled").update();
        database.sql("""
                        create temporary table differing on commit drop as
                        with emitted as (
                            select distinct on (panel_column, organisation) p.*, place.stated, place.note
                            from pulled p join measure.place on place.id = p.place
                            order by panel_column, organisation, position desc),
                        recorded as (
                            select distinct on (v.panel_column, v.organisation)
                                   v.*, place.stated, place.note, evidence.source
                            from measure.value v
                            join measure.place on place.id = v.place
                            join measure.evidence on evidence.id = v.evidence
                            where v.panel_column = any(:columns)
                              and (:everywhere or v.organisation = any(:organisations))
                            order by v.panel_column, v.organisation, v.recorded_at desc, v.id desc)
                        select coalesce(p.panel_column, r.panel_column) as panel_column,
                               coalesce(p.organisation, r.organisation) as organisation,
                               p.number, p.missing, coalesce(p.preliminary, false) as preliminary,
                               p.position is null as withdrawn, p.evidence, coalesce(p.place, r.place) as place,
                               coalesce(p.row, 0) as row
                        from emitted p
                        full join recorded r on r.panel_column = p.panel_column and r.organisation = p.organisation
                        where case
                            when p.position is null then not r.withdrawn and r.source = :source
                            when r.id is null or r.withdrawn then true
                            else (p.number, p.missing, p.preliminary, p.stated, p.note, :source)
                                is distinct from (r.number, r.missing, r.preliminary, r.stated, r.note, r.source)
                        end
                        """)
                .param("source", by)
                .param("columns", pulled.columns().toArray(Integer[]::new))
                .param("everywhere", pulled.query().organisations().isEmpty())
                .param("organisations", pulled.organisations().toArray(Integer[]::new))
                .update();
        withdraw(by, recorded);
        database.sql("""
                        insert into measure.evidence (id, source, query, known_at)
                        overriding system value
                        select id, :source, query, known_at
                        from pulled_evidence
                        where id in (select evidence from differing)
                        order by id
                        on conflict (id) do nothing
                        """).param("source", by).update();
        int appended =
                database.sql("""
                        insert into measure.value (panel_column, organisation, number, missing, preliminary, withdrawn,
                                                   evidence, place, row, recorded_at)
                        select panel_column, organisation, number, missing, preliminary, withdrawn, evidence, place,
                               row, :recorded
                        from differing
                        order by panel_column, organisation
                        """).param("recorded", Timestamp.from(recorded)).update();
        database.sql("drop table differing").update();
        return appended;
    }

    /// As long as no moment is kept, values of keys without any are recorded as of when they became known, as their
    /// source noted, each reading of a key for itself.
    ///
    /// @param recorded no value is recorded later than this
    public int appendHistory(String by, Instant recorded) {
        database.sql("""
                        insert into measure.evidence (id, source, query, known_at)
                        overriding system value
                        select id, :source, query, known_at
                        from pulled_evidence
                        where id in (
                            select p.evidence
                            from pulled p
                            where not exists (
                                select 1 from measure.value v
                                where v.panel_column = p.panel_column and v.organisation = p.organisation))
                        order by id
                        """).param("source", by).update();
        return database.sql("""
                        insert into measure.value (panel_column, organisation, number, missing, preliminary, withdrawn,
                                                   evidence, place, row, recorded_at)
                        select p.panel_column, p.organisation, p.number, p.missing, p.preliminary, false, p.evidence,
                               p.place, p.row,
                               max(least(date_trunc('milliseconds', e.known_at), :recorded)) over (
                                   partition by p.panel_column, p.organisation order by p.position)
                        from pulled p join pulled_evidence e on e.id = p.evidence
                        where not exists (
                            select 1 from measure.value v
                            where v.panel_column = p.panel_column and v.organisation = p.organisation)
                        order by p.panel_column, p.organisation, p.position
                        """).param("recorded", Timestamp.from(recorded)).update();
    }

    private void withdraw(String by, Instant recorded) {
        boolean any = database.sql("select exists (select 1 from differing where withdrawn)")
                .query(Boolean.class)
                .single();
        if (any) {
            long evidence = database.sql("""
                            insert into measure.evidence (source, query, known_at)
                            values (:source, '', :recorded)
                            returning id
                            """)
                    .param("source", by)
                    .param("recorded", Timestamp.from(recorded))
                    .query(Long.class)
                    .single();
            database.sql("update differing set evidence = :evidence where withdrawn")
                    .param("evidence", evidence)
                    .update();
        }
    }
}
