package kz.aiqyn.register.procurement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kz.aiqyn.base.database.TransactionLock;
import kz.aiqyn.base.identity.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Breaches that audits found.
@Repository
class Breaches {

    private static final String COLUMNS =
            "select organisation, act, found_on, number, kind, note from procurement.breach ";

    private final JdbcClient database;

    Breaches(JdbcClient database) {
        this.database = database;
    }

    /// Lets one file be taken at a time, until the transaction ends.
    void lock() {
        TransactionLock.hold(database, "procurement.breach");
    }

    Optional<Breach> find(String organisation, String act, String kind) {
        return database.sql(COLUMNS + "where organisation = :organisation and act = :act and kind = :kind")
                .param("organisation", organisation)
                .param("act", act)
                .param("kind", kind)
                .query((row, number) -> breach(row))
                .optional();
    }

    List<Breach> of(long intake) {
        return database.sql(COLUMNS + "where intake = :intake order by organisation, act, kind")
                .param("intake", intake)
                .query((row, number) -> breach(row))
                .list();
    }

    /// Those of a year, the latest first.
    List<Breach> list(Scope scope, int year, int limit) {
        return database.sql(COLUMNS + """
                        where found_on between :from and :to and (:everything or organisation = any(:organisations))
                        order by found_on desc, organisation, act, kind limit :limit
                        """)
                .param("from", LocalDate.of(year, 1, 1))
                .param("to", LocalDate.of(year, 12, 31))
                .param("everything", scope.everything())
                .param("organisations", scope.codes())
                .param("limit", limit)
                .query((row, number) -> breach(row))
                .list();
    }

    void add(Breach breach, long intake, Instant at) {
        database.sql("""
                        insert into procurement.breach (organisation, act, found_on, number, kind, note, intake, changed_at)
                        values (:organisation, :act, :found, :number, :kind, :note, :intake, :at)
                        """)
                .param("organisation", breach.organisation())
                .param("act", breach.act())
                .param("found", breach.found())
                .param("number", breach.number())
                .param("kind", breach.kind())
                .param("note", breach.note())
                .param("intake", intake)
                .param("at", Timestamp.from(at))
                .update();
    }

    void remove(long intake) {
        database.sql("delete from procurement.breach where intake = :intake")
                .param("intake", intake)
                .update();
    }

    private static Breach breach(ResultSet row) throws SQLException {
        return new Breach(
                row.getString("organisation"),
                row.getString("act"),
                row.getDate("found_on").toLocalDate(),
                row.getInt("number"),
                row.getString("kind"),
                row.getString("note"));
    }
}
