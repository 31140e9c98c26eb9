package kz.aiqyn.rating.collection.filling;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kz.aiqyn.base.database.TransactionLock;
import kz.aiqyn.base.identity.Scope;
import kz.aiqyn.base.lifecycle.Lifecycle;
import kz.aiqyn.base.web.Absent;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.measure.MeasureKey;
import kz.aiqyn.rating.collection.SentValues;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What bodies sent in, in the database.
@Repository
class Fillings implements SentValues {

    private static final String COLUMNS =
            "id, organisation, methodology, version, asked, state, source, note, sent_at, upload";

    private final JdbcClient database;

    Fillings(JdbcClient database) {
        this.database = database;
    }

    /// Holds what an organisation sends until the transaction ends: of two who send the same cell, one is told.
    void lock(String organisation) {
        TransactionLock.hold(database, "collection.filling." + organisation);
    }

    long insert(AskedGaps of, String source, String note, Instant at, Collection<Filling.Sent> values) {
        long id = database.sql("""
                        insert into collection.filling
                            (organisation, methodology, version, asked, state, source, note, sent_at)
                        values (:organisation, :methodology, :version, :asked, 'sent', :source, :note, :at)
                        returning id
                        """)
                .param("organisation", of.organisation())
                .param("methodology", of.methodology())
                .param("version", of.version())
                .param("asked", of.asked().toString())
                .param("source", source)
                .param("note", note)
                .param("at", Timestamp.from(at))
                .query(Long.class)
                .single();
        database.sql("""
                        insert into collection.filled (filling, measure, period, number)
                        select :filling, one.measure, one.period, one.number
                        from unnest(:measures, :periods, :numbers) as one (measure, period, number)
                        """)
                .param("filling", id)
                .param("measures", values.stream().map(Filling.Sent::measure).toArray(String[]::new))
                .param(
                        "periods",
                        values.stream().map(one -> one.period().toString()).toArray(String[]::new))
                .param("numbers", values.stream().map(Filling.Sent::number).toArray(Double[]::new))
                .update();
        return id;
    }

    void move(long id, FillingState to) {
        database.sql("update collection.filling set state = :state where id = :id")
                .param("id", id)
                .param("state", Lifecycle.code(to))
                .update();
    }

    /// Which import it became.
    void become(long id, long upload) {
        database.sql("update collection.filling set upload = :upload where id = :id")
                .param("id", id)
                .param("upload", upload)
                .update();
    }

    /// @throws Absent when there is none
    Filling hold(long id) {
        return find(id, " for update").orElseThrow(() -> absent(id));
    }

    /// @throws Absent when there is none
    Filling get(long id) {
        return find(id, "").orElseThrow(() -> absent(id));
    }

    private static Absent absent(long id) {
        return Absent.of("collection.absent.filling", id);
    }

    private Optional<Filling> find(long id, String held) {
        return database.sql("select " + COLUMNS + " from collection.filling where id = :id" + held)
                .param("id", id)
                .query((row, number) -> filling(row))
                .optional();
    }

    /// Those that wait to be decided about.
    List<Filling> waiting(Scope scope) {
        return database.sql("select " + COLUMNS + """
                         from collection.filling
                        where state = 'sent' and (:everything or organisation = any(:organisations))
                        order by id
                        """)
                .param("everything", scope.everything())
                .param("organisations", scope.codes())
                .query((row, number) -> filling(row))
                .list();
    }

    @Override
    public Set<MeasureKey> waiting() {
        return database.sql("""
                        select f.organisation, one.measure, one.period
                        from collection.filling f join collection.filled one on one.filling = f.id
                        where f.state = 'sent'
                        """)
                .query((row, number) -> new MeasureKey(
                        row.getString("organisation"), row.getString("measure"), Period.of(row.getString("period"))))
                .set();
    }

    /// The latest of an organisation.
    List<Filling> list(String organisation, int limit) {
        return database.sql("select " + COLUMNS + """
                         from collection.filling where organisation = :organisation order by id desc limit :limit
                        """)
                .param("organisation", organisation)
                .param("limit", limit)
                .query((row, number) -> filling(row))
                .list();
    }

    /// Those that came back and were not sent anew.
    List<Filling> returned(Scope scope) {
        return database.sql("select " + COLUMNS + """
                         from collection.filling f
                        where state = 'returned' and (:everything or organisation = any(:organisations))
                          and not exists (
                              select 1 from collection.filling later
                              where later.id > f.id and later.organisation = f.organisation
                                and later.methodology = f.methodology and later.asked = f.asked)
                        order by id
                        """)
                .param("everything", scope.everything())
                .param("organisations", scope.codes())
                .query((row, number) -> filling(row))
                .list();
    }

    private Filling filling(ResultSet row) throws SQLException {
        long id = row.getLong("id");
        return new Filling(
                id,
                new AskedGaps(
                        row.getString("organisation"),
                        row.getString("methodology"),
                        row.getString("version"),
                        Period.of(row.getString("asked"))),
                Lifecycle.of(FillingState.class, row.getString("state")),
                row.getString("source"),
                row.getString("note"),
                row.getTimestamp("sent_at").toInstant(),
                row.getObject("upload", Long.class),
                values(id));
    }

    private List<Filling.Sent> values(long filling) {
        return database.sql("""
                        select measure, period, number from collection.filled
                        where filling = :filling order by measure, period
                        """)
                .param("filling", filling)
                .query((row, number) -> new Filling.Sent(
                        row.getString("measure"), Period.of(row.getString("period")), row.getDouble("number")))
                .list();
    }
}
