package kz.aiqyn.rating.collection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import kz.aiqyn.base.identity.Scope;
import kz.aiqyn.engine.measure.MissingReason;
import kz.aiqyn.engine.panel.Origin;
import kz.aiqyn.engine.panel.Status;
import kz.aiqyn.engine.panel.Value;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.measure.Contribution;
import kz.aiqyn.measure.Evidence;
import kz.aiqyn.measure.MeasureKey;
import kz.aiqyn.measure.MeasureQuery;
import kz.aiqyn.measure.MeasureSink;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What the files say, value by value.
@Repository
class Readings {

    private static final int FULL = 10_000;

    private final JdbcClient database;

    Readings(JdbcClient database) {
        this.database = database;
    }

    /// Keeps the readings of a file in their order.
    void add(long upload, Stream<Value> readings) {
        List<Value> held = new ArrayList<>(FULL);
        int[] position = {0};
        readings.forEachOrdered(value -> {
            held.add(value);
            if (held.size() == FULL) {
                position[0] = write(upload, position[0], held);
            }
        });
        write(upload, position[0], held);
    }

    private int write(long upload, int first, List<Value> held) {
        database.sql("""
                        insert into collection.reading (upload, position, measure, period, organisation, number,
                                                        missing, preliminary, known_at, stated, note, row)
                        select :upload, :first + ordinality, measure, period, organisation, number, missing,
                               preliminary, known_at, stated, note, row
                        from unnest(:measures, :periods, :organisations, :numbers, :missing, :preliminary, :known,
                                    :stated, :notes, :rows) with ordinality
                             as r (measure, period, organisation, number, missing, preliminary, known_at, stated,
                                   note, row, ordinality)
                        """)
                .param("upload", upload)
                .param("first", first)
                .param("measures", held.stream().map(Value::measure).toArray(String[]::new))
                .param("periods", held.stream().map(v -> v.period().toString()).toArray(String[]::new))
                .param("organisations", held.stream().map(Value::unit).toArray(String[]::new))
                .param(
                        "numbers",
                        held.stream()
                                .map(v -> v.reading().missing() == null
                                        ? v.reading().number()
                                        : null)
                                .toArray(Double[]::new))
                .param(
                        "missing",
                        held.stream()
                                .map(v -> v.reading().missing() == null
                                        ? null
                                        : v.reading().missing().name())
                                .toArray(String[]::new))
                .param(
                        "preliminary",
                        held.stream()
                                .map(v -> v.reading().status() == Status.PRELIMINARY)
                                .toArray(Boolean[]::new))
                .param(
                        "known",
                        held.stream()
                                .map(v -> v.reading().recorded() == null
                                        ? null
                                        : Timestamp.from(v.reading().recorded()))
                                .toArray(Timestamp[]::new))
                .param(
                        "stated",
                        held.stream().map(v -> clean(v.origin().source())).toArray(String[]::new))
                .param("notes", held.stream().map(v -> clean(v.origin().note())).toArray(String[]::new))
                .param("rows", held.stream().map(v -> (int) v.origin().row()).toArray(Integer[]::new))
                .update();
        int next = first + held.size();
        held.clear();
        return next;
    }

    /// PostgreSQL cannot keep the letter NUL.
    private static String clean(String text) {
        return text.indexOf('\0') < 0 ? text : text.replace('\0', '\uFFFD');
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

    private static final String COMPARED = """
            with own as (
                select distinct on (measure, period, organisation) *
                from collection.reading
                where upload = :upload
                order by measure, period, organisation, position desc),
            compared as (
                select own.*, c.confirmation, c.number as old_number, c.missing as old_missing,
                       c.preliminary as old_preliminary, c.stated as old_stated, c.note as old_note,
                       (own.number, own.missing, own.preliminary, own.stated, own.note)
                           is distinct from (c.number, c.missing, c.preliminary, c.stated, c.note) as differs
                from own
                left join (
                    select distinct on (r.measure, r.period, r.organisation) r.*, c.number as confirmation
                    from collection.reading r join collection.confirmation c on c.upload = r.upload
                    where r.measure in (select measure from own) and r.period in (select period from own)
                      and c.number < coalesce(
                          (select number from collection.confirmation where upload = :upload), 9223372036854775807)
                    order by r.measure, r.period, r.organisation, c.number desc, r.position desc) c
                on c.measure = own.measure and c.period = own.period and c.organisation = own.organisation)
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
                .withFetchSize(FULL)
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

    private static Contribution contribution(ResultSet row, String of) throws SQLException {
        Status status = row.getBoolean(of + "preliminary") ? Status.PRELIMINARY : Status.FINAL;
        String missing = row.getString(of + "missing");
        return missing == null
                ? new Contribution.Value(row.getDouble(of + "number"), status)
                : new Contribution.Missing(MissingReason.valueOf(missing), status);
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
