package kz.aiqyn.base.identity.guessing;

import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The installation's own key, made when it is first needed and the same for all its servers. No backup holds it: after
/// a restoration devices are unknown again, and nothing else is lost.
@Repository
public class SealingKey {

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient database;
    private volatile byte @Nullable [] known;

    public SealingKey(JdbcClient database) {
        this.database = database;
    }

    byte[] bytes() {
        byte[] key = known;
        if (key == null) {
            key = read();
            known = key;
        }
        return key;
    }

    private byte[] read() {
        byte[] made = new byte[BYTES];
        RANDOM.nextBytes(made);
        database.sql("insert into identity.session_key (key) values (:key) on conflict do nothing")
                .param("key", made)
                .update();
        return database.sql("select key from identity.session_key")
                .query((row, number) -> row.getBytes("key"))
                .single();
    }
}
