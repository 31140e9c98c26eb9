package kz.aiqyn.oversight.assignment;

import java.util.List;
import kz.aiqyn.base.card.Right;
import kz.aiqyn.base.card.Role;

/// What somebody may do with assignments.
final class AssignmentRights {

    /// Follows assignments of the apparatus: sets terms, asks for proof, removes from control what they set themselves.
    static final Role CONTROLLER = new Role("CONTROLLER", false, "assignment");

    static final String SEE = "assignment.see";
    static final String GIVE = "assignment.give";
    /// What only its controller does with an assignment.
    static final String CONTROL = "assignment.control";
    /// Accepting, reporting, asking for more time, explaining.
    static final String REPORT = "assignment.report";

    /// Handing the control of what others control over to somebody else: whoever controlled it is not there any more.
    static final String HAND_OVER = "assignment.hand-over";

    /// Being told what bodies below have not done in time.
    static final String LEAD = "assignment.lead";

    static final List<Right> ALL = List.of(
            Right.forPart(
                    SEE, Role.ECONOMIST, Role.APPROVER, Role.LEADER, Role.HEAD, Role.OFFICER, Role.AUDITOR, CONTROLLER),
            Right.forPart(GIVE, CONTROLLER, Role.LEADER, Role.HEAD),
            Right.forPart(CONTROL, CONTROLLER, Role.LEADER, Role.HEAD),
            Right.forPart(REPORT, Role.HEAD, Role.OFFICER),
            Right.forPart(HAND_OVER, Role.LEADER),
            Right.forPart(LEAD, Role.LEADER));

    private AssignmentRights() {}
}
