package kz.aiqyn.oversight.meeting;

import kz.aiqyn.base.record.RecordTaken;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Keeps what decisions became.
@Component
class DecisionsTaken {

    private final HallChanges hall;

    DecisionsTaken(HallChanges hall) {
        this.hall = hall;
    }

    /// Another module has made an assignment of a decision, in the same transaction.
    @EventListener
    void on(RecordTaken taken) {
        if (taken.from().kind().equals(Meeting.DECISION)) {
            hall.became(
                    Long.parseLong(taken.from().id()),
                    taken.as().id(),
                    taken.as().local());
        }
    }
}
