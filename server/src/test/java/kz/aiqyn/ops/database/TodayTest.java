package kz.aiqyn.ops.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;
import kz.aiqyn.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The day that lists and measures count by.
class TodayTest {

    private static final Instant EVENING = Instant.parse("2031-11-30T18:59:59Z");
    private static final Instant MIDNIGHT = Instant.parse("2031-11-30T19:00:00Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(EVENING);
    private final InstantSource clock = now::get;

    @Test
    void isTheProgramsDayInKazakhstanOnEveryConnection() {
        try (WatchedPool pool = pool()) {
            JdbcClient database = JdbcClient.create(pool);
            pool.follow(clock);
            assertThat(today(database)).isEqualTo("2031-11-30");
            now.set(MIDNIGHT);
            assertThat(today(database)).isEqualTo("2031-12-01");
            assertThat(today(database)).isEqualTo("2031-12-01");
            now.set(EVENING);
            assertThat(today(database)).isEqualTo("2031-11-30");
        }
    }

    @Test
    void isTheDatabasesWhereNobodyHasSaid() {
        try (WatchedPool pool = pool()) {
            JdbcClient database = JdbcClient.create(pool);
            assertThat(database.sql("select calendar.today() = cast(now() at time zone 'Asia/Almaty' as date)")
                            .query(Boolean.class)
                            .single())
                    .isTrue();
        }
    }

    @Test
    void isNotLostWithATransactionThatFails() {
        try (WatchedPool pool = pool()) {
            JdbcClient database = JdbcClient.create(pool);
            pool.follow(clock);
            TransactionTemplate transactions = new TransactionTemplate(new DataSourceTransactionManager(pool));
            transactions.executeWithoutResult(status -> {
                assertThat(today(database)).isEqualTo("2031-11-30");
                status.setRollbackOnly();
            });
            assertThat(today(database)).isEqualTo("2031-11-30");
        }
    }

    private static String today(JdbcClient database) {
        return database.sql("select cast(calendar.today() as text)")
                .query(String.class)
                .single();
    }

    private static WatchedPool pool() {
        HikariConfig settings = new HikariConfig();
        settings.setJdbcUrl(TestDatabase.url());
        settings.setMaximumPoolSize(1);
        return new WatchedPool(settings, phrase -> {});
    }
}
