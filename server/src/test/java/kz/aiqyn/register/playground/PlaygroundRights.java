package kz.aiqyn.register.playground;

import java.util.List;
import kz.aiqyn.base.card.Right;
import kz.aiqyn.base.card.Role;

/// What somebody may do with playgrounds.
final class PlaygroundRights {

    static final String SEE = "playground.see";
    static final String EDIT = "playground.edit";

    static final List<Right> ALL = List.of(
            Right.forPart(SEE, Role.ECONOMIST, Role.APPROVER, Role.LEADER, Role.HEAD, Role.OFFICER, Role.AUDITOR),
            Right.forPart(EDIT, Role.OFFICER, Role.ECONOMIST));

    private PlaygroundRights() {}
}
