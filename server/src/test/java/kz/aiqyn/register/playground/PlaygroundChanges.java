package kz.aiqyn.register.playground;

import java.util.Map;
import kz.aiqyn.base.audit.Audit;
import kz.aiqyn.base.audit.AuditedOperation;
import kz.aiqyn.base.web.Outcome;
import kz.aiqyn.engine.text.Phrase;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Writes playgrounds, each with its entry in the record and the measures that it touches.
@Service
@Transactional
class PlaygroundChanges {

    private final Playgrounds grounds;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    PlaygroundChanges(Playgrounds grounds, Audit audit, ApplicationEventPublisher events) {
        this.grounds = grounds;
        this.audit = audit;
        this.events = events;
    }

    /// Keeps a new playground, or what one has become.
    ///
    /// @param ground its version is the one that its sender saw
    Outcome<Long> save(Playground ground) {
        if (grounds.find(ground.organisation(), ground.names().kk())
                .filter(same -> same.id() != ground.id())
                .isPresent()) {
            return Outcome.refused("name.kk", Phrase.of("playground.refused.name"));
        }
        if (ground.id() == 0) {
            return Outcome.done(add(ground, 0));
        }
        Playground before = grounds.hold(ground.id());
        if (before.version() != ground.version()) {
            return new Outcome.Overtaken<>(ground.id());
        }
        Map<String, String> changes = AuditedOperation.changes(before.fields(), ground.fields());
        if (!changes.isEmpty()) {
            grounds.put(ground);
            audit.record(AuditedOperation.of("playground.changed", ground.subject(), changes));
            events.publishEvent(PlaygroundMeasures.touched(before, ground));
        }
        return Outcome.done(ground.id());
    }

    /// @param intake the file that it came from, 0 for none
    long add(Playground ground, long intake) {
        long id = grounds.add(ground, intake);
        Playground kept = grounds.get(id);
        audit.record(AuditedOperation.of("playground.added", kept.subject(), kept.fields()));
        if (kept.openedOn() != null) {
            events.publishEvent(PlaygroundMeasures.touched(null, kept));
        }
        return id;
    }

    void remove(Playground ground) {
        grounds.remove(ground.id());
        audit.record(AuditedOperation.of("playground.removed", ground.subject(), ground.fields()));
        if (ground.openedOn() != null) {
            events.publishEvent(PlaygroundMeasures.touched(null, ground));
        }
    }
}
