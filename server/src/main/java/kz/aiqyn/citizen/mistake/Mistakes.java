package kz.aiqyn.citizen.mistake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import kz.aiqyn.base.identity.guessing.Network;
import kz.aiqyn.base.lifecycle.Lifecycle;
import kz.aiqyn.base.web.Absent;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The reports in the database, and how often each address sent one.
@Repository
class Mistakes {

    private static final String SELECT =
            "select id, language, page, words, contact, state, sent_at from mistake.report where id = :id";

    private final JdbcClient database;

    Mistakes(JdbcClient database) {
        this.database = database;
    }

    Mistake get(long id) {
        return found(database.sql(SELECT).param("id", id), id);
    }

    /// Reads a report and holds it until the transaction ends.
    Mistake hold(long id) {
        return found(database.sql(SELECT + " for update").param("id", id), id);
    }

    private static Mistake found(JdbcClient.StatementSpec statement, long id) {
        return statement
                .query((row, number) -> mistake(row))
                .optional()
                .orElseThrow(() -> Absent.of("mistake.absent", String.valueOf(id)));
    }

    long add(Mistake mistake) {
        return database.sql("""
                        insert into mistake.report (language, page, words, contact, state, sent_at)
                        values (:language, :page, :words, :contact, :state, :at)
                        returning id
                        """)
                .param("language", mistake.language())
                .param("page", mistake.page())
                .param("words", mistake.words())
                .param("contact", mistake.contact())
                .param("state", Lifecycle.code(mistake.state()))
                .param("at", Timestamp.from(mistake.sentAt()))
                .query(Long.class)
                .single();
    }

    /// Keeps what became of a report, and no longer whose it was.
    void end(long id, MistakeState state) {
        database.sql("update mistake.report set state = :state, contact = '' where id = :id")
                .param("id", id)
                .param("state", Lifecycle.code(state))
                .update();
    }

    int waiting() {
        return database.sql("select count(*) from mistake.report where state = 'new'")
                .query(Integer.class)
                .single();
    }

    /// Takes away how to reach those who wrote long ago.
    void forgetContacts(Instant before) {
        database.sql("update mistake.report set contact = '' where contact <> '' and sent_at < :before")
                .param("before", Timestamp.from(before))
                .update();
    }

    void forgetSendings(Instant before) {
        database.sql("delete from mistake.sending where sent_at < :before")
                .param("before", Timestamp.from(before))
                .update();
    }

    /// Lets one sender after another through, until the transaction ends: two at once would both be the last that may.
    void lockSendings() {
        database.sql("lock table mistake.sending in share row exclusive mode").update();
    }

    void addSending(Network network, Instant at) {
        database.sql("insert into mistake.sending (network, sent_at) values (:network, :at)")
                .param("network", network.text())
                .param("at", Timestamp.from(at))
                .update();
    }

    /// When the earliest of the latest so many was sent; empty when there were fewer.
    ///
    /// @param network null for all
    Optional<Instant> earliestOf(int latest, @Nullable Network network) {
        return database.sql("""
                        select sent_at from mistake.sending
                        where cast(:network as text) is null or network = :network
                        order by sent_at desc offset :before limit 1
                        """)
                .param("network", network == null ? null : network.text())
                .param("before", latest - 1)
                .query((row, number) -> row.getTimestamp("sent_at").toInstant())
                .optional();
    }

    private static Mistake mistake(ResultSet row) throws SQLException {
        return new Mistake(
                row.getLong("id"),
                row.getString("language"),
                row.getString("page"),
                row.getString("words"),
                row.getString("contact"),
                Lifecycle.of(MistakeState.class, row.getString("state")),
                row.getTimestamp("sent_at").toInstant());
    }
}
