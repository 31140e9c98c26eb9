package kz.aiqyn.rating.methodology;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kz.aiqyn.base.database.TransactionLock;
import kz.aiqyn.engine.methodology.Methodology;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The versions in the database, each with its saves and its steps.
@Repository
class MethodologyVersions {

    private static final String COLUMNS = "id, code, version, state, yaml, digest, edited, retired_to";

    private final JdbcClient database;
    private final ParsedDocuments documents;

    MethodologyVersions(JdbcClient database, ParsedDocuments documents) {
        this.database = database;
        this.documents = documents;
    }

    /// A version with its number in the database.
    record Row(long id, MethodologyVersion version) {}

    /// All versions, by code, the one that begins last first.
    List<Row> list() {
        return database.sql("select " + COLUMNS + """
                         from methodology.version
                        order by code, valid_from desc nulls last, version desc
                        """).query(this::row).list();
    }

    List<Row> list(String code) {
        return database.sql("select " + COLUMNS + """
                         from methodology.version where code = :code
                        order by valid_from desc nulls last, version desc
                        """)
                .param("code", code)
                .query(this::row)
                .list();
    }

    Optional<Row> find(String code, String version) {
        return database.sql("select " + COLUMNS + """
                         from methodology.version where code = :code and version = :version
                        """)
                .param("code", code)
                .param("version", version)
                .query(this::row)
                .optional();
    }

    /// Holds all versions of a methodology until the transaction ends, so that steps are taken one after another.
    void lock(String code) {
        TransactionLock.hold(database, "methodology." + code);
    }

    /// A new draft.
    long insert(Text text) {
        return database.sql("""
                        insert into methodology.version (code, version, yaml, digest, valid_from, valid_to)
                        values (:code, :version, :yaml, :digest, :from, :to)
                        returning id
                        """)
                .param("code", text.document().identity().code())
                .param("version", text.document().identity().version())
                .param("yaml", text.yaml())
                .param("digest", text.digest())
                .param("from", text.document().identity().from(), java.sql.Types.DATE)
                .param("to", text.document().identity().to(), java.sql.Types.DATE)
                .query(Long.class)
                .single();
    }

    void update(long id, Text text) {
        database.sql("""
                        update methodology.version
                        set yaml = :yaml, digest = :digest, edited = edited + 1, valid_from = :from, valid_to = :to
                        where id = :id
                        """)
                .param("id", id)
                .param("yaml", text.yaml())
                .param("digest", text.digest())
                .param("from", text.document().identity().from(), java.sql.Types.DATE)
                .param("to", text.document().identity().to(), java.sql.Types.DATE)
                .update();
    }

    void move(long id, MethodologyState to, @Nullable LocalDate retiredTo) {
        database.sql("update methodology.version set state = :state, retired_to = :retired where id = :id")
                .param("id", id)
                .param("state", to.name())
                .param("retired", retiredTo, java.sql.Types.DATE)
                .update();
    }

    void append(long version, DraftSave save, Text text) {
        database.sql("""
                        insert into methodology.draft_save (version, edited, how, yaml, digest, at, who)
                        values (:version, :edited, :how, :yaml, :digest, :at, :who)
                        """)
                .param("version", version)
                .param("edited", save.edited())
                .param("how", save.how().name())
                .param("yaml", text.yaml())
                .param("digest", text.digest())
                .param("at", Timestamp.from(save.at()))
                .param("who", save.who())
                .update();
    }

    void append(long version, LifeStep step) {
        database.sql("""
                        insert into methodology.step (version, event, before, after, comment, at, who)
                        values (:version, :event, :before, :after, :comment, :at, :who)
                        """)
                .param("version", version)
                .param("event", step.event().name())
                .param("before", step.before().name())
                .param("after", step.after().name())
                .param("comment", step.comment())
                .param("at", Timestamp.from(step.at()))
                .param("who", step.who())
                .update();
    }

    /// What was done to a version, the latest first.
    List<LifeStep> steps(String code, String version) {
        return database.sql("""
                        select step.event, step.before, step.after, step.comment, step.at, step.who
                        from methodology.step join methodology.version on version.id = step.version
                        where version.code = :code and version.version = :version
                        order by step.id desc
                        """)
                .param("code", code)
                .param("version", version)
                .query((row, number) -> new LifeStep(
                        MethodologyEvent.valueOf(row.getString("event")),
                        MethodologyState.valueOf(row.getString("before")),
                        MethodologyState.valueOf(row.getString("after")),
                        row.getString("comment"),
                        instant(row, "at"),
                        row.getString("who")))
                .list();
    }

    /// The saves of a draft, the latest first.
    List<DraftSave> saves(String code, String version) {
        return database.sql("""
                        select draft_save.edited, draft_save.how, draft_save.digest, draft_save.at, draft_save.who
                        from methodology.draft_save join methodology.version on version.id = draft_save.version
                        where version.code = :code and version.version = :version
                        order by draft_save.edited desc
                        """)
                .param("code", code)
                .param("version", version)
                .query((row, number) -> new DraftSave(
                        row.getLong("edited"),
                        DraftSave.How.valueOf(row.getString("how")),
                        row.getString("digest"),
                        instant(row, "at"),
                        row.getString("who")))
                .list();
    }

    /// The text of a draft as it was saved the so-manieth time.
    Optional<String> saved(String code, String version, long edited) {
        return database.sql("""
                        select draft_save.yaml
                        from methodology.draft_save join methodology.version on version.id = draft_save.version
                        where version.code = :code and version.version = :version and draft_save.edited = :edited
                        """)
                .param("code", code)
                .param("version", version)
                .param("edited", edited)
                .query(String.class)
                .optional();
    }

    private Row row(ResultSet row, int number) throws SQLException {
        String digest = row.getString("digest");
        String yaml = row.getString("yaml");
        Methodology document = documents.get(digest, yaml);
        return new Row(
                row.getLong("id"),
                new MethodologyVersion(
                        row.getString("code"),
                        row.getString("version"),
                        MethodologyState.valueOf(row.getString("state")),
                        document,
                        yaml,
                        row.getLong("edited"),
                        digest,
                        row.getObject("retired_to", LocalDate.class)));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }
}
