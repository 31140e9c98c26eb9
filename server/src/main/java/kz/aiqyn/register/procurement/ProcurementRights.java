package kz.aiqyn.register.procurement;

import java.util.List;
import kz.aiqyn.base.card.Right;
import kz.aiqyn.base.card.Role;

/// What somebody may do with the register of procurement.
final class ProcurementRights {

    static final String SEE = "procurement.see";
    static final String TAKE = "procurement.take";
    static final String CHECK = "procurement.check";
    static final String ANSWER = "procurement.answer";

    static final List<Right> ALL = List.of(
            Right.forPart(SEE, Role.ECONOMIST, Role.APPROVER, Role.LEADER, Role.HEAD, Role.OFFICER, Role.AUDITOR),
            Right.forEverything(TAKE, Role.ECONOMIST),
            Right.forEverything(CHECK, Role.ECONOMIST, Role.AUDITOR),
            Right.forPart(ANSWER, Role.HEAD, Role.OFFICER));

    private ProcurementRights() {}
}
