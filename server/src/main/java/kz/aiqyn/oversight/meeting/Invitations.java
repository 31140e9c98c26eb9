package kz.aiqyn.oversight.meeting;

import java.net.URI;
import java.util.Optional;
import kz.aiqyn.base.notification.LetterFile;
import kz.aiqyn.base.notification.NoticeFiles;
import kz.aiqyn.base.web.Site;
import kz.aiqyn.base.web.Words;
import org.springframework.stereotype.Component;

/// Makes invitations: to be fetched from a meeting's page, and to come with the mail that tells of the meeting.
@Component
class Invitations implements NoticeFiles {

    private final Meetings meetings;
    private final Site site;

    Invitations(Meetings meetings, Site site) {
        this.meetings = meetings;
        this.site = site;
    }

    byte[] of(Meeting meeting, Words words) {
        return Invitation.of(
                meeting,
                meetings.agenda(meeting.id()),
                words,
                URI.create(site.address()).getHost(),
                site.address() + words.path(meeting.local()));
    }

    static String name(Meeting meeting) {
        return "meeting-%s.ics".formatted(meeting.heldOn());
    }

    @Override
    public Optional<LetterFile> file(String subject, Words words) {
        return Meeting.numbered(subject)
                .flatMap(meetings::find)
                .filter(meeting -> meeting.state().isSeen() || meeting.state() == MeetingState.CANCELLED)
                .map(meeting -> new LetterFile(name(meeting), Invitation.mailed(meeting), of(meeting, words)));
    }
}
