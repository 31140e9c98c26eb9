package kz.aiqyn.base.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import kz.aiqyn.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class OutageTest {

    @Test
    void knowsTheLossWhereTheRollbackFailsOfItAndItsOwnFailureIsAllThatIsLeft() throws SQLException {
        try (HikariDataSource pool = new HikariDataSource()) {
            pool.setJdbcUrl(TestDatabase.url());
            JdbcClient client = JdbcClient.create(pool);
            TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(pool));

            Throwable failure = catchThrowable(() -> transaction.executeWithoutResult(status -> {
                int process = client.sql("select pg_backend_pid()")
                        .query(Integer.class)
                        .single();
                end(pool, process);
                client.sql("select 1").query(Integer.class).single();
            }));

            assertThat(failure).hasRootCauseMessage("Connection is closed");
            assertThat(Outage.of(failure)).contains(Outage.ABSENT);
        }
    }

    @Test
    void aBrokenStatementIsNoOutage() {
        assertThat(Outage.of(new IllegalStateException(new SQLException("syntax", "42601"))))
                .isEmpty();
        assertThat(Outage.of(new IllegalStateException(new SQLException("without a code"))))
                .isEmpty();
    }

    private static void end(HikariDataSource pool, int process) {
        try (Connection another = pool.getConnection();
                Statement statement = another.createStatement()) {
            statement.execute("select pg_terminate_backend(%d, 10000)".formatted(process));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
