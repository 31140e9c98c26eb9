package kz.aiqyn.base.publication;

import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// One server's view of what is public, on a database that it asks when the test says so.
public final class OwnPublication {

    private final DataSource database;
    private final StoredVersion stored;
    private final PublicVersions versions;
    private final TransactionTemplate transaction;

    public OwnPublication(DataSource database) {
        this.database = database;
        this.stored = new StoredVersion(JdbcClient.create(database));
        this.versions = new PublicVersions(stored);
        this.transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
        ask();
    }

    /// Another server on the same database.
    public OwnPublication other() {
        return new OwnPublication(database);
    }

    public PublicVersions versions() {
        return versions;
    }

    StoredVersion stored() {
        return stored;
    }

    TransactionTemplate transaction() {
        return transaction;
    }

    /// Changes something public.
    public void change() {
        transaction.executeWithoutResult(status -> versions.on(new Changed("something")));
    }

    /// Asks the database which version holds, and is sure of it for as long as any test takes.
    public void ask() {
        versions.learn(stored.read(), System.nanoTime() + Duration.ofHours(1).toNanos());
    }

    /// As if it had asked too long ago.
    public void lose() {
        versions.learn(stored.read(), System.nanoTime() - 2 * PublicVersions.SURE.toNanos());
    }

    record Changed(String what) implements PublicChange {}
}
