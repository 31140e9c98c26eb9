package kz.aiqyn.base.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Digests in the database, and how far each has come.
@Repository
class StoredMails {

    /// How long a mail is tried at most, with what comes around it; who has had one in hand for longer has fallen.
    static final Duration LONGEST = Duration.ofMinutes(10);

    /// What is tried in vain waits longer each time, two days and a half together.
    private static final List<Duration> PAUSES = List.of(
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(3),
            Duration.ofHours(6),
            Duration.ofHours(24),
            Duration.ofHours(24));

    private static final int LONGEST_FAILURE = 300;

    private final JdbcClient database;

    StoredMails(JdbcClient database) {
        this.database = database;
    }

    /// A mail that is being sent, or to be.
    ///
    /// @param tries how often it was begun, with this time
    record Mail(long id, String recipient, String message, State state, int tries) {}

    /// How far it is.
    enum State {
        WAITING,
        SENDING,
        SENT,
        /// Nothing of it was left to tell.
        DROPPED,
        FAILED
    }

    /// A mail that was not taken at once.
    ///
    /// @param nextAt when it is tried again; null when it is not
    record Trouble(
            String recipient,
            State state,
            int tries,
            String failure,
            Instant triedAt,
            @Nullable Instant nextAt) {}

    long add(String recipient, String message, Instant now) {
        return database.sql("""
                        insert into notification.mail (recipient, message, state, made_at, next_at)
                        values (:recipient, :message, 'WAITING', :now, :now) returning id
                        """)
                .param("recipient", recipient)
                .param("message", message)
                .param("now", Timestamp.from(now))
                .query(Long.class)
                .single();
    }

    /// What may be tried now, by its recipient: what waits, and what somebody fell over.
    List<Mail> due(Instant now) {
        return database.sql("""
                        select id, recipient, message, state, tries from notification.mail
                        where ended_at is null
                          and (state = 'WAITING' and next_at <= :now or state = 'SENDING' and tried_at < :fallen)
                        order by id
                        """)
                .param("now", Timestamp.from(now))
                .param("fallen", Timestamp.from(now.minus(LONGEST)))
                .query(StoredMails::read)
                .list();
    }

    /// Takes a mail in hand, if nobody else was faster. One that was in somebody's hand when they fell may have been
    /// taken by the server: it is tried once more, and given up when that falls too.
    Optional<Mail> begin(long id, Instant now) {
        return database.sql("""
                        update notification.mail
                        set state = case when state = 'SENDING' and falls > 0 then 'FAILED' else 'SENDING' end,
                            failure = case when state = 'SENDING' then 'cut off' else failure end,
                            ended_at = case when state = 'SENDING' and falls > 0 then cast(:now as timestamptz) end,
                            falls = falls + case when state = 'SENDING' then 1 else 0 end,
                            tries = tries + 1, tried_at = :now
                        where id = :id and ended_at is null
                          and (state = 'WAITING' and next_at <= :now or state = 'SENDING' and tried_at < :fallen)
                        returning id, recipient, message, state, tries
                        """)
                .param("id", id)
                .param("now", Timestamp.from(now))
                .param("fallen", Timestamp.from(now.minus(LONGEST)))
                .query(StoredMails::read)
                .optional()
                .filter(mail -> mail.state() == State.SENDING);
    }

    void end(Mail mail, State state, String failure, Instant now) {
        database.sql("""
                        update notification.mail set state = :state, failure = :failure, ended_at = :now
                        where id = :id and state = 'SENDING'
                        """)
                .param("id", mail.id())
                .param("state", state.name())
                .param("failure", cut(failure))
                .param("now", Timestamp.from(now))
                .update();
    }

    /// Has a mail wait that was not taken, or gives it up when it was tried often enough.
    void later(Mail mail, String failure, Instant now) {
        if (mail.tries() > PAUSES.size()) {
            end(mail, State.FAILED, failure, now);
            return;
        }
        database.sql("""
                        update notification.mail set state = 'WAITING', failure = :failure, next_at = :next
                        where id = :id and state = 'SENDING'
                        """)
                .param("id", mail.id())
                .param("failure", cut(failure))
                .param("next", Timestamp.from(now.plus(PAUSES.get(mail.tries() - 1))))
                .update();
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_FAILURE ? text : text.substring(0, LONGEST_FAILURE - 1) + "…";
    }

    /// How many there are of each state.
    SortedMap<State, Long> counts() {
        SortedMap<State, Long> counts = new TreeMap<>();
        database.sql("select state, count(*) as mails from notification.mail group by state order by state")
                .query(row -> {
                    counts.put(State.valueOf(row.getString("state")), row.getLong("mails"));
                });
        return counts;
    }

    /// The latest of those that met with something.
    List<Trouble> troubles(int most) {
        return database.sql("""
                        select recipient, state, tries, failure, tried_at,
                               case when ended_at is null then next_at end as next_at
                        from notification.mail where failure <> '' order by tried_at desc, id desc limit :most
                        """)
                .param("most", most)
                .query((row, number) -> new Trouble(
                        row.getString("recipient"),
                        State.valueOf(row.getString("state")),
                        row.getInt("tries"),
                        row.getString("failure"),
                        row.getTimestamp("tried_at").toInstant(),
                        moment(row.getTimestamp("next_at"))))
                .list();
    }

    private static @Nullable Instant moment(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    /// Forgets what ended before a moment.
    void forget(Instant before) {
        database.sql("delete from notification.mail where ended_at < :before")
                .param("before", Timestamp.from(before))
                .update();
    }

    private static Mail read(ResultSet row, int number) throws SQLException {
        return new Mail(
                row.getLong("id"),
                row.getString("recipient"),
                row.getString("message"),
                State.valueOf(row.getString("state")),
                row.getInt("tries"));
    }
}
