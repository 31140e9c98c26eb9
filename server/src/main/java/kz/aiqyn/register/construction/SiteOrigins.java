package kz.aiqyn.register.construction;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import kz.aiqyn.base.record.RecordReference;
import kz.aiqyn.engine.text.Names;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What of other registers sites come from.
@Repository
class SiteOrigins {

    private final JdbcClient database;

    SiteOrigins(JdbcClient database) {
        this.database = database;
    }

    void add(long site, RecordReference from, Instant now) {
        database.sql("""
            insert into construction.origin
                (site, kind, record_id, label_kk, label_ru, label_en, local, changed_at)
            values (:site, :kind, :id, :kk, :ru, :en, :local, :at)
            """)
                .param("site", site)
                .param("kind", from.kind())
                .param("id", from.id())
                .param("kk", from.label().kk())
                .param("ru", from.label().ru())
                .param("en", from.label().en())
                .param("local", from.local())
                .param("at", Timestamp.from(now))
                .update();
    }

    Optional<RecordReference> of(long site) {
        return database.sql("""
            select kind, record_id, label_kk, label_ru, label_en, local from construction.origin
            where site = :site
            """)
                .param("site", site)
                .query((row, number) -> new RecordReference(
                        row.getString("kind"),
                        row.getString("record_id"),
                        new Names(row.getString("label_kk"), row.getString("label_ru"), row.getString("label_en")),
                        row.getString("local")))
                .optional();
    }
}
