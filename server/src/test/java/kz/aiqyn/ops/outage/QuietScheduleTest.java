package kz.aiqyn.ops.outage;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.sql.SQLException;
import java.time.Instant;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import kz.aiqyn.testing.ServerTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.scheduling.concurrent.SimpleAsyncTaskScheduler;

/// The console shows warnings and errors: nothing of an outage may be one each time a task comes round.
@ServerTest
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class QuietScheduleTest {

    private final SimpleAsyncTaskScheduler scheduler;
    private final BlockingQueue<Level> levels = new LinkedBlockingQueue<>();
    private final AppenderBase<ILoggingEvent> lines = new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent line) {
            levels.add(line.getLevel());
        }
    };
    private final Logger log = (Logger) LoggerFactory.getLogger(QuietSchedule.class);

    @Autowired
    QuietScheduleTest(SimpleAsyncTaskScheduler scheduler) {
        this.scheduler = scheduler;
    }

    @BeforeEach
    void listen() {
        // As a server logs; tests otherwise say less.
        log.setLevel(Level.INFO);
        lines.start();
        log.addAppender(lines);
    }

    @AfterEach
    void listenNoMore() {
        log.detachAppender(lines);
        log.setLevel(null);
    }

    @Test
    void saysNothingOnTheConsoleOfATaskThatWaitsForTheDatabase() throws InterruptedException {
        assertThat(told(new DataAccessResourceFailureException("away", new SQLException("away", "08006"))))
                .isEqualTo(Level.INFO);
    }

    @Test
    void saysWhatElseGoesWrong() throws InterruptedException {
        assertThat(told(new IllegalStateException("broken"))).isEqualTo(Level.ERROR);
    }

    private Level told(RuntimeException failure) throws InterruptedException {
        scheduler.schedule(
                () -> {
                    throw failure;
                },
                Instant.EPOCH);
        return levels.take();
    }
}
