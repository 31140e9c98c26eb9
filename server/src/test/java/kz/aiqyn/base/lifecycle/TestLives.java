package kz.aiqyn.base.lifecycle;

import java.time.InstantSource;
import javax.sql.DataSource;
import kz.aiqyn.base.audit.Audit;
import kz.aiqyn.base.identity.Access;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Lives put together by hand, on a database of a test's own.
public final class TestLives {

    private TestLives() {}

    public static Lives on(
            DataSource database, Audit audit, Access access, ApplicationEventPublisher events, InstantSource clock) {
        return new Lives(new TakenSteps(JdbcClient.create(database)), audit, access, events, clock);
    }
}
