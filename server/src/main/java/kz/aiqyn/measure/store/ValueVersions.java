package kz.aiqyn.measure.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import kz.aiqyn.engine.measure.MissingReason;
import kz.aiqyn.engine.panel.Origin;
import kz.aiqyn.engine.panel.Status;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.measure.ContributedValue;
import kz.aiqyn.measure.Evidence;
import kz.aiqyn.measure.MeasureKey;
import kz.aiqyn.measure.RecordedValue;
import kz.aiqyn.measure.ValueHistory;
import kz.aiqyn.measure.ValueQuery;
import kz.aiqyn.measure.ValueTables;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// The recorded versions of values with their evidence.
@Repository
public class ValueVersions implements ValueHistory, ValueTables {

    private static final int FETCHED = 2_000;

    private final JdbcClient database;

    public ValueVersions(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Map<MeasureKey, List<RecordedValue>> of(Collection<MeasureKey> keys) {
        List<MeasureKey> wanted = List.copyOf(keys);
        return database
                .sql("""
                        select o.code, c.measure, c.period, v.number, v.missing, v.preliminary, v.withdrawn, e.source,
                               e.query, e.known_at, p.stated, p.note, p.file, v.row, v.recorded_at
                        from unnest(:organisations, :measures, :periods) as wanted (organisation, measure, period)
                        join measure.organisation o on o.code = wanted.organisation
                        join measure.panel_column c on c.measure = wanted.measure and c.period = wanted.period
                        join measure.value v on v.panel_column = c.id and v.organisation = o.id
                        join measure.evidence e on e.id = v.evidence
                        join measure.place p on p.id = v.place
                        order by v.recorded_at desc, v.id desc
                        """)
                .param(
                        "organisations",
                        wanted.stream().map(MeasureKey::organisation).toArray(String[]::new))
                .param("measures", wanted.stream().map(MeasureKey::measure).toArray(String[]::new))
                .param(
                        "periods",
                        wanted.stream().map(key -> key.period().toString()).toArray(String[]::new))
                .query((row, number) -> recorded(row))
                .list()
                .stream()
                .collect(Collectors.groupingBy(RecordedValue::key));
    }

    @Override
    @Transactional(readOnly = true)
    public void each(ValueQuery query, Consumer<RecordedValue> reader) {
        database.sql("""
                        select o.code, c.measure, c.period, v.number, v.missing, v.preliminary, v.withdrawn, e.source,
                               e.query, e.known_at, p.stated, p.note, p.file, v.row, v.recorded_at
                        from (
                            select distinct on (panel_column, organisation)
                                   panel_column, organisation, number, missing, preliminary, withdrawn, evidence,
                                   place, row, recorded_at
                            from measure.value
                            where recorded_at <= :knownAt
                              and panel_column in (
                                  select id from measure.panel_column
                                  where (:allMeasures or measure = any(:measures))
                                    and (:allPeriods or period = any(:periods)))
                              and (:everywhere or organisation in (
                                  select id from measure.organisation where code = any(:organisations)))
                            order by panel_column, organisation, recorded_at desc, id desc) v
                        join measure.panel_column c on c.id = v.panel_column
                        join measure.organisation o on o.id = v.organisation
                        join measure.evidence e on e.id = v.evidence
                        join measure.place p on p.id = v.place
                        where not v.withdrawn
                        order by c.measure, c.last_day, c.first_day desc, o.code
                        """)
                .param("knownAt", Timestamp.from(query.knownAt()))
                .param("allMeasures", query.measures().isEmpty())
                .param("measures", query.measures().toArray(String[]::new))
                .param("allPeriods", query.periods().isEmpty())
                .param("periods", query.periods().stream().map(Period::toString).toArray(String[]::new))
                .param("everywhere", query.organisations().isEmpty())
                .param("organisations", query.organisations().toArray(String[]::new))
                .withFetchSize(FETCHED)
                .query(row -> {
                    reader.accept(recorded(row));
                });
    }

    @Override
    public SortedSet<Period> periods(String measure) {
        return periods(database.sql("""
                        select period from measure.panel_column c
                        where measure = :measure
                          and exists (select 1 from measure.value v where v.panel_column = c.id)
                        order by last_day
                        """)
                .param("measure", measure)
                .query((row, number) -> row.getString("period"))
                .list());
    }

    @Override
    public SortedSet<Period> periods() {
        return periods(database.sql("select distinct period from measure.panel_column order by period")
                .query((row, number) -> row.getString("period"))
                .list());
    }

    private static SortedSet<Period> periods(Collection<String> texts) {
        SortedSet<Period> periods = new TreeSet<>();
        texts.forEach(text -> periods.add(Period.of(text)));
        return periods;
    }

    private static RecordedValue recorded(ResultSet row) throws SQLException {
        Origin origin =
                new Origin(row.getString("stated"), row.getString("note"), row.getString("file"), row.getLong("row"));
        return new RecordedValue(
                new MeasureKey(row.getString("code"), row.getString("measure"), Period.of(row.getString("period"))),
                row.getBoolean("withdrawn") ? null : contribution(row),
                row.getString("source"),
                new Evidence(
                        row.getString("query"), row.getTimestamp("known_at").toInstant(), origin),
                row.getTimestamp("recorded_at").toInstant());
    }

    private static ContributedValue contribution(ResultSet row) throws SQLException {
        Status status = row.getBoolean("preliminary") ? Status.PRELIMINARY : Status.FINAL;
        @Nullable String missing = row.getString("missing");
        return missing == null
                ? new ContributedValue.Value(row.getDouble("number"), status)
                : new ContributedValue.Missing(MissingReason.valueOf(missing), status);
    }
}
