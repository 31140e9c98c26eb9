package kz.aiqyn.register.openness;

import java.util.List;
import kz.aiqyn.base.card.Right;
import kz.aiqyn.base.card.Role;

/// What somebody may do with facts, assessments and checklists.
final class OpennessRights {

    static final String SEE = "openness.see";
    /// Facts that the portals publish.
    static final String EDIT = "openness.edit";
    /// Checking a body by the checklist, as one of two.
    static final String CHECK = "openness.check";
    /// Planning, deciding where checkers disagree, showing the result, answering objections.
    static final String DECIDE = "openness.decide";
    /// Agreeing or objecting for the body.
    static final String OBJECT = "openness.object";
    /// Versions of the checklist.
    static final String CHECKLIST = "openness.checklist";

    /// Checks state bodies and does nothing else.
    static final Role CHECKER = new Role("CHECKER", false, "openness");

    static final List<Right> ALL = List.of(
            Right.forPart(
                    SEE, Role.ECONOMIST, Role.APPROVER, Role.LEADER, Role.HEAD, Role.OFFICER, Role.AUDITOR, CHECKER),
            Right.forPart(EDIT, Role.ECONOMIST),
            Right.forPart(CHECK, CHECKER),
            Right.forPart(DECIDE, Role.ECONOMIST),
            Right.forPart(OBJECT, Role.HEAD, Role.OFFICER),
            Right.forEverything(CHECKLIST, Role.ECONOMIST));

    private OpennessRights() {}
}
