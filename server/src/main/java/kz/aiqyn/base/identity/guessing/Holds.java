package kz.aiqyn.base.identity.guessing;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import kz.aiqyn.base.audit.Audit;
import kz.aiqyn.base.audit.AuditedOperation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// That an account is kept from somebody who guesses: one entry in the record of what was done, at most each hour, so
/// that nobody fills the chain from outside.
@Repository
public class Holds {

    private static final Duration QUIET = Duration.ofHours(1);

    private final JdbcClient database;
    private final Audit audit;

    public Holds(JdbcClient database, Audit audit) {
        this.database = database;
        this.audit = audit;
    }

    /// Records it, unless there is no such account or it was recorded within the hour.
    @Transactional
    public void begun(String login, Network network, SignInMethod way, Instant now) {
        int recorded = database.sql("""
                        insert into identity.hold as kept (login, at)
                        select login, :now from identity.account where login = :login
                        on conflict (login) do update set at = excluded.at
                        where kept.at <= :quiet or kept.at > excluded.at
                        """)
                .param("login", login)
                .param("now", Timestamp.from(now))
                .param("quiet", Timestamp.from(now.minus(QUIET)))
                .update();
        if (recorded > 0) {
            audit.record(AuditedOperation.of(
                    "account.held", "account:" + login, Map.of("from", network.text(), "way", way.name())));
        }
    }
}
