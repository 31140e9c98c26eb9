package kz.aiqyn.rating.methodology;

import java.util.List;
import kz.aiqyn.base.card.Right;
import kz.aiqyn.base.card.Role;

/// What somebody may do with methodologies.
public final class MethodologyRights {

    public static final String SEE = "methodologies.see";
    public static final String EDIT = "methodologies.edit";
    public static final String AGREE = "methodologies.agree";
    public static final String PUBLISH = "methodologies.publish";
    public static final String PROPOSE = "methodologies.propose";

    static final List<Right> ALL = List.of(
            Right.forPart(
                    SEE,
                    Role.ADMINISTRATOR,
                    Role.ECONOMIST,
                    Role.APPROVER,
                    Role.LEADER,
                    Role.HEAD,
                    Role.OFFICER,
                    Role.AUDITOR),
            Right.forEverything(EDIT, Role.ECONOMIST),
            Right.forEverything(AGREE, Role.APPROVER),
            Right.forEverything(PUBLISH, Role.APPROVER),
            Right.forPart(PROPOSE, Role.ECONOMIST, Role.APPROVER, Role.LEADER, Role.HEAD, Role.OFFICER));

    private MethodologyRights() {}
}
