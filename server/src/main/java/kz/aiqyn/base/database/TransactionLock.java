package kz.aiqyn.base.database;

import org.springframework.jdbc.core.simple.JdbcClient;

/// A lock of PostgreSQL's that lasts as long as the transaction, for what no row stands for: an advisory lock.
public final class TransactionLock {

    private TransactionLock() {}

    /// Waits until nobody else holds the lock, and holds it until the transaction ends.
    ///
    /// @param name of what is locked, beginning with the module's: `calendar.version`
    public static void hold(JdbcClient database, String name) {
        database.sql("select pg_advisory_xact_lock(hashtextextended(:name, 0))")
                .param("name", name)
                .query(row -> {});
    }
}
