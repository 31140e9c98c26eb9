package kz.aiqyn.base.identity.signin;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keys of forms, in the database, so that several servers have them together and a restart loses none. One signs for
/// a day; what it signed is known for another, and then it is deleted.
@Repository
class FormKeys {

    static final Duration SIGNS = Duration.ofDays(1);

    private static final Duration KEPT = SIGNS.multipliedBy(2);
    private static final int BYTES = 32;

    private final JdbcClient database;
    private final SecureRandom random = new SecureRandom();
    private final Map<Long, FormKey> known = new ConcurrentHashMap<>();
    private volatile @Nullable FormKey newest;

    FormKeys(JdbcClient database) {
        this.database = database;
    }

    /// The key that signs now.
    FormKey signing(Instant now) {
        FormKey key = newest;
        if (key == null || isOld(key, now)) {
            key = latest().filter(found -> !isOld(found, now)).orElseGet(() -> make(now));
            known.values().removeIf(old -> old.made().isBefore(now.minus(KEPT)));
            known.put(key.id(), key);
            newest = key;
        }
        return key;
    }

    /// The key that signed something, as long as it is kept.
    Optional<FormKey> find(long id) {
        FormKey key = known.get(id);
        if (key == null) {
            Optional<FormKey> found = one(id);
            found.ifPresent(one -> known.put(one.id(), one));
            return found;
        }
        return Optional.of(key);
    }

    private static boolean isOld(FormKey key, Instant now) {
        return key.made().isBefore(now.minus(SIGNS));
    }

    /// Two servers may make one each: both are known.
    private FormKey make(Instant now) {
        byte[] secret = new byte[BYTES];
        random.nextBytes(secret);
        database.sql("delete from identity.session_form_key where made < :old")
                .param("old", Timestamp.from(now.minus(KEPT)))
                .update();
        long id = database.sql(
                        "insert into identity.session_form_key (made, secret) values (:made, :secret) returning id")
                .param("made", Timestamp.from(now))
                .param("secret", secret)
                .query(Long.class)
                .single();
        return new FormKey(id, now, secret);
    }

    private Optional<FormKey> latest() {
        return database.sql("select id, made, secret from identity.session_form_key order by id desc limit 1")
                .query((row, number) ->
                        new FormKey(row.getLong("id"), row.getTimestamp("made").toInstant(), row.getBytes("secret")))
                .optional();
    }

    private Optional<FormKey> one(long id) {
        return database.sql("select id, made, secret from identity.session_form_key where id = :id")
                .param("id", id)
                .query((row, number) ->
                        new FormKey(row.getLong("id"), row.getTimestamp("made").toInstant(), row.getBytes("secret")))
                .optional();
    }
}
