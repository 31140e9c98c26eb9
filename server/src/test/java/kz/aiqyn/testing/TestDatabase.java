package kz.aiqyn.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import kz.aiqyn.ops.database.Migrations;

/// One real PostgreSQL for all tests of a run, and in it as many migrated databases as tests ask for, each a copy of
/// one that was migrated once.
public final class TestDatabase {

    private static final String TEMPLATE = "migrated";
    private static final AtomicInteger COUNT = new AtomicInteger();

    private TestDatabase() {}

    private static final class Server {
        private static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            try {
                EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                        .setPort(RunningServer.freePort())
                        .setServerConfig("fsync", "off")
                        .setServerConfig("synchronous_commit", "off")
                        .setServerConfig("full_page_writes", "off")
                        .setServerConfig("max_connections", "200")
                        .start();
                execute(postgres, "create database " + TEMPLATE);
                Migrations.run(postgres.getDatabase("postgres", TEMPLATE));
                return postgres;
            } catch (IOException e) {
                throw new UncheckedIOException("the database for tests does not start", e);
            }
        }
    }

    /// The address of a new, empty, migrated database.
    public static String url() {
        String name = "test" + COUNT.incrementAndGet();
        execute(Server.POSTGRES, "create database %s template %s".formatted(name, TEMPLATE));
        return Server.POSTGRES.getJdbcUrl("postgres", name);
    }

    /// A new, empty, migrated database.
    public static DataSource fresh() {
        String name = "test" + COUNT.incrementAndGet();
        execute(Server.POSTGRES, "create database %s template %s".formatted(name, TEMPLATE));
        return Server.POSTGRES.getDatabase("postgres", name);
    }

    private static synchronized void execute(EmbeddedPostgres postgres, String sql) {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot run: " + sql, e);
        }
    }
}
