package kz.aiqyn.ops.outage;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.sql.SQLException;
import kz.aiqyn.testing.ServerTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.scheduling.concurrent.SimpleAsyncTaskScheduler;

/// The console shows warnings and errors: nothing of an outage may be one each time a task comes round.
@ServerTest
class QuietScheduleTest {

    private final SimpleAsyncTaskScheduler scheduler;
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private final Logger log = (Logger) LoggerFactory.getLogger(QuietSchedule.class);

    @Autowired
    QuietScheduleTest(SimpleAsyncTaskScheduler scheduler) {
        this.scheduler = scheduler;
    }

    @BeforeEach
    void listen() {
        lines.start();
        log.addAppender(lines);
    }

    @AfterEach
    void listenNoMore() {
        log.detachAppender(lines);
    }

    @Test
    void saysNothingOnTheConsoleOfATaskThatWaitsForTheDatabase() {
        run(new DataAccessResourceFailureException("away", new SQLException("away", "08006")));
        assertThat(lines.list).extracting(ILoggingEvent::getLevel).containsExactly(Level.INFO);
    }

    @Test
    void saysWhatElseGoesWrong() {
        run(new IllegalStateException("broken"));
        assertThat(lines.list).extracting(ILoggingEvent::getLevel).containsExactly(Level.ERROR);
    }

    private void run(RuntimeException failure) {
        scheduler.schedule(
                () -> {
                    throw failure;
                },
                java.time.Instant.EPOCH);
        while (lines.list.isEmpty()) {
            Thread.onSpinWait();
        }
    }
}
