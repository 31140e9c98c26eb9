package kz.aiqyn.base.audit;

import java.util.List;
import kz.aiqyn.base.card.Right;
import kz.aiqyn.base.card.Role;

/// What somebody may do with the record of what was done.
public final class AuditRights {

    public static final String SEE = "audit.see";

    static final List<Right> ALL = List.of(Right.forPart(SEE, Role.AUDITOR));

    private AuditRights() {}
}
