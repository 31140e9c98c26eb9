package kz.aiqyn.register.construction;

import java.util.List;
import kz.aiqyn.base.card.Right;
import kz.aiqyn.base.card.Role;

/// What somebody may do with construction sites.
final class ConstructionRights {

    static final String SEE = "construction.see";
    static final String EDIT = "construction.edit";
    static final String REPORT = "construction.report";
    static final String INSPECT = "construction.inspect";

    /// Goes to sites, says how far they are and what is wrong there, and keeps nothing else.
    static final Role INSPECTOR = new Role("INSPECTOR", false, "construction");

    static final List<Right> ALL = List.of(
            Right.forPart(
                    SEE, Role.ECONOMIST, Role.APPROVER, Role.LEADER, Role.HEAD, Role.OFFICER, Role.AUDITOR, INSPECTOR),
            Right.forPart(EDIT, Role.OFFICER, Role.ECONOMIST),
            Right.forPart(REPORT, Role.OFFICER, Role.ECONOMIST, INSPECTOR),
            Right.forPart(INSPECT, INSPECTOR));

    private ConstructionRights() {}
}
