package kz.aiqyn.oversight.assignment;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import kz.aiqyn.base.keeping.Keeping;
import kz.aiqyn.base.record.RecordProposed;
import kz.aiqyn.base.record.RecordReference;
import kz.aiqyn.base.record.RecordTaken;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Gives what others propose as an assignment, in the same transaction: what a meeting decided.
@Component
class ProposedAssignments {

    private final AssignmentChanges changes;
    private final Assignments assignments;
    private final Keeping keeping;
    private final ApplicationEventPublisher events;

    ProposedAssignments(
            AssignmentChanges changes, Assignments assignments, Keeping keeping, ApplicationEventPublisher events) {
        this.changes = changes;
        this.assignments = assignments;
        this.keeping = keeping;
        this.events = events;
    }

    @EventListener
    void on(RecordProposed proposed) {
        LocalDate term = proposed.term();
        if (!proposed.kind().startsWith(AssignmentCard.PROPOSED) || term == null) {
            return;
        }
        LocalDate today = keeping.today();
        RecordReference from = proposed.from();
        AssignmentOrigin.Kind kind = AssignmentOrigin.Kind.of(proposed.kind());
        RecordProposed.Following following = proposed.following();
        Assignment given = new Assignment(
                0,
                assignments.next(today.getYear()),
                proposed.title(),
                proposed.organisation(),
                new AssignmentOrigin(kind, from.label().kk(), from.subject(), from.local()),
                proposed.indicator(),
                new AssignmentTerm(today, term, term, AssignmentTerm.Repeats.ONCE),
                Assignment.ORDINARY,
                following.promised(),
                following.login(),
                following.name(),
                null,
                AssignmentCourse.GIVEN,
                1,
                keeping.now());
        long id = changes.give(given, new LinkedHashSet<>(following.helping()), 0);
        events.publishEvent(new RecordTaken(from, assignments.get(id).reference()));
    }
}
