package kz.aiqyn.rating.collection;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import kz.aiqyn.base.database.CopiedRows;
import kz.aiqyn.base.identity.Scope;
import kz.aiqyn.base.intake.FilePieces;
import kz.aiqyn.base.web.ListEdge;
import kz.aiqyn.base.web.Sha256;
import kz.aiqyn.engine.text.Language;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.files.table.Notice;
import kz.aiqyn.files.wording.Wording;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Files of values that were sent in, with those that became imports.
@Repository
class Uploads {

    private static final String COLUMNS = """
            u.id, u.file_name, u.sha256, u.size, u.methodology, u.version, u.uploaded_at,
            c.number, c.confirmed_at, coalesce(c.added, 0) as added, coalesce(c.changed, 0) as changed,
            coalesce(c.unchanged, 0) as unchanged
            """;

    private static final String WITHIN = """
            (:everything or not exists (
                select 1 from collection.reading r
                where r.upload = u.id and not r.organisation = any(:organisations)))
            """;

    private final JdbcClient database;
    private final DataSource source;
    private final FilePieces pieces;

    Uploads(JdbcClient database, DataSource source) {
        this.database = database;
        this.source = source;
        this.pieces = new FilePieces(database, "collection.piece", "upload");
    }

    /// Keeps a file, a piece at a time.
    long add(ImportRequest request, Instant at) throws IOException {
        long id = database.sql("""
                        insert into collection.upload (file_name, sha256, size, methodology, version, uploaded_at)
                        values (:name, :sha256, :size, :methodology, :version, :at)
                        returning id
                        """)
                .param("name", request.fileName())
                .param("sha256", Sha256.of(request.file()))
                .param("size", Files.size(request.file()))
                .param("methodology", request.methodology())
                .param("version", request.version())
                .param("at", Timestamp.from(at))
                .query((row, number) -> row.getLong("id"))
                .single();
        pieces.add(id, request.file());
        return id;
    }

    void addNotices(long upload, List<Notice> notices) {
        CopiedRows.write(source, "copy collection.notice (upload, position, row, kk, ru, en) from stdin", rows -> {
            for (int i = 0; i < notices.size(); i++) {
                Phrase phrase = notices.get(i).phrase();
                rows.row(
                        upload,
                        i,
                        notices.get(i).row(),
                        Wording.of(Language.KK).say(phrase),
                        Wording.of(Language.RU).say(phrase),
                        Wording.of(Language.EN).say(phrase));
            }
        });
    }

    List<ImportArchive.RowWords> notices(long upload) {
        return database.sql("""
                        select row, kk, ru, en from collection.notice where upload = :upload order by position
                        """)
                .param("upload", upload)
                .query((row, number) -> new ImportArchive.RowWords(
                        row.getLong("row"), new Names(row.getString("kk"), row.getString("ru"), row.getString("en"))))
                .list();
    }

    /// Writes the file as it was sent in.
    void write(long upload, OutputStream to) throws IOException {
        pieces.write(upload, to);
    }

    Optional<StoredUpload> find(long upload) {
        return database.sql("""
                        select %s from collection.upload u left join collection.confirmation c on c.upload = u.id
                        where u.id = :upload
                        """.formatted(COLUMNS))
                .param("upload", upload)
                .query((row, number) -> stored(row))
                .optional();
    }

    /// The last import of the very same file.
    Optional<StoredUpload> findImported(String sha256) {
        return database.sql("""
                        select %s from collection.upload u join collection.confirmation c on c.upload = u.id
                        where u.sha256 = :sha256
                        order by c.number desc
                        limit 1
                        """.formatted(COLUMNS))
                .param("sha256", sha256)
                .query((row, number) -> stored(row))
                .optional();
    }

    /// Imports that have values of no organisation outside a scope, the latest first.
    ///
    /// @param edge the number of an upload
    List<StoredUpload> listImported(Scope scope, ListEdge edge, int limit) {
        return database.sql("""
                        select %s from collection.upload u join collection.confirmation c on c.upload = u.id
                        where %s and %s
                        limit :limit
                        """.formatted(COLUMNS, WITHIN, edge.sql("c.number", """
                                (select number from collection.confirmation where upload = cast(:edge as bigint))
                                """, true)))
                .param("everything", scope.everything())
                .param("organisations", scope.codes())
                .param("edge", edge.key())
                .param("limit", limit)
                .query((row, number) -> stored(row))
                .list();
    }

