package kz.aiqyn.base.identity.guessing;

import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Takes the trace of failed attempts away when its time is over.
@Component
class OldTraces {

    private final FailedSignIns trace;
    private final InstantSource clock;

    OldTraces(FailedSignIns trace, InstantSource clock) {
        this.trace = trace;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 5, fixedDelay = 720, timeUnit = TimeUnit.MINUTES)
    void forget() {
        trace.forgetOld(clock.instant());
    }
}
