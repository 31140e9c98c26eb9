package kz.aiqyn.base.record;

import java.util.List;
import kz.aiqyn.base.audit.AuditEntry;
import kz.aiqyn.base.audit.AuditRights;
import kz.aiqyn.base.audit.AuditTrail;
import kz.aiqyn.base.identity.Access;
import org.springframework.stereotype.Component;

/// What was done to a record, as its page shows it: from the record of what was done, so that no module keeps a second
/// one. Who did it is shown to auditors alone.
@Component
public class ChangeHistory {

    private static final int SHOWN = 100;

    private final AuditTrail trail;
    private final Access access;

    ChangeHistory(AuditTrail trail, Access access) {
        this.trail = trail;
        this.access = access;
    }

    /// @param entries the latest first
    /// @param named whether the reader may see who it was
    public record Shown(List<AuditEntry> entries, boolean named) {

        public Shown {
            entries = List.copyOf(entries);
        }
    }

    /// The latest changes of a record.
    ///
    /// @param subject as the audit names it: `playground:7`
    public Shown of(String subject) {
        return new Shown(trail.about(subject, SHOWN), access.may(AuditRights.SEE));
    }
}
