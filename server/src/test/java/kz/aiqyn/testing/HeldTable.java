package kz.aiqyn.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;

/// A table that somebody else holds: it can be read, and whoever writes to it waits. So a test stops a program at a
/// place that it chose.
public final class HeldTable implements AutoCloseable {

    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);

    private final Connection connection;

    private HeldTable(Connection connection) {
        this.connection = connection;
    }

    /// @param database its address, as [TestDatabase#url] gives it
    public static HeldTable of(String database, String table) {
        return held(database, "lock table " + table + " in exclusive mode");
    }

    /// Not even to be read.
    public static HeldTable whole(String database, String table) {
        return held(database, "lock table " + table + " in access exclusive mode");
    }

    private static HeldTable held(String database, String lock) {
        try {
            Connection connection = DriverManager.getConnection(database);
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute(lock);
            }
            return new HeldTable(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Returns when somebody waits for what is held.
    public void awaitSomebodyWaiting() {
        long begun = System.nanoTime();
        try (PreparedStatement waiting = connection.prepareStatement("""
                select count(*), pg_sleep(0.05) from pg_locks
                where not granted and pg_backend_pid() = any (pg_blocking_pids(pid))
                """)) {
            while (System.nanoTime() - begun < PATIENCE) {
                try (ResultSet rows = waiting.executeQuery()) {
                    rows.next();
                    if (rows.getLong(1) > 0) {
                        return;
                    }
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        throw new AssertionError("nobody came to wait");
    }

    /// Lets everybody go on.
    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
