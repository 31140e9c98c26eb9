package kz.aiqyn.base.identity.account;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Attempts to sign in with a password. After five that failed for an account, or fifty from an address,
/// the next has to wait until the first of them is a quarter of an hour old. It is counted in the
/// database, so that neither a restart nor a second server begins anew, and whether or not there is such
/// an account.
@Repository
public class Attempts {

    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int FOR_ACCOUNT = 5;
    private static final int FROM_ADDRESS = 50;
    /// A subscriber has at least this much of an address of the sixth version.
    private static final int PREFIX_BYTES = 8;

    private final JdbcClient database;

    public Attempts(JdbcClient database) {
        this.database = database;
    }

    /// Counts an attempt before it is made, so that many at once are counted one by one.
    ///
    /// @return until when to wait, when there were too many; then nothing is counted
    @Transactional
    public Optional<Instant> begin(String login, String address, Instant now) {
        byte[] who = digest(login.strip().toLowerCase(Locale.ROOT));
        byte[] where = digest(subscriber(address));
        database.sql("select pg_advisory_xact_lock(hashtextextended(encode(:login, 'hex'), 1))")
                .param("login", who)
                .query(row -> {});
        database.sql("select pg_advisory_xact_lock(hashtextextended(encode(:address, 'hex'), 2))")
                .param("address", where)
                .query(row -> {});
        Optional<Instant> wait = Stream.of(
                        nth("login", who, FOR_ACCOUNT, now), nth("address", where, FROM_ADDRESS, now))
                .flatMap(Optional::stream)
                .max(Instant::compareTo);
        if (wait.isEmpty()) {
            add(who, where, now);
        }
        return wait;
    }

    /// Forgets the attempts for an account: somebody has signed in, or was given a new password.
    public void forget(String login) {
        database.sql("delete from identity.attempt where login = :login")
                .param("login", digest(login))
                .update();
    }

    private void add(byte[] login, byte[] address, Instant now) {
        database.sql("delete from identity.attempt where at < :old")
                .param("old", Timestamp.from(now.minus(WINDOW)))
                .update();
        database.sql("insert into identity.attempt (login, address, at) values (:login, :address, :now)")
                .param("login", login)
                .param("address", address)
                .param("now", Timestamp.from(now))
                .update();
    }

    /// When the latest attempts but `limit` are old enough.
    private Optional<Instant> nth(String column, byte[] key, int limit, Instant now) {
        String sql = column.equals("login")
                ? "select at from identity.attempt where login = :key and at > :old order by at desc"
                : "select at from identity.attempt where address = :key and at > :old order by at desc";
        return database.sql(sql + " offset :skipped limit 1")
                .param("key", key)
                .param("old", Timestamp.from(now.minus(WINDOW)))
                .param("skipped", limit - 1)
                .query(Timestamp.class)
                .optional()
                .map(at -> at.toInstant().plus(WINDOW));
    }

    /// The address, or what of it belongs to one subscriber.
    private static String subscriber(String address) {
        try {
            byte[] bytes = InetAddress.ofLiteral(address).getAddress();
            byte[] own = bytes.length > PREFIX_BYTES ? Arrays.copyOf(bytes, PREFIX_BYTES) : bytes;
            return InetAddress.getByAddress(bytes.length > PREFIX_BYTES ? Arrays.copyOf(own, bytes.length) : own)
                    .getHostAddress();
        } catch (IllegalArgumentException | UnknownHostException e) {
            return address;
        }
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
