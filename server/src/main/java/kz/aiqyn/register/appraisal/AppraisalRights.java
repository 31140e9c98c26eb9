package kz.aiqyn.register.appraisal;

import java.util.List;
import kz.aiqyn.base.card.Right;
import kz.aiqyn.base.card.Role;

/// What somebody may do with calls and proposals.
final class AppraisalRights {

    static final String SEE = "appraisal.see";
    /// Proposals of their own bodies.
    static final String PROPOSE = "appraisal.propose";
    /// Calls and norms, and whatever is done to the proposals of all.
    static final String KEEP = "appraisal.keep";
    /// To see the ranking and the choice before they are everybody's.
    static final String WEIGH = "appraisal.weigh";
    static final String SIGN = "appraisal.sign";
    /// Their own envelopes alone.
    static final String SCORE = "appraisal.score";

    /// Scores proposals and does nothing else.
    static final Role EXPERT = new Role("EXPERT", false, "appraisal");

    static final List<Right> ALL = List.of(
            Right.forPart(
                    SEE, Role.ECONOMIST, Role.APPROVER, Role.LEADER, Role.HEAD, Role.OFFICER, Role.AUDITOR, EXPERT),
            Right.forPart(PROPOSE, Role.OFFICER, Role.ECONOMIST),
            Right.forEverything(KEEP, Role.ECONOMIST),
            Right.forEverything(WEIGH, Role.ECONOMIST, Role.APPROVER, Role.LEADER, Role.AUDITOR),
            Right.forEverything(SIGN, Role.APPROVER),
            Right.forPart(SCORE, EXPERT));

    private AppraisalRights() {}
}
