package kz.aiqyn.rating.edition.life;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import javax.sql.DataSource;
import kz.aiqyn.base.identity.Scope;
import kz.aiqyn.base.web.Absent;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// MadeObjections, and the words of those who have none.
@Repository
public class MadeObjections {

    private static final String SELECT = """
            select o.id, o.edition, o.organisation, o.indicator, o.words, o.made_at, o.file_name,
                   coalesce(c.upheld, o.upheld) as upheld, coalesce(c.answer, o.answer) as answer,
                   coalesce(c.answered_at, o.answered_at) as answered_at
            from edition.objection o left join lateral (
                select upheld, answer, answered_at from edition.correction
                where objection = o.id order by id desc limit 1) c on true
            """;

    private final JdbcClient database;

    public MadeObjections(DataSource database) {
        this.database = JdbcClient.create(database);
    }

    /// A file that came with an objection.
    public record Attachment(String name, String type, byte[] bytes) {}

    public long add(Objection objection, long account, @Nullable Attachment attachment) {
        return database.sql("""
                        insert into edition.objection (edition, organisation, indicator, words, made_at, made_by,
                            file_name, file_type, file)
                        values (:edition, :organisation, :indicator, :words, :at, :by, :name, :type, :file)
                        returning id
                        """)
                .param("edition", objection.edition())
                .param("organisation", objection.organisation())
                .param("indicator", objection.indicator())
                .param("words", objection.words())
                .param("at", objection.madeAt().atOffset(ZoneOffset.UTC))
                .param("by", account)
                .param("name", attachment == null ? null : attachment.name(), Types.VARCHAR)
                .param("type", attachment == null ? null : attachment.type(), Types.VARCHAR)
                .param("file", attachment == null ? null : attachment.bytes(), Types.BINARY)
                .query(Long.class)
                .single();
    }

    /// @return false when it was answered already
    public boolean answer(long id, Objection.Answer answer, long account) {
        return database.sql("""
                        update edition.objection set upheld = :upheld, answer = :answer, answered_at = :at,
                            answered_by = :by
                        where id = :id and answer is null
                        """)
                        .param("id", id)
                        .param("upheld", answer.upheld())
                        .param("answer", answer.words())
                        .param("at", answer.at().atOffset(ZoneOffset.UTC))
                        .param("by", account)
                        .update()
                == 1;
    }

    /// Adds an answer in place of the ones before it, which stay.
    public void correct(long id, Objection.Answer answer, long account) {
        database.sql("""
                        insert into edition.correction (objection, upheld, answer, answered_at, answered_by)
                        values (:id, :upheld, :answer, :at, :by)
                        """)
                .param("id", id)
                .param("upheld", answer.upheld())
                .param("answer", answer.words())
                .param("at", answer.at().atOffset(ZoneOffset.UTC))
                .param("by", account)
                .update();
    }

    /// The answers that were corrected, the first one first.
    public List<Objection.Answer> earlier(Objection objection) {
        List<Objection.Answer> all = database.sql("""
                        select upheld, answer, answered_at from (
                            select 0 as id, upheld, answer, answered_at from edition.objection
                            where id = :id and answer is not null
                            union all
                            select id, upheld, answer, answered_at from edition.correction where objection = :id) answers
                        order by id
                        """)
                .param("id", objection.id())
                .query((row, number) -> new Objection.Answer(
                        row.getBoolean("upheld"),
                        row.getString("answer"),
                        row.getObject("answered_at", OffsetDateTime.class).toInstant()))
                .list();
        return all.isEmpty() ? all : all.subList(0, all.size() - 1);
    }

    public Optional<Objection> find(long id) {
        return database.sql(SELECT + " where o.id = :id")
                .param("id", id)
                .query(MadeObjections::read)
                .optional();
    }

    /// @throws Absent when there is none
    public Objection get(long id) {
        return find(id).orElseThrow(() -> Absent.of("edition.absent.objection", id));
    }

    /// The objections to an edition by organisations within a scope, in the order in which they were made.
    public List<Objection> list(long edition, Scope scope) {
        return database.sql(SELECT + """
                         where o.edition = :edition and (:everything or o.organisation = any(:organisations)) order by o.id
                        """)
                .param("edition", edition)
                .param("everything", scope.everything())
                .param("organisations", scope.codes())
                .query(MadeObjections::read)
                .list();
    }

    /// The objections to some editions by organisations within a scope, in the order in which they were made.
    public List<Objection> list(Collection<Long> editions, Scope scope) {
        return database.sql(SELECT + """
                         where edition = any(:editions) and (:everything or organisation = any(:organisations))
                        order by id
                        """)
                .param("editions", editions.toArray(Long[]::new))
                .param("everything", scope.everything())
                .param("organisations", scope.codes())
                .query(MadeObjections::read)
                .list();
    }

    /// The last objections by organisations within a scope, the latest first.
    public List<Objection> latest(Scope scope, int most) {
        return database.sql(SELECT + """
                         where :everything or organisation = any(:organisations) order by id desc limit :most
                        """)
                .param("everything", scope.everything())
                .param("organisations", scope.codes())
                .param("most", most)
                .query(MadeObjections::read)
                .list();
    }

    public Optional<Attachment> attachment(long id) {
        return database.sql("select file_name, file_type, file from edition.objection where id = :id"
                        + " and file is not null")
                .param("id", id)
                .query((row, number) ->
                        new Attachment(row.getString("file_name"), row.getString("file_type"), row.getBytes("file")))
                .optional();
    }

    /// Says that an organisation has no objection; saying it again changes nothing.
    ///
    /// @return false when it was said before
    public boolean consent(long edition, String organisation, Instant at, long account) {
        return database.sql("""
                        insert into edition.consent (edition, organisation, given_at, given_by)
                        values (:edition, :organisation, :at, :by) on conflict do nothing
                        """)
                        .param("edition", edition)
                        .param("organisation", organisation)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("by", account)
                        .update()
                == 1;
    }

    /// The organisations that said they have no objection.
    public SortedSet<String> consents(long edition) {
        return new TreeSet<>(
                database.sql("select organisation from edition.consent where edition = :edition order by organisation")
                        .param("edition", edition)
                        .query((row, number) -> row.getString(1))
                        .list());
    }

    private static Objection read(ResultSet row, int number) throws SQLException {
        OffsetDateTime answered = row.getObject("answered_at", OffsetDateTime.class);
        return new Objection(
                row.getLong("id"),
                row.getLong("edition"),
                row.getString("organisation"),
                row.getString("indicator"),
                row.getString("words"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getString("file_name"),
                answered == null
                        ? null
                        : new Objection.Answer(
                                row.getBoolean("upheld"), row.getString("answer"), answered.toInstant()));
    }
}
