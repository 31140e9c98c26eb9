package kz.aiqyn.register.investment;

import java.util.List;
import kz.aiqyn.base.card.Right;
import kz.aiqyn.base.card.Role;

/// What somebody may do with investment projects, zones and enterprises.
final class InvestmentRights {

    static final String SEE = "investment.see";
    /// Projects, zones and enterprises, with the steps of their lives.
    static final String EDIT = "investment.edit";
    /// What projects came to by quarter.
    static final String REPORT = "investment.report";

    static final List<Right> ALL = List.of(
            Right.forPart(SEE, Role.ECONOMIST, Role.APPROVER, Role.LEADER, Role.HEAD, Role.OFFICER, Role.AUDITOR),
            Right.forPart(EDIT, Role.OFFICER, Role.ECONOMIST),
            Right.forPart(REPORT, Role.OFFICER, Role.ECONOMIST));

    private InvestmentRights() {}
}
