package kz.aiqyn.ops.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import kz.aiqyn.base.web.Kazakhstan;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.ops.outage.Telling;
import org.jspecify.annotations.Nullable;
import org.postgresql.jdbc.PgConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Connections to the database. When it is lost, that is said once, and whoever asks in the next moments is told at
/// once instead of waiting; when it is back, that is said too.
final class WatchedPool extends HikariDataSource {

    private static final Logger LOG = LoggerFactory.getLogger(WatchedPool.class);
    private static final String TODAY = "select set_config('aiqyn.today', ?, false)";
    private static final long PAUSE_NANOS = Duration.ofSeconds(2).toNanos();

    private final Telling telling;
    private final AtomicBoolean lost = new AtomicBoolean();
    private final AtomicLong failed = new AtomicLong();
    private final AtomicReference<@Nullable InstantSource> clock = new AtomicReference<>();
    private final Map<Connection, LocalDate> told = Collections.synchronizedMap(new WeakHashMap<>());

    WatchedPool(HikariConfig settings, Telling telling) {
        super(settings);
        this.telling = telling;
    }

    /// Lets connections know the day by a clock, as `calendar.today()` reads it: once a day each.
    void follow(InstantSource source) {
        clock.set(source);
    }

    private Connection dated(Connection connection) throws SQLException {
        InstantSource source = clock.get();
        if (source == null) {
            return connection;
        }
        LocalDate today = Kazakhstan.today(source);
        Connection lasting = connection.unwrap(PgConnection.class);
        if (!today.equals(told.get(lasting))) {
            try (PreparedStatement saying = connection.prepareStatement(TODAY)) {
                saying.setString(1, today.toString());
                saying.execute();
            } catch (SQLException e) {
                connection.close();
                throw e;
            }
            told.put(lasting, today);
        }
        return connection;
    }

    @Override
    public Connection getConnection() throws SQLException {
        if (lost.get() && System.nanoTime() - failed.get() < PAUSE_NANOS) {
            throw new SQLTransientConnectionException("the database did not answer a moment ago");
        }
        try {
            Connection connection = dated(super.getConnection());
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
