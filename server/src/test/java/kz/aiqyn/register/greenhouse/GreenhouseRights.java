package kz.aiqyn.register.greenhouse;

import java.util.List;
import kz.aiqyn.base.card.Right;
import kz.aiqyn.base.card.Role;

/// What somebody may do with greenhouses.
final class GreenhouseRights {

    static final String SEE = "greenhouse.see";
    static final String EDIT = "greenhouse.edit";
    static final String HARVEST = "greenhouse.harvest";

    /// Weighs harvests and keeps nothing else.
    static final Role AGRONOMIST = new Role("AGRONOMIST", false, "greenhouse");

    static final List<Right> ALL = List.of(
            Right.forPart(
                    SEE, Role.ECONOMIST, Role.APPROVER, Role.LEADER, Role.HEAD, Role.OFFICER, Role.AUDITOR, AGRONOMIST),
            Right.forPart(EDIT, Role.OFFICER, Role.ECONOMIST),
            Right.forPart(HARVEST, Role.OFFICER, AGRONOMIST));

    private GreenhouseRights() {}
}
