package kz.aiqyn.base.audit;

import java.io.UncheckedIOException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/// Exports the head of the chain every day, and after a time of standing still as soon as the server is up again.
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class HeadExport {

    private static final Logger LOG = LoggerFactory.getLogger(HeadExport.class);

    private final Chain chain;

    HeadExport(Chain chain) {
        this.chain = chain;
    }

    @Scheduled(initialDelay = 1, fixedDelay = 30, timeUnit = TimeUnit.MINUTES)
    void exportDaily() {
        try {
            chain.exportDaily();
        } catch (UncheckedIOException e) {
            LOG.error("The head of the record was not exported; it is tried again in half an hour", e);
        }
    }
}
