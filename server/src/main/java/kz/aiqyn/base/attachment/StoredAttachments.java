package kz.aiqyn.base.attachment;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.aiqyn.engine.text.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What is attached to which records, in the database.
@Repository
class StoredAttachments {

    private static final String SELECT = """
            select a.id, a.subject, a.part, a.kind, a.name, a.caption, a.language, a.day, a.open, a.sent_by, a.sent_at,
                   a.removed_by, a.removed_at, a.why, a.content, c.sha256, c.type, c.size, c.width, c.height, c.taken_at,
                   c.latitude, c.longitude,
                   array(select r.edge || ' ' || r.sha256 from attachment.rendition r where r.content = c.id) as drawn
            from attachment.attachment a
            join attachment.content c on c.id = a.content
            """;

    private final JdbcClient database;

    StoredAttachments(JdbcClient database) {
        this.database = database;
    }

    Optional<Attachment> find(long id) {
        return one(id, " where a.id = :id");
    }

    /// Reads an attachment and holds it until the transaction ends.
    Optional<Attachment> hold(long id) {
        return one(id, " where a.id = :id for update of a");
    }

    private Optional<Attachment> one(long id, String which) {
        return database.sql(SELECT + which)
                .param("id", id)
                .query((row, number) -> attachment(row))
                .optional();
    }

    /// What is attached to a record now, by the days that it is of.
    ///
    /// @param openOnly whether only what everybody may see
    List<Attachment> list(String subject, boolean openOnly) {
        return database.sql(SELECT + """
                         where a.subject = :subject and a.removed_at is null and (a.open or not :open)
                         order by a.day, c.taken_at, a.id
                        """)
                .param("subject", subject)
                .param("open", openOnly)
                .query((row, number) -> attachment(row))
                .list();
    }

    /// A paper that everybody may see, by its digest.
    Optional<Attachment> openPaper(String sha256) {
        return database.sql(SELECT + """
                         where c.sha256 = :sha256 and a.kind = 'paper' and a.open and a.removed_at is null
                         order by a.id limit 1
                        """)
                .param("sha256", sha256)
                .query((row, number) -> attachment(row))
                .optional();
    }

    boolean isThere(String subject, long content) {
        return database.sql("""
                        select exists (select from attachment.attachment
                                       where subject = :subject and content = :content and removed_at is null)
                        """)
                .param("subject", subject)
                .param("content", content)
                .query(Boolean.class)
                .single();
    }

    /// How many bytes are attached to a record.
    long size(String subject) {
        return database.sql("""
                        select coalesce(sum(c.size), 0) from attachment.attachment a
                        join attachment.content c on c.id = a.content
                        where a.subject = :subject and a.removed_at is null
                        """).param("subject", subject).query(Long.class).single();
    }

    long add(String subject, long content, String name, NewAttachment what, LocalDate day, Attachment.Sent sent) {
        return database.sql("""
                        insert into attachment.attachment
                            (subject, part, content, kind, name, caption, language, day, open, sent_by, sent_at)
                        values (:subject, :part, :content, :kind, :name, :caption, :language, :day, :open, :by, :at)
                        returning id
                        """)
                .param("subject", subject)
                .param("part", what.part())
                .param("content", content)
                .param("kind", what.kind().code())
                .param("name", name)
                .param("caption", what.caption().text())
                .param("language", what.caption().language().code())
                .param("day", Date.valueOf(day))
                .param("open", what.isOpen())
                .param("by", sent.login())
                .param("at", Timestamp.from(sent.at()))
                .query(Long.class)
                .single();
    }

    void open(long id, boolean open) {
        database.sql("update attachment.attachment set open = :open where id = :id")
                .param("id", id)
                .param("open", open)
                .update();
    }

    void remove(long id, Attachment.Removed removed) {
        database.sql("""
                        update attachment.attachment set removed_by = :by, removed_at = :at, why = :why where id = :id
                        """)
                .param("id", id)
                .param("by", removed.login())
                .param("at", Timestamp.from(removed.at()))
                .param("why", removed.why())
                .update();
    }

    private static Attachment attachment(ResultSet row) throws SQLException {
        Timestamp removed = row.getTimestamp("removed_at");
        return new Attachment(
                row.getLong("id"),
                row.getString("subject"),
                row.getString("part"),
                Attachment.Kind.of(row.getString("kind")).orElseThrow(),
                new Attachment.Caption(
                        Language.find(row.getString("language")).orElseThrow(), row.getString("caption")),
                row.getDate("day").toLocalDate(),
                row.getBoolean("open"),
                new Attachment.AttachedFile(
                        row.getLong("content"),
                        row.getString("sha256"),
                        AttachmentType.of(row.getString("type")),
                        row.getLong("size"),
                        row.getString("name"),
                        picture(row)),
                new Attachment.Sent(
                        row.getString("sent_by"), row.getTimestamp("sent_at").toInstant()),
                removed == null
                        ? null
                        : new Attachment.Removed(
                                row.getString("removed_by"), removed.toInstant(), row.getString("why")));
    }

    private static Attachment.@Nullable Seen picture(ResultSet row) throws SQLException {
        int width = row.getInt("width");
        if (row.wasNull()) {
            return null;
        }
        Timestamp taken = row.getTimestamp("taken_at");
        @Nullable Instant moment = taken == null ? null : taken.toInstant();
        BigDecimal latitude = row.getBigDecimal("latitude");
        BigDecimal longitude = row.getBigDecimal("longitude");
        @Nullable
        PlacePoint place = latitude == null || longitude == null
                ? null
                : new PlacePoint(latitude.doubleValue(), longitude.doubleValue());
        Map<Integer, String> drawn = new HashMap<>();
        for (Object one : (Object[]) row.getArray("drawn").getArray()) {
            String[] parts = String.valueOf(one).split(" ", 2);
            drawn.put(Integer.valueOf(parts[0]), parts[1]);
        }
        return new Attachment.Seen(width, row.getInt("height"), moment, place, drawn);
    }
}
