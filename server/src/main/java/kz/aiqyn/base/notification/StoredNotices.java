package kz.aiqyn.base.notification;

import com.google.errorprone.annotations.CompileTimeConstant;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import kz.aiqyn.engine.text.Names;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Notices in the database.
@Repository
class StoredNotices {

    private static final String COLUMNS = """
            select id, subject, local, what_kk, what_ru, what_en, why_kk, why_ru, why_en, access_right, organisation,
                   urgent, written_at, read_at
            from notification.notice
            """;

    /// What reached somebody by what they still have.
    private static final String REACHED = """
             where recipient = :login and (not :unread or read_at is null)
               and (access_right, organisation) in (
                   select held, body from unnest(cast(:rights as text[]), cast(:bodies as text[])) as each (held, body))
            """;

    private final JdbcClient database;

    StoredNotices(JdbcClient database) {
        this.database = database;
    }

    /// Something for one person.
    record NewNotice(Notice notice, String login, Notice.Recipient to, Names what, Names why) {}

    /// A right for an organisation, and how much reached somebody by it.
    record Reach(String right, String organisation, int together, int unread) {}

    /// Keeps what is new; what somebody was told before stays as it is.
    void add(List<NewNotice> notices, Instant now) {
        if (notices.isEmpty()) {
            return;
        }
        database.sql("""
                        insert into notification.notice (recipient, key, subject, local, what_kk, what_ru, what_en,
                            why_kk, why_ru, why_en, access_right, organisation, urgent, written_at)
                        select recipient, key, subject, local, what_kk, what_ru, what_en, why_kk, why_ru, why_en, held,
                               body, urgent, :now
                        from unnest(cast(:recipients as text[]), cast(:keys as text[]), cast(:subjects as text[]),
                                    cast(:locals as text[]), cast(:whatKk as text[]), cast(:whatRu as text[]),
                                    cast(:whatEn as text[]), cast(:whyKk as text[]), cast(:whyRu as text[]),
                                    cast(:whyEn as text[]), cast(:rights as text[]), cast(:bodies as text[]),
                                    cast(:urgent as boolean[])) with ordinality
                            as given (recipient, key, subject, local, what_kk, what_ru, what_en, why_kk, why_ru, why_en,
                                      held, body, urgent, place)
                        order by recipient, key, place
                        on conflict (recipient, key) do nothing
                        """)
                .param("recipients", texts(notices, NewNotice::login))
                .param("keys", texts(notices, one -> one.notice().key()))
                .param("subjects", texts(notices, one -> one.notice().subject()))
                .param("locals", texts(notices, one -> one.notice().local()))
                .param("whatKk", texts(notices, one -> one.what().kk()))
                .param("whatRu", texts(notices, one -> one.what().ru()))
                .param("whatEn", texts(notices, one -> one.what().en()))
                .param("whyKk", texts(notices, one -> one.why().kk()))
                .param("whyRu", texts(notices, one -> one.why().ru()))
                .param("whyEn", texts(notices, one -> one.why().en()))
                .param("rights", texts(notices, one -> one.to().right()))
                .param("bodies", texts(notices, one -> one.to().organisation()))
                .param(
                        "urgent",
                        notices.stream().map(one -> one.notice().urgent()).toArray(Boolean[]::new))
                .param("now", Timestamp.from(now))
                .update();
    }

    private static <T> String[] texts(Collection<T> all, Function<T, String> text) {
        return all.stream().map(text).toArray(String[]::new);
    }

    /// By what notices reached somebody.
    List<Reach> reached(String login, boolean unread) {
        return database.sql("""
                        select access_right, organisation, count(*) as together,
                               count(*) filter (where read_at is null) as unread
                        from notification.notice
                        where recipient = :login and (not :unread or read_at is null)
                        group by access_right, organisation
                        order by access_right, organisation
                        """)
                .param("login", login)
                .param("unread", unread)
                .query((row, number) -> new Reach(
                        row.getString("access_right"),
                        row.getString("organisation"),
                        row.getInt("together"),
                        row.getInt("unread")))
                .list();
    }

    /// The latest first.
    ///
    /// @param by what the reader still has of that by which they were reached
    List<OwnNotice> list(String login, boolean unread, List<Reach> by, int before, int most) {
        return reached(database.sql(COLUMNS + REACHED + " order by id desc offset :before limit :most"), login, by)
                .param("unread", unread)
                .param("before", before)
                .param("most", most)
                .query(StoredNotices::read)
                .list();
    }

    private static JdbcClient.StatementSpec reached(
            JdbcClient.StatementSpec statement, String login, Collection<Reach> by) {
        return statement
                .param("login", login)
                .param("rights", texts(by, Reach::right))
                .param("bodies", texts(by, Reach::organisation));
    }

    Optional<OwnNotice> find(String login, long id) {
        return database.sql(COLUMNS + " where id = :id and recipient = :login")
                .param("id", id)
                .param("login", login)
                .query(StoredNotices::read)
                .optional();
    }

    /// Marks as read whatever somebody was told of a thing until now.
    void readAbout(String login, String subject, Instant now) {
        mark(login, "subject = :which", subject, now);
    }

    void read(String login, long id, Instant now) {
        mark(login, "id = :which", id, now);
    }

    /// Marks as read whatever somebody was told up to the last one that they saw.
    void readAll(String login, long last, Instant now) {
        mark(login, "id <= :which", last, now);
    }

    private void mark(String login, @CompileTimeConstant String condition, Object which, Instant now) {
        database.sql("update notification.notice set read_at = :now where recipient = :login and read_at is null and "
                        + condition)
                .param("login", login)
                .param("which", which)
                .param("now", Timestamp.from(now))
                .update();
    }

    /// What of somebody's no mail has told yet and they have not read, the oldest first.
    ///
    /// @param held whether they still have what it reached them by
    List<OwnNotice> waiting(String login, Predicate<OwnNotice> held) {
        return database
                .sql(COLUMNS + " where recipient = :login and read_at is null and mail is null order by id")
                .param("login", login)
                .query(StoredNotices::read)
                .list()
                .stream()
                .filter(held)
                .toList();
    }

    void take(Collection<OwnNotice> notices, long mail) {
        database.sql("update notification.notice set mail = :mail where id = any(:ids)")
                .param("mail", mail)
                .param("ids", notices.stream().map(OwnNotice::id).toArray(Long[]::new))
                .update();
    }

    /// Has what a mail did not tell wait for another one.
    void release(long mail) {
        database.sql("update notification.notice set mail = null where mail = :mail")
                .param("mail", mail)
                .update();
    }

    /// What a mail is to tell and its reader has not read.
    List<OwnNotice> of(long mail) {
        return database.sql(COLUMNS + " where mail = :mail and read_at is null order by id")
                .param("mail", mail)
                .query(StoredNotices::read)
                .list();
    }

    /// Forgets what was read before a moment.
    void forget(Instant before) {
        database.sql("delete from notification.notice where read_at < :before")
                .param("before", Timestamp.from(before))
                .update();
    }

    private static OwnNotice read(ResultSet row, int number) throws SQLException {
        Timestamp read = row.getTimestamp("read_at");
        return new OwnNotice(
                row.getLong("id"),
                row.getString("subject"),
                row.getString("local"),
                new Names(row.getString("what_kk"), row.getString("what_ru"), row.getString("what_en")),
                new Names(row.getString("why_kk"), row.getString("why_ru"), row.getString("why_en")),
                row.getString("access_right"),
                row.getString("organisation"),
                row.getBoolean("urgent"),
                row.getTimestamp("written_at").toInstant(),
                read == null ? null : read.toInstant());
    }
}
