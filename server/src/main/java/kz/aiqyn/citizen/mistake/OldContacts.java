package kz.aiqyn.citizen.mistake;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Takes away how to reach those who reported a mistake, when nobody answered them in the time that the form names.
@Component
class OldContacts {

    static final Duration KEPT = Duration.ofDays(90);

    private final Mistakes mistakes;
    private final InstantSource clock;

    OldContacts(Mistakes mistakes, InstantSource clock) {
        this.mistakes = mistakes;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 7, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void forget() {
        mistakes.forgetContacts(clock.instant().minus(KEPT));
        mistakes.forgetSendings(clock.instant().minus(Duration.ofHours(1)));
    }
}
