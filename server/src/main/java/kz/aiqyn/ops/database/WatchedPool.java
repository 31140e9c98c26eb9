package kz.aiqyn.ops.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.ops.outage.Telling;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Connections to the database. When it is lost, that is said once, and whoever asks in the next moments is told at
/// once instead of waiting; when it is back, that is said too.
final class WatchedPool extends HikariDataSource {

    private static final Logger LOG = LoggerFactory.getLogger(WatchedPool.class);
    private static final long PAUSE_NANOS = Duration.ofSeconds(2).toNanos();

    private final Telling telling;
    private final AtomicBoolean lost = new AtomicBoolean();
    private final AtomicLong failed = new AtomicLong();

    WatchedPool(HikariConfig settings, Telling telling) {
        super(settings);
        this.telling = telling;
    }

    @Override
    public Connection getConnection() throws SQLException {
        if (lost.get() && System.nanoTime() - failed.get() < PAUSE_NANOS) {
            throw new SQLTransientConnectionException("the database did not answer a moment ago");
        }
        try {
            Connection connection = super.getConnection();
            if (lost.compareAndSet(true, false)) {
                LOG.info("the database answers again");
                telling.tell(Phrase.of("ops.outage.over"));
            }
            return connection;
        } catch (SQLException e) {
            failed.set(System.nanoTime());
            Throwable reason = e.getCause();
            // Without a reason all connections are taken: a crowd, not a loss.
            if (reason != null && lost.compareAndSet(false, true)) {
                // With the trace, for the log alone: the console is told in words, once.
                LOG.info("the database does not answer", e);
                telling.tell(Phrase.of("ops.outage.begun", said(reason)));
            }
            throw e;
        }
    }

    private static String said(@Nullable Throwable reason) {
        return reason == null
                ? ""
                : String.valueOf(reason.getMessage()).lines().findFirst().orElse("");
    }
}
