package kz.aiqyn.base.intake;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Sha256;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// The files that were sent in, in the database, where any node finds them.
@Repository
public class SentFiles {

    private static final Duration WAITING = Duration.ofDays(1);
    private static final String COLUMNS =
            "id, kind, name, size, form, digest, sent_by, sent_at, changes, taken_at, undone_at";

    private final JdbcClient database;
    private final InstantSource clock;
    private final FilePieces pieces;

    SentFiles(JdbcClient database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
        this.pieces = new FilePieces(database, "intake.piece", "file");
    }

    /// Keeps a file that waits to be confirmed, and forgets those that waited for a day.
    ///
    /// @param name as its sender calls it
    @Transactional
    public long keep(String kind, String name, Path file, Form form, String digest, String by) {
        database.sql("delete from intake.file where taken_at is null and sent_at < :before")
                .param("before", Timestamp.from(clock.instant().minus(WAITING)))
                .update();
        try {
            long id = database.sql("""
                            insert into intake.file (kind, name, sha256, size, form, digest, sent_by, sent_at)
                            values (:kind, :name, :sha256, :size, :form, :digest, :by, :at) returning id
                            """)
                    .param("kind", kind)
                    .param("name", name)
                    .param("sha256", Sha256.of(file))
                    .param("size", Files.size(file))
                    .param("form", text(form))
                    .param("digest", digest)
                    .param("by", by)
                    .param("at", Timestamp.from(clock.instant()))
                    .query(Long.class)
                    .single();
            pieces.add(id, file);
            return id;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the file that was sent: " + name, e);
        }
    }

    public Optional<SentFile> find(long number) {
        return database.sql("select %s from intake.file where id = :id".formatted(COLUMNS))
                .param("id", number)
                .query((row, index) -> file(row))
                .optional();
    }

    /// A file that still waits to be confirmed, held so that nobody else confirms it until the transaction ends.
    public Optional<SentFile> hold(long number) {
        return database.sql("select %s from intake.file where id = :id for update".formatted(COLUMNS))
                .param("id", number)
                .query((row, index) -> file(row))
                .optional();
    }

    /// Files of a kind that were taken, the latest first.
    ///
    /// @param by whose; empty for everybody's
    public List<SentFile> taken(String kind, String by, int limit) {
        return database.sql("""
                        select %s from intake.file where kind = :kind and taken_at is not null and (:by = '' or sent_by = :by)
                        order by id desc limit :limit
                        """.formatted(COLUMNS))
                .param("kind", kind)
                .param("by", by)
                .param("limit", limit)
                .query((row, index) -> file(row))
                .list();
    }

    /// Writes a file as it was sent.
    public void write(long number, OutputStream to) throws IOException {
        pieces.write(number, to);
    }

    /// Keeps what was filled in beside a file that waits.
    public void fill(long number, Form form) {
        database.sql("update intake.file set form = :form where id = :id and taken_at is null")
                .param("form", text(form))
                .param("id", number)
                .update();
    }

    public void look(long number, String digest) {
        database.sql("update intake.file set digest = :digest where id = :id and taken_at is null")
                .param("id", number)
                .param("digest", digest)
                .update();
    }

    public void take(long number, long changes) {
        database.sql("update intake.file set taken_at = :at, changes = :changes where id = :id and taken_at is null")
                .param("id", number)
                .param("at", Timestamp.from(clock.instant()))
                .param("changes", changes)
                .update();
    }

    public void undo(long number) {
        database.sql("update intake.file set undone_at = :at where id = :id and undone_at is null")
                .param("id", number)
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    public void drop(long number) {
        database.sql("delete from intake.file where id = :id and taken_at is null")
                .param("id", number)
                .update();
    }

    /// A field a line: `name=value`, the value without line ends.
    private static String text(Form form) {
        return form.fields().keySet().stream()
                .sorted()
                .map(name -> name + "=" + URLEncoder.encode(form.text(name), StandardCharsets.UTF_8))
                .collect(Collectors.joining("\n"));
    }

    private static Form form(String text) {
        Map<String, String> fields = new LinkedHashMap<>();
        text.lines()
                .map(line -> line.split("=", 2))
                .forEach(pair -> fields.put(pair[0], URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
        return Form.of(fields);
    }

    private static SentFile file(ResultSet row) throws SQLException {
        return new SentFile(
                row.getLong("id"),
                row.getString("kind"),
                row.getString("name"),
                row.getLong("size"),
                form(row.getString("form")),
                row.getString("digest"),
                row.getString("sent_by"),
                row.getTimestamp("sent_at").toInstant(),
                row.getLong("changes"),
                moment(row.getTimestamp("taken_at")),
                moment(row.getTimestamp("undone_at")));
    }

    private static @Nullable Instant moment(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