    void keepPreview(ImportPreview preview) {
        database.sql("""
                        insert into collection.preview (upload, after, values, added, changed, unchanged, missing,
                                                        superseded)
                        values (:upload, :after, :values, :added, :changed, :unchanged, :missing, :superseded)
                        on conflict (upload) do update
                        set after = excluded.after, values = excluded.values, added = excluded.added,
                            changed = excluded.changed, unchanged = excluded.unchanged, missing = excluded.missing,
                            superseded = excluded.superseded
                        """)
                .param("upload", preview.upload())
                .param("after", preview.after())
                .param("values", preview.values())
                .param("added", preview.added())
                .param("changed", preview.changed())
                .param("unchanged", preview.unchanged())
                .param("missing", preview.missing())
                .param("superseded", preview.superseded())
                .update();
    }

    /// What was found of an upload, unless another import was confirmed since, and it was not.
    Optional<ImportPreview> findPreview(long upload) {
        return database.sql("""
                        select p.upload, p.after, p.values, p.added, p.changed, p.unchanged, p.missing, p.superseded
                        from collection.preview p
                        where p.upload = :upload
                          and (p.after = (select coalesce(max(number), 0) from collection.confirmation)
                               or exists (select 1 from collection.confirmation c where c.upload = p.upload))
                        """)
                .param("upload", upload)
                .query((row, number) -> new ImportPreview(
                        row.getLong("upload"),
                        row.getLong("values"),
                        row.getLong("added"),
                        row.getLong("changed"),
                        row.getLong("unchanged"),
                        row.getLong("missing"),
                        row.getLong("superseded"),
                        row.getLong("after")))
                .optional();
    }

    /// Uploads that wait to be confirmed, the latest first.
    List<StoredUpload> listWaiting(Scope scope) {
        return database.sql("""
                        select %s from collection.upload u left join collection.confirmation c on c.upload = u.id
                        where c.upload is null and %s
                        order by u.id desc
                        limit 50
                        """.formatted(COLUMNS, WITHIN))
                .param("everything", scope.everything())
                .param("organisations", scope.codes())
                .query((row, number) -> stored(row))
                .list();
    }

    /// Lets one import be confirmed at a time, until the transaction ends.
    void lock() {
        database.sql("lock table collection.confirmation in share row exclusive mode")
                .update();
    }

    /// The number of the last import, 0 when there is none.
    long last() {
        return database.sql("select coalesce(max(number), 0) as last from collection.confirmation")
                .query((row, number) -> row.getLong("last"))
                .single();
    }

    void confirm(ImportPreview preview, Instant at) {
        database.sql("""
                        insert into collection.confirmation (upload, confirmed_at, added, changed, unchanged)
                        values (:upload, :at, :added, :changed, :unchanged)
                        """)
                .param("upload", preview.upload())
                .param("at", Timestamp.from(at))
                .param("added", preview.added())
                .param("changed", preview.changed())
                .param("unchanged", preview.unchanged())
                .update();
    }

    void remove(long upload) {
        database.sql("delete from collection.upload where id = :upload")
                .param("upload", upload)
                .update();
    }

    /// Removes uploads that nobody confirmed in time.
    void removeWaiting(Instant before) {
        database.sql("""
                        delete from collection.upload u
                        where u.uploaded_at < :before
                          and not exists (select 1 from collection.confirmation c where c.upload = u.id)
                        """).param("before", Timestamp.from(before)).update();
    }

    private static StoredUpload stored(ResultSet row) throws SQLException {
        Timestamp confirmed = row.getTimestamp("confirmed_at");
        return new StoredUpload(
                row.getLong("id"),
                row.getString("file_name"),
                row.getString("sha256"),
                row.getLong("size"),
                row.getString("methodology"),
                row.getString("version"),
                row.getTimestamp("uploaded_at").toInstant(),
                confirmed == null ? null : confirmed.toInstant(),
                row.getLong("added"),
                row.getLong("changed"),
                row.getLong("unchanged"));
    }
}
