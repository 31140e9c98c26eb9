package kz.aiqyn.register.services;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kz.aiqyn.base.audit.Audit;
import kz.aiqyn.base.audit.AuditedOperation;
import kz.aiqyn.base.catalogue.ServicePassport;
import kz.aiqyn.base.catalogue.ServicePassports;
import kz.aiqyn.base.organisation.Organisations;
import kz.aiqyn.base.web.Kazakhstan;
import kz.aiqyn.engine.unit.Units;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// What invented records rest on: bodies, the services that each gives, the clock; and whom they are told.
@Component
class SampleSurroundings {

    private static final int FIRST_YEAR = 2023;
    private static final int OF_AKIMAT = 14;
    private static final int OF_DEPARTMENT = 5;

    private final Organisations organisations;
    private final ServicePassports passports;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    SampleSurroundings(
            Organisations organisations,
            ServicePassports passports,
            Audit audit,
            ApplicationEventPublisher events,
            InstantSource clock) {
        this.organisations = organisations;
        this.passports = passports;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    Units units() {
        return organisations.units();
    }

    boolean isRated(String code) {
        return units().find(code).filter(unit -> unit.parent() != null).isPresent();
    }

    LocalDate today() {
        return Kazakhstan.today(clock);
    }

    Instant now() {
        return clock.instant();
    }

    /// Some of the services that a body gives, from all fields alike; of one that is no more, some that others give.
    List<String> services(String body) {
        boolean akimat =
                units().find(body).filter(unit -> !unit.kato().isEmpty()).isPresent();
        List<ServicePassport> own = passports.givenBy(body);
        List<String> given = (own.isEmpty() ? passports.present() : own)
                .stream().map(ServicePassport::code).toList();
        int most = akimat ? OF_AKIMAT : OF_DEPARTMENT;
        int step = Math.max(1, given.size() / most);
        return Stream.iterate(0, i -> i < given.size(), i -> i + step)
                .map(given::get)
                .limit(most)
                .toList();
    }

    void tell(List<String> bodies) {
        audit.record(AuditedOperation.of(
                "services.invented", "services:sample", Map.of("number", String.valueOf(bodies.size()))));
        events.publishEvent(
                ServicesMeasures.touched(Quarters.between(LocalDate.of(FIRST_YEAR, 1, 1), today()), bodies));
    }
}
