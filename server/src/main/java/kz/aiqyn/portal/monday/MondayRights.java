package kz.aiqyn.portal.monday;

import java.util.List;
import kz.aiqyn.base.card.Right;
import kz.aiqyn.base.card.Role;

/// What somebody finds on their first page before what waits for them.
final class MondayRights {

    /// Who leads, who lags, who fell, and the sheet of it.
    static final String READ = "monday.read";
    /// The place of one's own organisation.
    static final String OWN = "monday.own";

    static final List<Right> ALL =
            List.of(Right.forPart(READ, Role.APPROVER, Role.LEADER), Right.forPart(OWN, Role.HEAD, Role.OFFICER));

    private MondayRights() {}
}
