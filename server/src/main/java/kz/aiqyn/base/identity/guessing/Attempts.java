package kz.aiqyn.base.identity.guessing;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;
import kz.aiqyn.base.database.TransactionLock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Attempts to get in that failed or have not succeeded yet. They are counted in the database, so that neither a
/// restart nor a second server begins anew, and whether or not there is such an account. Who comes from elsewhere
/// never uses up the tries of a device that is known. Decision 44.
@Repository
public class Attempts {

    /// For an account, from one address or one known device.
    private static final Limit PAIR = new Limit(5, Duration.ofMinutes(15));

    /// From one address, for whatever accounts, by devices that are not known.
    private static final Limit NETWORK = new Limit(50, Duration.ofMinutes(15));

    /// For an account, by devices that are not known, from wherever: after so many, one in a while.
    private static final Limit ACCOUNT = new Limit(20, Duration.ofHours(1));

    private static final Duration SLOW = Duration.ofMinutes(1);
    private static final byte[] NOBODY = new byte[0];

    private final JdbcClient database;

    public Attempts(JdbcClient database) {
        this.database = database;
    }

    private record Limit(int attempts, Duration within) {}

    /// An attempt.
    ///
    /// @param login keyed digest of the login, empty where none is named
    /// @param device that is known, or a session; null for a stranger
    public record Attempt(byte[] login, Network network, byte @Nullable [] device) {

        /// One that names no account, as by a token or a passkey.
        static Attempt ofNobody(Network network) {
            return new Attempt(NOBODY, network, null);
        }

        boolean isByStranger() {
            return device == null;
        }
    }

    /// That an attempt has to wait.
    ///
    /// @param accountIsHeld whether it is because of attempts for this account, not of others from the address
    public record Hold(Instant until, boolean accountIsHeld) {}

    /// Counts an attempt before it is made, so that many at once are counted one by one.
    ///
    /// @return how long to wait, when there were too many; then nothing is counted
    @Transactional
    public Optional<Hold> begin(Attempt attempt, Instant now) {
        lock(attempt);
        // A clock that was ahead when these were counted was set right since: they count from now on, so that a hold
        // neither ends by it nor lasts for ever.
        database.sql("update identity.attempt set at = :now where at > :now")
                .param("now", Timestamp.from(now))
                .update();
        Optional<Instant> own = attempt.login().length == 0 ? Optional.empty() : ofAccount(attempt, now);
        Optional<Instant> network = attempt.isByStranger() ? fromNetwork(attempt, now) : Optional.empty();
        Optional<Instant> until =
                Stream.of(own, network).flatMap(Optional::stream).max(Comparator.naturalOrder());
        if (until.isEmpty()) {
            add(attempt, now);
        }
        return until.map(moment -> new Hold(moment, own.isPresent()));
    }

    /// Always first by the login, then by the address: nobody waits for whoever waits for them.
    private void lock(Attempt attempt) {
        TransactionLock.hold(database, "guessing.login." + HexFormat.of().formatHex(attempt.login()));
        if (attempt.isByStranger()) {
            TransactionLock.hold(
                    database, "guessing.network." + attempt.network().text());
        }
    }

    private Optional<Instant> ofAccount(Attempt attempt, Instant now) {
        Optional<Instant> pair = nth(attempt, PAIR, now, """
                select at from identity.attempt
                where login = :login and at > :since
                  and (device = :device or (:device::bytea is null and device is null and network = :network))
                order by at desc
                """);
        Optional<Instant> elsewhere = !attempt.isByStranger()
                ? Optional.empty()
                : nth(attempt, ACCOUNT, now, """
                        select at from identity.attempt
                        where login = :login and at > :since and device is null
                        order by at desc
                        """).flatMap(free -> slowed(attempt, now));
        return Stream.of(pair, elsewhere).flatMap(Optional::stream).max(Comparator.naturalOrder());
    }

    /// After too many for the account, the next may be made a while after the last.
    private Optional<Instant> slowed(Attempt attempt, Instant now) {
        return nth(attempt, new Limit(1, SLOW), now, """
                select at from identity.attempt
                where login = :login and at > :since and device is null
                order by at desc
                """);
    }

    private Optional<Instant> fromNetwork(Attempt attempt, Instant now) {
        return nth(attempt, NETWORK, now, """
                select at from identity.attempt
                where network = :network and at > :since and device is null
                order by at desc
                """);
    }

    /// When so many of the latest are old enough; empty when there were fewer.
    private Optional<Instant> nth(Attempt attempt, Limit limit, Instant now, String latest) {
        return database.sql(latest + " offset :skipped limit 1")
                .param("login", attempt.login())
                .param("network", attempt.network().text())
                .param("device", attempt.device())
                .param("since", Timestamp.from(now.minus(limit.within())))
                .param("skipped", limit.attempts() - 1)
                .query(Timestamp.class)
                .optional()
                .map(at -> at.toInstant().plus(limit.within()));
    }

    private void add(Attempt attempt, Instant now) {
        database.sql("delete from identity.attempt where at < :old")
                .param("old", Timestamp.from(now.minus(ACCOUNT.within())))
                .update();
        database.sql("""
                        insert into identity.attempt (login, network, device, at)
                        values (:login, :network, :device, :now)
                        """)
                .param("login", attempt.login())
                .param("network", attempt.network().text())
                .param("device", attempt.device())
                .param("now", Timestamp.from(now))
                .update();
    }

    /// It succeeded: those before it from the same place were slips. Those from elsewhere stay counted.
    void succeeded(Attempt attempt) {
        database.sql("""
                        delete from identity.attempt
                        where login = :login
                          and (device = :device or (:device::bytea is null and device is null and network = :network))
                        """)
                .param("login", attempt.login())
                .param("network", attempt.network().text())
                .param("device", attempt.device())
                .update();
    }

    /// Forgets all for an account: its password is another now.
    void forget(byte[] login) {
        database.sql("delete from identity.attempt where login = :login")
                .param("login", login)
                .update();
    }
}
