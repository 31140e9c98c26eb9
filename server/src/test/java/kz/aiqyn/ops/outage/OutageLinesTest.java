package kz.aiqyn.ops.outage;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.core.spi.FilterReply;
import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutageLinesTest {

    private final LoggerContext logging = new LoggerContext();
    private final OutageLines lines = new OutageLines();

    @ParameterizedTest
    @CsvSource({
        "com.github.kagkarlsson.scheduler.RunUntilShutdown, 08006, DENY",
        "com.github.kagkarlsson.scheduler.RunUntilShutdown, 42P01, NEUTRAL",
        "org.springframework.transaction.support.TransactionTemplate, 57P01, DENY",
        "org.springframework.jdbc.support.JdbcTransactionManager, 08006, DENY",
        "org.springframework.jdbc.support.JdbcTransactionManager, 40001, NEUTRAL",
        "kz.aiqyn.rating.RatingDesk, 08006, NEUTRAL",
    })
    void keepsOutWhatIsSaidOfAnAbsentDatabaseByThoseWhoSayItEachTime(String speaker, String state, FilterReply reply) {
        assertThat(decide(speaker, new IllegalStateException(new SQLException("no connection", state))))
                .isEqualTo(reply);
    }

    @ParameterizedTest
    @CsvSource({"com.github.kagkarlsson.scheduler.RunAndLogErrors, DENY", "kz.aiqyn.base.job.JobWork, NEUTRAL"})
    void keepsOutAWaitForTheDatabaseThatTheServersEndCutOff(String speaker, FilterReply reply) {
        Throwable cutOff = new SQLException("interrupted while waiting", new InterruptedException());

        assertThat(decide(speaker, cutOff)).isEqualTo(reply);
    }

    private FilterReply decide(String speaker, Throwable failure) {
        Logger logger = logging.getLogger(speaker);
        return lines.decide(null, logger, Level.ERROR, "Unhandled exception", null, failure);
    }
}
