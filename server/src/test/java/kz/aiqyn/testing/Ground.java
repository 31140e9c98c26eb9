package kz.aiqyn.testing;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import kz.aiqyn.base.audit.Audit;
import kz.aiqyn.base.audit.AuditedOperation;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import tools.jackson.databind.json.JsonMapper;

/// Territories, organisations and the calendar on a database of their own, without the rest of the server.
public final class Ground implements AutoCloseable {

    /// What the clock shows.
    public static final Instant NOW = Instant.parse("2026-03-10T06:00:00Z");

    private final AnnotationConfigApplicationContext context;

    private Ground(AnnotationConfigApplicationContext context) {
        this.context = context;
    }

    /// On a new database.
    public static Ground fresh() {
        return on(TestDatabase.fresh());
    }

    /// On a database that is new, or counted.
    public static Ground on(DataSource database) {
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        context.registerBean("database", DataSource.class, () -> database);
        context.register(Wiring.class);
        context.refresh();
        context.getBean(Recorded.class).operations.clear();
        return new Ground(context);
    }

    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    /// The operations recorded since the start, at which the calendar is begun.
    public List<AuditedOperation> operations() {
        return context.getBean(Recorded.class).operations;
    }

    public JdbcClient database() {
        return context.getBean(JdbcClient.class);
    }

    @Override
    public void close() {
        context.close();
    }

    private static final class Recorded implements Audit {
        private final List<AuditedOperation> operations = new ArrayList<>();

        @Override
        public void record(AuditedOperation operation) {
            operations.add(operation);
        }
    }

    @EnableTransactionManagement(proxyTargetClass = true)
    @ComponentScan(
            basePackages = {
                "kz.aiqyn.base.publication",
                "kz.aiqyn.base.territory",
                "kz.aiqyn.base.organisation",
                "kz.aiqyn.base.calendar"
            },
            excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*\\.page\\..*"))
    static class Wiring {

        @Bean
        Recorded audit() {
            return new Recorded();
        }

        @Bean
        InstantSource clock() {
            return InstantSource.fixed(NOW);
        }

        @Bean
        JsonMapper json() {
            return JsonMapper.builder().build();
        }

        @Bean
        JdbcTemplate jdbc(DataSource database) {
            return new JdbcTemplate(database);
        }

        @Bean
        JdbcClient client(JdbcTemplate jdbc) {
            return JdbcClient.create(jdbc);
        }

        @Bean
        JdbcTransactionManager transactions(DataSource database) {
            return new JdbcTransactionManager(database);
        }
    }
}
