package kz.aiqyn.rating.collection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.sql.DataSource;
import kz.aiqyn.base.database.CopiedRows;
import kz.aiqyn.base.identity.Scope;
import kz.aiqyn.engine.measure.MissingReason;
import kz.aiqyn.engine.measure.UnitRatio;
import kz.aiqyn.engine.panel.Origin;
import kz.aiqyn.engine.panel.Status;
import kz.aiqyn.engine.panel.Value;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.measure.ContributedValue;
import kz.aiqyn.measure.Evidence;
import kz.aiqyn.measure.MeasureKey;
import kz.aiqyn.measure.MeasureQuery;
import kz.aiqyn.measure.MeasureSink;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What the files say, value by value.
@Repository
class Readings {

    private static final int FETCHED = 10_000;

    private final JdbcClient database;
    private final DataSource source;

    Readings(JdbcClient database, DataSource source) {
        this.database = database;
        this.source = source;
    }

    /// Keeps the readings of a file in their order.
    ///
    /// @param source of those that name none
    void add(long upload, String source, Stream<Value> readings) {
        CopiedRows.write(this.source, """
                copy collection.reading (upload, position, measure, period, organisation, number, missing,
                                         preliminary, known_at, stated, note, row) from stdin
                """, rows -> {
            int[] position = {0};
            readings.forEachOrdered(value -> write(upload, position[0]++, source, value, rows));
        });
        database.sql("analyze collection.reading").update();
    }

    private static void write(long upload, int position, String source, Value value, CopiedRows rows) {
        Value.Reading reading = value.reading();
        Object number = reading.missing() == null ? reading.number() : null;
        rows.row(
                upload,
                position,
                value.measure(),
                value.period().toString(),
                value.unit(),
                number,
                reading.missing(),
                reading.status() == Status.PRELIMINARY,
                reading.recorded(),
                value.origin().source().isBlank() ? source : value.origin().source(),
                value.origin().note(),
                value.origin().row());
    }

    /// Converts the numbers of a measure in an upload; those that become too large to hold are undefined.
    void convert(long upload, String measure, UnitRatio ratio) {
        List<Integer> positions = new ArrayList<>();
        List<@Nullable Double> numbers = new ArrayList<>();
        database.sql("""
                        select position, number from collection.reading
                        where upload = :upload and measure = :measure and number is not null
                        order by position
                        """).param("upload", upload).param("measure", measure).query(row -> {
            double number = ratio.apply(row.getDouble("number"));
            positions.add(row.getInt("position"));
            numbers.add(Double.isInfinite(number) ? null : number);
        });
        database.sql("""
                        update collection.reading r
                        set number = c.number, missing = case when c.number is null then 'UNDEFINED' end
                        from unnest(:positions, :numbers) as c (position, number)
                        where r.upload = :upload and r.position = c.position
                        """)
                .param("upload", upload)
                .param("positions", positions.toArray(Integer[]::new))
                .param("numbers", numbers.toArray(Double[]::new))
                .update();
    }

    /// What an upload would change in what is imported so far.
    ///
    /// @param after the last import so far
    ImportPreview preview(long upload, long after) {
        return database.sql(COMPARED + """
                        select count(*) as values,
                               count(*) filter (where c.confirmation is null) as added,
                               count(*) filter (where c.confirmation is not null and differs) as changed,
                               count(*) filter (where c.confirmation is not null and not differs) as unchanged,
                               count(*) filter (where missing is not null) as missing,
                               (select count(*) from collection.reading where upload = :upload) - count(*)
                                   as superseded
                        from compared c
                        """)
                .param("upload", upload)
                .query((row, number) -> new ImportPreview(
                        upload,
                        row.getLong("values"),
                        row.getLong("added"),
                        row.getLong("changed"),
                        row.getLong("unchanged"),
                        row.getLong("missing"),
                        row.getLong("superseded"),
                        after))
                .single();
    }

    /// Each value of an upload beside what the imports before it say. Own and earlier readings lie in one sorted list,
    /// and are not joined: the planner knows nothing of an upload that was just written, and would choose badly.
    private static final String COMPARED = """
            with known as (
                select r.measure, r.period, r.organisation, r.position, r.number, r.missing, r.preliminary, r.stated,
                       r.note, r.row, c.number as import
                from collection.reading r join collection.confirmation c on c.upload = r.upload
                where c.number < coalesce(
                          (select number from collection.confirmation where upload = :upload), 9223372036854775807)
                  and r.measure = any (array(select distinct measure from collection.reading where upload = :upload))
                  and r.period = any (array(select distinct period from collection.reading where upload = :upload))
                union all
                select measure, period, organisation, position, number, missing, preliminary, stated, note, row, null
                from collection.reading
                where upload = :upload),
            last as (
                select distinct on (measure, period, organisation, import is null) *
                from known
                order by measure, period, organisation, import is null, import desc, position desc),
            beside as (
                select last.*, lag(import) over key as confirmation, lag(number) over key as old_number,
                       lag(missing) over key as old_missing, lag(preliminary) over key as old_preliminary,
                       lag(stated) over key as old_stated, lag(note) over key as old_note
                from last
                window key as (partition by measure, period, organisation order by import is null)),
            compared as (
                select beside.*,
                       (number, missing, preliminary, stated, note)
                           is distinct from (old_number, old_missing, old_preliminary, old_stated, old_note) as differs
                from beside
                where import is null)
            """;

