package kz.aiqyn.base.territory.version;

import kz.aiqyn.base.audit.Audit;
import kz.aiqyn.base.audit.AuditedOperation;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Writes down what was done to the tree and its borders, and tells it to whoever shows maps.
@Component
public class TreeRecord {

    private final Audit audit;
    private final ApplicationEventPublisher events;

    public TreeRecord(Audit audit, ApplicationEventPublisher events) {
        this.audit = audit;
        this.events = events;
    }

    public void record(AuditedOperation operation) {
        audit.record(operation);
        events.publishEvent(new TerritoriesChanged(operation.subject()));
    }
}
