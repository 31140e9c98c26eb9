package kz.aiqyn.ops.database;

import com.zaxxer.hikari.HikariConfig;
import java.sql.DriverManager;
import java.util.Properties;
import javax.sql.DataSource;
import kz.aiqyn.base.publication.OwnConnections;
import kz.aiqyn.ops.outage.Telling;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Connects to the database, brought to this program's version before anybody asks it.
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    /// How long a request waits for a connection before it is told that there is none.
    private static final long PATIENCE_MILLIS = 8_000;

    /// How many seconds a connection that listens waits for an answer before it counts as lost.
    private static final String SILENCE = "5";

    /// Where the database is: `aiqyn.database`.
    ///
    /// @param url a JDBC address of PostgreSQL
    /// @param user its user
    /// @param password the user's password
    @ConfigurationProperties("aiqyn.database")
    record Settings(String url, String user, String password) {}

    @Bean
    DataSource database(Settings settings, ObjectProvider<Telling> telling) {
        HikariConfig pool = new HikariConfig();
        pool.setJdbcUrl(settings.url());
        if (!settings.user().isEmpty()) {
            pool.setUsername(settings.user());
        }
        if (!settings.password().isEmpty()) {
            pool.setPassword(settings.password());
        }
        pool.addDataSourceProperty("ApplicationName", "aiqyn");
        pool.setConnectionTimeout(PATIENCE_MILLIS);
        WatchedPool database = new WatchedPool(pool, telling.getIfAvailable(() -> phrase -> {}));
        boolean migrated = false;
        try {
            Migrations.run(database);
            migrated = true;
            return database;
        } finally {
            if (!migrated) {
                database.close();
            }
        }
    }

    @Bean
    OwnConnections ownConnections(Settings settings) {
        Properties login = new Properties();
        login.setProperty("ApplicationName", "aiqyn");
        login.setProperty("connectTimeout", SILENCE);
        login.setProperty("socketTimeout", SILENCE);
        if (!settings.user().isEmpty()) {
            login.setProperty("user", settings.user());
        }
        if (!settings.password().isEmpty()) {
            login.setProperty("password", settings.password());
        }
        return () -> DriverManager.getConnection(settings.url(), login);
    }
}
