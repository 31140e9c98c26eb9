package kz.aiqyn.base.keeping;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import kz.aiqyn.base.audit.Audit;
import kz.aiqyn.base.web.Kazakhstan;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// What all keep their records with: the record of what was done, the events that others hear, the clock.
@Component
public class Keeping {

    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    Keeping(Audit audit, ApplicationEventPublisher events, InstantSource clock) {
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    public Audit audit() {
        return audit;
    }

    public Instant now() {
        return clock.instant();
    }

    public LocalDate today() {
        return Kazakhstan.today(clock);
    }

    void tell(Object event) {
        events.publishEvent(event);
    }
}
