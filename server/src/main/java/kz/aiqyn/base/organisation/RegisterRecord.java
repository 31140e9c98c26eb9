package kz.aiqyn.base.organisation;

import kz.aiqyn.base.audit.Audit;
import kz.aiqyn.base.audit.AuditedOperation;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Writes down what was done to organisations and their heads, and tells it to whoever shows them.
@Component
class RegisterRecord {

    private final Audit audit;
    private final ApplicationEventPublisher events;

    RegisterRecord(Audit audit, ApplicationEventPublisher events) {
        this.audit = audit;
        this.events = events;
    }

    void record(AuditedOperation operation) {
        audit.record(operation);
        events.publishEvent(new OrganisationsChanged(operation.subject()));
    }
}
