package kz.aiqyn.base.identity.guessing;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Questions that passkeys have answered within the last minutes.
@Repository
public class AnsweredChallenges {

    private static final Duration KEPT = Duration.ofMinutes(30);

    private final JdbcClient database;

    public AnsweredChallenges(JdbcClient database) {
        this.database = database;
    }

    /// Whether this is the first answer.
    @Transactional
    public boolean isFirst(byte[] challenge, Instant now) {
        database.sql("delete from identity.answered_challenge where at < :old or at > :coming")
                .param("old", Timestamp.from(now.minus(KEPT)))
                .param("coming", Timestamp.from(now.plus(KEPT)))
                .update();
        return database.sql("""
                        insert into identity.answered_challenge (digest, at)
                        values (sha256(:challenge), :now) on conflict do nothing
                        """)
                        .param("challenge", challenge)
                        .param("now", Timestamp.from(now))
                        .update()
                > 0;
    }
}
