package kz.aiqyn.register.greenhouse;

import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kz.aiqyn.base.audit.Audit;
import kz.aiqyn.base.audit.AuditedOperation;
import kz.aiqyn.base.web.Kazakhstan;
import kz.aiqyn.base.web.Outcome;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.text.Phrase;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Writes greenhouses and harvests, each with its entry in the record and the measures that it touches.
@Service
@Transactional
class GreenhouseChanges {

    private final Greenhouses houses;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    GreenhouseChanges(Greenhouses houses, Audit audit, ApplicationEventPublisher events, InstantSource clock) {
        this.houses = houses;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /// Keeps a new greenhouse, or what one has become.
    ///
    /// @param house its version is the one that its sender saw
    Outcome<Long> save(Greenhouse house) {
        if (houses.find(house.organisation(), house.names().kk())
                .filter(same -> same.id() != house.id())
                .isPresent()) {
            return Outcome.refused("name.kk", Phrase.of("greenhouse.refused.name"));
        }
        if (house.id() == 0) {
            return Outcome.done(add(house, 0));
        }
        Greenhouse before = houses.hold(house.id());
        if (before.version() != house.version()) {
            return new Outcome.Overtaken<>(house.id());
        }
        Map<String, String> changes = AuditedOperation.changes(before.fields(), house.fields());
        if (!changes.isEmpty()) {
            houses.put(house);
            audit.record(AuditedOperation.of("greenhouse.changed", house.subject(), changes));
            touch(before, house);
        }
        return Outcome.done(house.id());
    }

    /// @param intake the file that it came from, 0 for none
    long add(Greenhouse house, long intake) {
        long id = houses.add(house, intake);
        Greenhouse kept = houses.get(id);
        audit.record(AuditedOperation.of("greenhouse.added", kept.subject(), kept.fields()));
        touch(null, kept);
        return id;
    }

    /// Keeps the harvest of a year, or what it is corrected to.
    ///
    /// @param seen version of the greenhouse that the sender saw
    Outcome<Long> record(long id, int seen, Harvest harvest) {
        Greenhouse house = houses.hold(id);
        if (house.version() != seen) {
            return new Outcome.Overtaken<>(id);
        }
        if (!house.years(Kazakhstan.today(clock)).contains(Period.year(harvest.year()))) {
            return Outcome.refused("year", Phrase.of("greenhouse.refused.year", Integer.toString(harvest.year())));
        }
        record(house, harvest, 0);
        return Outcome.done(id);
    }

    /// @param intake the file that it came from, 0 for none
    void record(Greenhouse house, Harvest harvest, long intake) {
        Optional<Harvest> before = houses.harvest(house.id(), harvest.year());
        Map<String, String> changes = new TreeMap<>(
                before.isEmpty()
                        ? harvest.fields()
                        : AuditedOperation.changes(before.get().fields(), harvest.fields()));
        if (!changes.isEmpty()) {
            changes.put("year", Integer.toString(harvest.year()));
            houses.put(house.id(), harvest, intake, clock.instant());
            audit.record(AuditedOperation.of("greenhouse.harvested", house.subject(), changes));
            touch(null, house);
        }
    }

    /// Takes back what came from a file. How many greenhouses and harvests that were.
    long undo(long intake) {
        long count = 0;
        for (Greenhouse house : houses.harvestedBy(intake)) {
            int before = houses.harvests(house.id()).size();
            houses.removeHarvests(house.id(), intake, clock.instant());
            count += before - houses.harvests(house.id()).size();
            audit.record(AuditedOperation.of("greenhouse.unharvested", house.subject()));
            touch(null, house);
        }
        for (Greenhouse house : houses.of(intake)) {
            houses.remove(house.id());
            audit.record(AuditedOperation.of("greenhouse.removed", house.subject(), house.fields()));
            touch(null, house);
            count++;
        }
        return count;
    }

    private void touch(@Nullable Greenhouse before, Greenhouse after) {
        GreenhouseMeasures.touched(before, after, Kazakhstan.today(clock)).ifPresent(events::publishEvent);
    }
}
