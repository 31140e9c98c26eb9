package kz.aiqyn.oversight.meeting;

import java.util.List;
import kz.aiqyn.base.notification.Notice;
import kz.aiqyn.base.record.Owners;
import kz.aiqyn.engine.text.Phrase;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Tells the people of bodies that are invited: of a meeting, of another day or place, of its cancellation.
@Component
class MeetingNotices {

    private final ApplicationEventPublisher events;
    private final Owners owners;

    MeetingNotices(ApplicationEventPublisher events, Owners owners) {
        this.events = events;
        this.owners = owners;
    }

    /// @param what happened: `invited`, `moved`, `cancelled`
    void tell(String what, Meeting meeting, List<Attendee> attendees) {
        Notice notice = Notice.of(
                "%s/%s/%d".formatted(meeting.subject(), what, meeting.sequence()),
                meeting.subject(),
                meeting.local(),
                Phrase.of(
                        "meeting.notice." + what,
                        meeting.title(),
                        meeting.heldOn(),
                        meeting.starts(),
                        meeting.place().place()));
        for (Attendee one : attendees) {
            notice = notice.to(Notice.Recipient.everybody(
                    MeetingRights.SEE,
                    one.organisation(),
                    Phrase.of("meeting.notice.why", owners.name(one.organisation()))));
        }
        events.publishEvent(what.equals("invited") ? notice : notice.asUrgent());
    }
}
