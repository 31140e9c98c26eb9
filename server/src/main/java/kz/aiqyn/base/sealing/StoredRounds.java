package kz.aiqyn.base.sealing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Rounds, and who owes what to them.
@Repository
class StoredRounds {

    private static final String ALL = """
        select id, subject, deadline, secret, closed_at, opened_at from sealing.round where subject = :subject\
        """;

    private final JdbcClient database;

    StoredRounds(JdbcClient database) {
        this.database = database;
    }

    /// Whether it was added; not where the subject has a round.
    boolean add(String subject, Instant now, Instant deadline, byte[] secret, Collection<SealedSlot> slots) {
        Optional<Long> round = database.sql("""
                        insert into sealing.round (subject, begun_at, deadline, secret)
                        values (:subject, :now, :deadline, :secret) on conflict do nothing returning id
                        """)
                .param("subject", subject)
                .param("now", Timestamp.from(now))
                .param("deadline", Timestamp.from(deadline))
                .param("secret", secret)
                .query(Long.class)
                .optional();
        round.ifPresent(id -> database.sql("""
                        insert into sealing.slot (round, judge, item)
                        select :round, judge, item
                        from unnest(cast(:judges as text[]), cast(:items as text[])) as owed (judge, item)
                        """)
                .param("round", id)
                .param("judges", slots.stream().map(SealedSlot::judge).toArray(String[]::new))
                .param("items", slots.stream().map(SealedSlot::item).toArray(String[]::new))
                .update());
        return round.isPresent();
    }

    Optional<StoredRound> find(String subject) {
        return database.sql(ALL)
                .param("subject", subject)
                .query(StoredRounds::read)
                .optional();
    }

    StoredRound get(String subject) {
        return find(subject).orElseThrow(() -> new NoSuchElementException("no sealed round of " + subject));
    }

    /// The round, which nobody else writes to until the transaction ends.
    StoredRound hold(String subject) {
        return database.sql(ALL + " for update")
                .param("subject", subject)
                .query(StoredRounds::read)
                .optional()
                .orElseThrow(() -> new NoSuchElementException("no sealed round of " + subject));
    }

    private static StoredRound read(ResultSet row, int number) throws SQLException {
        return new StoredRound(
                row.getLong("id"),
                row.getString("subject"),
                row.getTimestamp("deadline").toInstant(),
                row.getBytes("secret"),
                moment(row, "closed_at"),
                moment(row, "opened_at"));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        Timestamp moment = row.getTimestamp(column);
        return moment == null ? null : moment.toInstant();
    }

    void close(long round, Instant now) {
        database.sql("update sealing.round set closed_at = :now where id = :round")
                .param("round", round)
                .param("now", Timestamp.from(now))
                .update();
    }

    void open(long round, Instant now) {
        database.sql("""
                        update sealing.round set closed_at = coalesce(closed_at, :now), opened_at = :now
                        where id = :round
                        """)
                .param("round", round)
                .param("now", Timestamp.from(now))
                .update();
    }

    /// Whether the judge still owes it; empty where it was never owed.
    Optional<Boolean> isOwed(long round, String judge, String item) {
        return database.sql("""
                        select excused_at is null from sealing.slot
                        where round = :round and judge = :judge and item = :item
                        """)
                .param("round", round)
                .param("judge", judge)
                .param("item", item)
                .query(Boolean.class)
                .optional();
    }

    void excuse(long round, SealedSlot slot, String why, Instant now) {
        database.sql("""
                        update sealing.slot set excused_at = :now, why = :why
                        where round = :round and judge = :judge and item = :item
                        """)
                .param("round", round)
                .param("judge", slot.judge())
                .param("item", slot.item())
                .param("why", why)
                .param("now", Timestamp.from(now))
                .update();
    }

    /// What each judge owes and has handed in.
    List<SealedProgress.OfJudge> progress(long round) {
        return database.sql("""
                        select s.judge, count(*) filter (where s.excused_at is null) as due,
                               count(*) filter (where s.excused_at is null and exists (
                                   select from sealing.envelope e
                                   where e.round = s.round and e.judge = s.judge and e.item = s.item)) as handed
                        from sealing.slot s where s.round = :round group by s.judge order by s.judge
                        """)
                .param("round", round)
                .query((row, number) ->
                        new SealedProgress.OfJudge(row.getString("judge"), row.getInt("due"), row.getInt("handed")))
                .list();
    }

    /// Subjects of a kind with rounds that are sealed, and complete or over.
    List<String> openable(String kind, Instant now) {
        return database.sql("""
                        select r.subject from sealing.round r
                        where r.opened_at is null and split_part(r.subject, ':', 1) = :kind
                          and (r.closed_at is not null or r.deadline <= :now or not exists (
                              select from sealing.slot s
                              where s.round = r.id and s.excused_at is null and not exists (
                                  select from sealing.envelope e
                                  where e.round = s.round and e.judge = s.judge and e.item = s.item)))
                        order by r.id
                        """)
                .param("kind", kind)
                .param("now", Timestamp.from(now))
                .query((row, number) -> row.getString("subject"))
                .list();
    }
}
