package kz.aiqyn.rating.collection.page;

import java.util.List;
import kz.aiqyn.base.audit.AuditEntry;
import kz.aiqyn.base.audit.AuditRights;
import kz.aiqyn.base.audit.AuditSearch;
import kz.aiqyn.base.audit.AuditTrail;
import kz.aiqyn.base.identity.Access;
import kz.aiqyn.base.web.ListEdge;
import org.springframework.stereotype.Component;

/// Who imported what, as the record of operations says: for those alone who may read it.
@Component
class Witnesses {

    private static final int MOST = 50;

    private final AuditTrail trail;
    private final Access access;

    Witnesses(AuditTrail trail, Access access) {
        this.trail = trail;
        this.access = access;
    }

    boolean mayBeSeen() {
        return access.may(AuditRights.SEE);
    }

    /// The logins of those who imported it; none for readers who may not know.
    List<String> of(long upload) {
        if (!mayBeSeen()) {
            return List.of();
        }
        String subject = "import:" + upload;
        AuditSearch search = new AuditSearch(null, null, "", "values.imported", subject);
        return trail.list(search, ListEdge.FIRST, MOST).stream()
                .filter(entry -> entry.subject().equals(subject))
                .map(AuditEntry::who)
                .distinct()
                .toList();
    }
}
