package kz.aiqyn.base.identity.guessing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// The trace of attempts that failed, added up by hour: however many there are, the rows of an hour are counted, and
/// what does not fit is added to one row. It is kept for half a year, apart from the record of what was done.
@Repository
public class FailedSignIns {

    /// How long it is kept.
    public static final Duration KEPT = Duration.ofDays(180);

    private static final int AT_ONCE = 1000;

    private final JdbcClient database;

    public FailedSignIns(JdbcClient database) {
        this.database = database;
    }

    /// What failed just now.
    ///
    /// @param login what was typed, folded; empty where none was
    /// @param digest of it, kept only where no account has it
    /// @param held whether it was not even looked at
    record Failure(String login, byte[] digest, Network network, SignInMethod way, boolean known, boolean held) {}

    void add(Failure failure, Instant now) {
        database.sql("""
                        with named as (
                            select coalesce(
                                (select a.login from identity.account a where a.login = :login), '') as login
                        ), who as (
                            select login, case when login = '' then :digest::bytea else ''::bytea end as digest
                            from named
                        ), room as (
                            select (select count(*) from identity.failed_sign_in f
                                     where f.hour = :hour) < 2000
                               and (select count(*) from identity.failed_sign_in f
                                     where f.hour = :hour and f.login = who.login)
                                   < case when who.login = '' then 500 else 50 end
                                or exists (select 1 from identity.failed_sign_in f
                                            where f.hour = :hour and f.login = who.login and f.digest = who.digest
                                              and f.network = :network and f.way = :way and f.known = :known) as free
                            from who
                        )
                        insert into identity.failed_sign_in as kept
                               (hour, login, digest, network, way, known, failed, held, first_at, last_at)
                        select :hour, who.login, case when room.free then who.digest else ''::bytea end,
                               case when room.free then :network else '' end, :way, :known, :failed, :held, :now, :now
                        from who, room
                        on conflict (hour, login, digest, network, way, known) do update
                        set failed = kept.failed + excluded.failed, held = kept.held + excluded.held,
                            last_at = greatest(kept.last_at, excluded.last_at)
                        """)
                .param("login", failure.login())
                .param("digest", failure.digest())
                .param("network", failure.network().text())
                .param("way", failure.way().name())
                .param("known", failure.known())
                .param("failed", failure.held() ? 0 : 1)
                .param("held", failure.held() ? 1 : 0)
                .param("hour", Timestamp.from(now.truncatedTo(ChronoUnit.HOURS)))
                .param("now", Timestamp.from(now))
                .update();
    }

    /// What failed for an account since a moment, the latest first; what its owner typed wrong at a device of theirs
    /// is left out.
    public List<FailedSignIn> of(String login, Instant since, int limit) {
        return database.sql("""
                        select hour, login, digest, network, way, known, failed, held, first_at, last_at
                        from identity.failed_sign_in
                        where login = :login and login <> '' and last_at > :since
                          and (not known or way = 'OLD_PASSWORD')
                        order by last_at desc, network, way
                        limit :limit
                        """)
                .param("login", login)
                .param("since", Timestamp.from(since))
                .param("limit", limit)
                .query((row, number) -> failure(row))
                .list();
    }

    public List<FailedSignIn> list(FailureSearch search, int offset, int limit) {
        return matching(search, """
                        select hour, login, digest, network, way, known, failed, held, first_at, last_at
                        from identity.failed_sign_in
                        where (:from::timestamptz is null or last_at >= :from::timestamptz)
                          and (:to::timestamptz is null or first_at < :to::timestamptz)
                          and (:who = '' or login = :who or (digest <> '' and starts_with(encode(digest, 'hex'), :who)))
                          and (:network = '' or strpos(network, :network) > 0)
                          and (:way = '' or way = :way)
                        order by hour desc, failed + held desc, login, digest, network, way, known
                        offset :offset limit :limit
                        """)
                .param("offset", offset)
                .param("limit", limit)
                .query((row, number) -> failure(row))
                .list();
    }

    public int count(FailureSearch search) {
        return matching(search, """
                        select count(*)
                        from identity.failed_sign_in
                        where (:from::timestamptz is null or last_at >= :from::timestamptz)
                          and (:to::timestamptz is null or first_at < :to::timestamptz)
                          and (:who = '' or login = :who or (digest <> '' and starts_with(encode(digest, 'hex'), :who)))
                          and (:network = '' or strpos(network, :network) > 0)
                          and (:way = '' or way = :way)
                        """).query(Integer.class).single();
    }

    /// Hands over everything that matches, the oldest first, without holding it all.
    @Transactional(readOnly = true)
    public void each(FailureSearch search, Consumer<FailedSignIn> reader) {
        try (Stream<FailedSignIn> found =
                matching(search, """
                        select hour, login, digest, network, way, known, failed, held, first_at, last_at
                        from identity.failed_sign_in
                        where (:from::timestamptz is null or last_at >= :from::timestamptz)
                          and (:to::timestamptz is null or first_at < :to::timestamptz)
                          and (:who = '' or login = :who or (digest <> '' and starts_with(encode(digest, 'hex'), :who)))
                          and (:network = '' or strpos(network, :network) > 0)
                          and (:way = '' or way = :way)
                        order by hour, login, digest, network, way, known
                        """).withFetchSize(AT_ONCE).query((row, number) -> failure(row)).stream()) {
            found.forEach(reader);
        }
    }

    /// Takes away what is older than it is kept.
    int forgetOld(Instant now) {
        return database.sql("delete from identity.failed_sign_in where last_at < :old")
                .param("old", Timestamp.from(now.minus(KEPT)))
                .update();
    }

    private JdbcClient.StatementSpec matching(FailureSearch search, String sql) {
        return database.sql(sql)
                .param("from", moment(search.from()))
                .param("to", moment(search.to()))
                .param("who", search.who())
                .param("network", search.network())
                .param("way", search.way());
    }

    private static @Nullable Timestamp moment(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }

    private static FailedSignIn failure(ResultSet row) throws SQLException {
        byte[] digest = Optional.ofNullable(row.getBytes("digest")).orElseThrow();
        return new FailedSignIn(
                row.getTimestamp("hour").toInstant(),
                row.getString("login"),
                first8(digest),
                row.getString("network"),
                SignInMethod.valueOf(row.getString("way")),
                row.getBoolean("known"),
                row.getInt("failed"),
                row.getInt("held"),
                row.getTimestamp("first_at").toInstant(),
                row.getTimestamp("last_at").toInstant());
    }

    private static String first8(byte[] digest) {
        return digest.length == 0 ? "" : HexFormat.of().formatHex(digest, 0, 4);
    }
}
