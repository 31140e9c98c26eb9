package kz.aiqyn.ops.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Connects to the database, brought to this program's version before anybody asks it.
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    /// Where the database is: `aiqyn.database`.
    ///
    /// @param url a JDBC address of PostgreSQL
    /// @param user its user
    /// @param password the user's password
    @ConfigurationProperties("aiqyn.database")
    record Settings(String url, String user, String password) {}

    @Bean
    DataSource database(Settings settings) {
        HikariConfig pool = new HikariConfig();
        pool.setJdbcUrl(settings.url());
        pool.setUsername(settings.user());
        pool.setPassword(settings.password());
        pool.addDataSourceProperty("ApplicationName", "aiqyn");
        HikariDataSource database = new HikariDataSource(pool);
        Migrations.run(database);
        return database;
    }
}
