package kz.aiqyn.ops.outage;

import ch.qos.logback.classic.LoggerContext;
import java.util.Optional;
import kz.aiqyn.base.database.Outage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.task.SimpleAsyncTaskSchedulerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What is done again and again fails again and again while the database is away. That it is away is told once, by
/// whoever connects to it.
@Configuration(proxyBeanMethods = false)
class QuietSchedule {

    private static final Logger LOG = LoggerFactory.getLogger(QuietSchedule.class);

    @Bean
    SimpleAsyncTaskSchedulerCustomizer outagesAreToldOnce() {
        return scheduler -> scheduler.setErrorHandler(QuietSchedule::tell);
    }

    /// The scheduler of background work tells of every look that fails, and Spring of every rollback.
    @Bean
    DisposableBean scheduledWorkIsQuietToo() {
        if (!(LoggerFactory.getILoggerFactory() instanceof LoggerContext logging)) {
            return () -> {};
        }
        OutageLines lines = new OutageLines();
        lines.start();
        logging.addTurboFilter(lines);
        return () -> logging.getTurboFilterList().remove(lines);
    }

    static void tell(Throwable failure) {
        Optional<Outage> outage = Outage.of(failure);
        if (outage.isPresent()) {
            LOG.info("a task waits for the database, which is {}: {}", outage.get(), failure.getMessage());
        } else {
            LOG.error("a task failed", failure);
        }
    }
}
