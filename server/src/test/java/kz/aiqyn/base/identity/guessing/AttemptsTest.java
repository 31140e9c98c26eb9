package kz.aiqyn.base.identity.guessing;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import kz.aiqyn.base.identity.guessing.Attempts.Attempt;
import kz.aiqyn.base.identity.guessing.Attempts.Hold;
import kz.aiqyn.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionManager;
import org.springframework.transaction.annotation.AnnotationTransactionAttributeSource;
import org.springframework.transaction.interceptor.TransactionInterceptor;

class AttemptsTest {

    private static final Instant NOON = Instant.parse("2026-11-30T07:00:00Z");
    private static final byte[] ACCOUNT = "account".getBytes(StandardCharsets.UTF_8);
    private static final byte[] DEVICE = "device".getBytes(StandardCharsets.UTF_8);
    private static final Network HOME = Network.of("203.0.113.7");

    private final HikariDataSource pool = pool();
    private final Attempts attempts = transactional(pool);

    private static HikariDataSource pool() {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(TestDatabase.url());
        return pool;
    }

    @AfterEach
    void close() {
        pool.close();
    }

    private static Attempts transactional(DataSource pool) {
        ProxyFactory proxy = new ProxyFactory(new Attempts(JdbcClient.create(pool)));
        proxy.setProxyTargetClass(true);
        proxy.addAdvice(new TransactionInterceptor(
                (TransactionManager) new JdbcTransactionManager(pool), new AnnotationTransactionAttributeSource()));
        return (Attempts) proxy.getProxy();
    }

    private static Attempt from(Network network) {
        return new Attempt(ACCOUNT, network, null);
    }

    private static Network elsewhere(int number) {
        return Network.of("198.51.%d.%d".formatted(number / 250, number % 250));
    }

    /// How many of so many attempts at one moment are let through.
    private int free(Attempt attempt, int many, Instant at) {
        int free = 0;
        for (int i = 0; i < many; i++) {
            free += attempts.begin(attempt, at).isEmpty() ? 1 : 0;
        }
        return free;
    }

    @Test
    void holdsOneAddressAndNotAnother() {
        assertThat(free(from(HOME), 9, NOON)).isEqualTo(5);
        assertThat(attempts.begin(from(HOME), NOON)).contains(new Hold(NOON.plus(Duration.ofMinutes(15)), true));
        assertThat(free(from(elsewhere(1)), 9, NOON)).isEqualTo(5);
        assertThat(free(from(HOME), 9, NOON.plus(Duration.ofMinutes(15)))).isEqualTo(5);
    }

    @Test
    void takesAllAddressesOfOneSubscriberForOne() {
        assertThat(free(from(Network.of("2001:db8:0:7::1")), 3, NOON)).isEqualTo(3);
        assertThat(free(from(Network.of("2001:db8:0:7:ffff::9")), 9, NOON)).isEqualTo(2);
        assertThat(free(from(Network.of("2001:db8:0:8::1")), 9, NOON)).isEqualTo(5);
    }

    @Test
    void slowsGuessersFromEverywhereAndNotTheOwnersDevice() {
        int free = 0;
        for (int i = 0; i < 100; i++) {
            free += attempts.begin(from(elsewhere(i)), NOON).isEmpty() ? 1 : 0;
        }
        assertThat(free).as("from a hundred addresses").isEqualTo(20);
        assertThat(attempts.begin(from(HOME), NOON)).contains(new Hold(NOON.plus(Duration.ofMinutes(1)), true));
        assertThat(free(new Attempt(ACCOUNT, HOME, DEVICE), 9, NOON))
                .as("at a device that is known")
                .isEqualTo(5);

        int hour = 0;
        for (int second = 0; second < 3600; second += 20) {
            hour += attempts.begin(from(elsewhere(1000 + second)), NOON.plusSeconds(second))
                            .isEmpty()
                    ? 1
                    : 0;
        }
        assertThat(hour).as("one a minute").isBetween(58, 60);
    }

    @Test
    void holdsAnAddressThatTriesOneAccountAfterAnother() {
        int free = 0;
        for (int i = 0; i < 80; i++) {
            byte[] other = ("account" + i).getBytes(StandardCharsets.UTF_8);
            free += attempts.begin(new Attempt(other, HOME, null), NOON).isEmpty() ? 1 : 0;
        }
        assertThat(free).isEqualTo(50);
        assertThat(attempts.begin(from(HOME), NOON).map(Hold::accountIsHeld))
                .as("which is not this account's doing")
                .contains(false);
        assertThat(attempts.begin(new Attempt(ACCOUNT, HOME, DEVICE), NOON))
                .as("whoever is known there goes on")
                .isEmpty();
    }

    @Test
    void forgetsSlipsFromTheSamePlaceOnlyWhenOneSucceeds() {
        free(from(HOME), 4, NOON);
        free(from(elsewhere(1)), 5, NOON);
        attempts.succeeded(from(HOME));
        assertThat(free(from(HOME), 9, NOON)).isEqualTo(5);
        assertThat(attempts.begin(from(elsewhere(1)), NOON)).isPresent();
        attempts.forget(ACCOUNT);
        assertThat(attempts.begin(from(elsewhere(1)), NOON)).isEmpty();
    }

    /// The machine's clock was a day ahead, and was set right between two starts.
    @Test
    void neitherEndsAHoldNorProlongsItForEverWhenTheClockIsSetBack() {
        Instant ahead = NOON.plus(Duration.ofDays(1));
        free(from(HOME), 5, ahead);
        assertThat(attempts.begin(from(HOME), NOON)).contains(new Hold(NOON.plus(Duration.ofMinutes(15)), true));
        assertThat(attempts.begin(from(HOME), NOON.plus(Duration.ofMinutes(14))))
                .isPresent();
        assertThat(attempts.begin(from(HOME), NOON.plus(Duration.ofMinutes(15))))
                .isEmpty();
    }

    @Test
    void countsAttemptsAtOnceOneByOne() throws Exception {
        int many = 16;
        CountDownLatch together = new CountDownLatch(many);
        List<Future<Optional<Hold>>> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(many)) {
            for (int i = 0; i < many; i++) {
                Callable<Optional<Hold>> attempt = () -> {
                    together.countDown();
                    together.await();
                    return attempts.begin(from(HOME), NOON);
                };
                answers.add(threads.submit(attempt));
            }
            int free = 0;
            for (Future<Optional<Hold>> answer : answers) {
                free += answer.get().isEmpty() ? 1 : 0;
            }
            assertThat(free).isEqualTo(5);
        }
    }
}