    /// The first values that an upload adds or changes, changes first.
    List<ImportArchive.Change> changes(long upload, int limit) {
        return database.sql(COMPARED + """
                        select measure, period, organisation, number, missing, preliminary, row, confirmation,
                               old_number, old_missing, old_preliminary
                        from compared
                        where confirmation is null or differs
                        order by confirmation is null, measure, period, organisation
                        limit :limit
                        """)
                .param("upload", upload)
                .param("limit", limit)
                .query((row, number) -> {
                    boolean isNew = row.getObject("confirmation") == null;
                    return new ImportArchive.Change(
                            key(row),
                            isNew ? null : contribution(row, "old_"),
                            contribution(row, ""),
                            row.getLong("row"));
                })
                .list();
    }

    /// The keys of an upload.
    MeasureQuery keys(long upload) {
        SortedSet<String> measures = new TreeSet<>();
        SortedSet<Period> periods = new TreeSet<>();
        SortedSet<String> organisations = new TreeSet<>();
        database.sql("""
                        select 'm' as kind, measure as code from collection.reading where upload = :upload
                        union select 'p', period from collection.reading where upload = :upload
                        union select 'o', organisation from collection.reading where upload = :upload
                        order by kind, code
                        """).param("upload", upload).query(row -> {
            String code = row.getString("code");
            switch (row.getString("kind")) {
                case "m" -> measures.add(code);
                case "p" -> periods.add(Period.of(code));
                default -> organisations.add(code);
            }
        });
        return new MeasureQuery(measures, periods, organisations);
    }

    /// Gives all that holds for a query, of each key the readings of the last import that has it.
    void contribute(MeasureQuery query, MeasureSink sink) {
        database.sql("""
                        select measure, period, organisation, number, missing, preliminary, known, stated, note, row,
                               upload, file_name
                        from (
                            select r.*, u.file_name, coalesce(r.known_at, c.confirmed_at) as known,
                                   c.number as import,
                                   max(c.number) over (partition by r.measure, r.period, r.organisation) as last
                            from collection.reading r
                            join collection.confirmation c on c.upload = r.upload
                            join collection.upload u on u.id = r.upload
                            where r.measure = any(:measures)
                              and r.period = any(:periods)
                              and (:everywhere or r.organisation = any(:organisations))) readings
                        where import = last
                        order by measure, period, organisation, position
                        """)
                .param("measures", query.measures().toArray(String[]::new))
                .param("periods", query.periods().stream().map(Period::toString).toArray(String[]::new))
                .param("everywhere", query.organisations().isEmpty())
                .param("organisations", query.organisations().toArray(String[]::new))
                .withFetchSize(FETCHED)
                .query(row -> {
                    sink.accept(key(row), contribution(row, ""), evidence(row));
                });
    }

    /// Organisations of an upload that are outside a scope.
    List<String> outside(long upload, Scope scope) {
        return database.sql("""
                        select distinct organisation from collection.reading
                        where upload = :upload and not (:everything or organisation = any(:organisations))
                        order by organisation
                        """)
                .param("upload", upload)
                .param("everything", scope.everything())
                .param("organisations", scope.codes())
                .query((row, number) -> row.getString("organisation"))
                .list();
    }

    private static MeasureKey key(ResultSet row) throws SQLException {
        return new MeasureKey(
                row.getString("organisation"), row.getString("measure"), Period.of(row.getString("period")));
    }

    private static ContributedValue contribution(ResultSet row, String of) throws SQLException {
        Status status = row.getBoolean(of + "preliminary") ? Status.PRELIMINARY : Status.FINAL;
        String missing = row.getString(of + "missing");
        return missing == null
                ? new ContributedValue.Value(row.getDouble(of + "number"), status)
                : new ContributedValue.Missing(MissingReason.valueOf(missing), status);
    }

    private static Evidence evidence(ResultSet row) throws SQLException {
        Instant known = row.getTimestamp("known").toInstant();
        return new Evidence(
                "import/" + row.getLong("upload"),
                known,
                new Origin(
                        row.getString("stated"),
                        row.getString("note"),
                        row.getString("file_name"),
                        row.getLong("row")));
    }
}
