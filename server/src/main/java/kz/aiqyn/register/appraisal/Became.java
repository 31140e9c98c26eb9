package kz.aiqyn.register.appraisal;

import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.Optional;
import kz.aiqyn.base.record.RecordReference;
import kz.aiqyn.base.record.RecordTaken;
import kz.aiqyn.engine.text.Names;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What became of chosen proposals in other registers.
@Repository
class Became {

    private final JdbcClient database;
    private final InstantSource clock;

    Became(JdbcClient database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /// Another module has made a record of a proposal, in the same transaction.
    @EventListener
    void on(RecordTaken taken) {
        if (taken.from().kind().equals(AppraisalMeasures.CODE)) {
            RecordReference as = taken.as();
            database.sql("""
                insert into appraisal.became
                    (proposal, kind, record_id, label_kk, label_ru, label_en, local, changed_at)
                values (:proposal, :kind, :id, :kk, :ru, :en, :local, :at)
                """)
                    .param("proposal", Long.valueOf(taken.from().id()))
                    .param("kind", as.kind())
                    .param("id", as.id())
                    .param("kk", as.label().kk())
                    .param("ru", as.label().ru())
                    .param("en", as.label().en())
                    .param("local", as.local())
                    .param("at", Timestamp.from(clock.instant()))
                    .update();
        }
    }

    Optional<RecordReference> of(long proposal) {
        return database.sql("""
            select kind, record_id, label_kk, label_ru, label_en, local from appraisal.became
            where proposal = :proposal
            """)
                .param("proposal", proposal)
                .query((row, number) -> new RecordReference(
                        row.getString("kind"),
                        row.getString("record_id"),
                        new Names(row.getString("label_kk"), row.getString("label_ru"), row.getString("label_en")),
                        row.getString("local")))
                .optional();
    }
}
