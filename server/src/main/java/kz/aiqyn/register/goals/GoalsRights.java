package kz.aiqyn.register.goals;

import java.util.List;
import kz.aiqyn.base.card.Right;
import kz.aiqyn.base.card.Role;

/// What somebody may do with goals and targets.
final class GoalsRights {

    static final String SEE = "goals.see";
    /// Targets and their plans; also whether a figure is reliable.
    static final String EDIT = "goals.edit";
    /// What targets came to.
    static final String REPORT = "goals.report";
    /// The goals themselves, which are the oblast's.
    static final String PLAN = "goals.plan";

    static final List<Right> ALL = List.of(
            Right.forPart(SEE, Role.ECONOMIST, Role.APPROVER, Role.LEADER, Role.HEAD, Role.OFFICER, Role.AUDITOR),
            Right.forPart(EDIT, Role.ECONOMIST),
            Right.forPart(REPORT, Role.OFFICER, Role.ECONOMIST),
            Right.forEverything(PLAN, Role.ECONOMIST));

    private GoalsRights() {}
}
