package kz.aiqyn.register.construction;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.aiqyn.base.identity.Scope;
import kz.aiqyn.engine.text.Names;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The visits of inspectors in the database.
@Repository
class Visits {

    private final JdbcClient database;

    Visits(JdbcClient database) {
        this.database = database;
    }

    /// A visit that was kept under a key.
    record Kept(long id, long site, String digest, String sentBy, Instant keptAt) {}

    Optional<Kept> find(UUID key) {
        return database.sql("select id, site, digest, sent_by, kept_at from construction.visit where key = :key")
                .param("key", key)
                .query((row, number) -> new Kept(
                        row.getLong("id"),
                        row.getLong("site"),
                        row.getString("digest"),
                        row.getString("sent_by"),
                        row.getTimestamp("kept_at").toInstant()))
                .optional();
    }

    /// Those of a site, the latest first.
    List<Visit> of(long site) {
        return database.sql("""
                        select id, day, seen, coalesce(inspection, 0) as inspection, kept_at from construction.visit
                        where site = :site order by day desc, id desc
                        """)
                .param("site", site)
                .query((row, number) -> new Visit(
                        row.getLong("id"),
                        row.getDate("day").toLocalDate(),
                        row.getBigDecimal("seen"),
                        row.getLong("inspection"),
                        row.getTimestamp("kept_at").toInstant()))
                .list();
    }

    /// Keeps a visit, unless another one has its key; its number.
    ///
    /// @param inspection number of what was found wrong; null when nothing was
    Optional<Long> add(SentVisit visit, @Nullable Long inspection, String by, Instant now) {
        return database.sql("""
                        insert into construction.visit (key, site, day, seen, inspection, digest, sent_by, kept_at)
                        values (:key, :site, :day, :seen, :inspection, :digest, :by, :at)
                        on conflict (key) do nothing
                        returning id
                        """)
                .param("key", visit.key())
                .param("site", visit.site())
                .param("day", Date.valueOf(visit.day()))
                .param("seen", visit.seen())
                .param("inspection", inspection)
                .param("digest", visit.digest())
                .param("by", by)
                .param("at", Timestamp.from(now))
                .query(Long.class)
                .optional();
    }

    /// A site that may be visited.
    record Place(long site, Names names, String organisation) {}

    /// Sites that are not over, by their names.
    List<Place> places(Scope scope) {
        return database.sql("""
                        select id, name_kk, name_ru, name_en, organisation from construction.site
                        where (:everything or organisation = any(:organisations)) and state <> 'handed-over'
                        order by name_kk, id
                        """)
                .param("everything", scope.everything())
                .param("organisations", scope.codes())
                .query((row, number) -> new Place(
                        row.getLong("id"),
                        new Names(row.getString("name_kk"), row.getString("name_ru"), row.getString("name_en")),
                        row.getString("organisation")))
                .list();
    }
}
