package kz.aiqyn.oversight.meeting;

import java.util.List;
import java.util.Set;
import kz.aiqyn.base.card.Right;
import kz.aiqyn.base.card.Role;

/// What somebody may do with meetings.
final class MeetingRights {

    /// Prepares meetings in the akim's apparatus, keeps their protocols.
    static final Role SECRETARY = new Role("SECRETARY", true, "meeting");

    /// Reads meetings whose agenda is signed.
    static final String SEE = "meeting.see";
    static final String PREPARE = "meeting.prepare";
    /// Signs agendas and approves protocols.
    static final String LEAD = "meeting.lead";

    static final List<Right> ALL = List.of(
            new Right(SEE, Right.Reach.EVERYBODY, Set.of()),
            Right.forEverything(PREPARE, SECRETARY),
            Right.forEverything(LEAD, Role.LEADER));

    private MeetingRights() {}
}
