package kz.aiqyn.ops.clock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.ops.outage.Telling;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The machine's clock, and the server's: it goes on from what was recorded last where the machine's is behind.
@Configuration(proxyBeanMethods = false)
public class Clocks {

    private static final Logger LOG = LoggerFactory.getLogger(Clocks.class);
    private static final Duration TOLERATED = Duration.ofSeconds(30);

    /// For what runs before the server does.
    public static InstantSource machine() {
        return Clock.systemUTC();
    }

    @Bean
    InstantSource clock(LatestMoments moments, ObjectProvider<Telling> telling) {
        Instant latest = moments.latest();
        Instant now = machine().instant();
        if (isBehind(now, latest)) {
            LOG.warn("the machine's clock says {}, the database's latest record is of {}", now, latest);
            telling.ifAvailable(teller -> teller.tell(Phrase.of("ops.clock.behind", moment(now), moment(latest))));
        }
        return new SteadyClock(machine(), System::nanoTime, latest);
    }

    /// Whether a clock is behind what was recorded, by more than clocks of several machines differ.
    public static boolean isBehind(Instant clock, Instant latest) {
        return Duration.between(clock, latest).compareTo(TOLERATED) > 0;
    }

    /// A moment as it is told.
    public static String moment(Instant moment) {
        return moment.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
