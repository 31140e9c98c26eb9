package kz.aiqyn.oversight.meeting;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import kz.aiqyn.base.web.Kazakhstan;
import kz.aiqyn.base.web.Words;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/// An invitation as calendars take it (iCalendar, RFC 5545 and 5546): the same identifier for ever, a higher sequence
/// for every change, a cancellation when the meeting is called off.
final class Invitation {

    static final String TYPE = "text/calendar;charset=UTF-8";

    private static final String CANCEL = "CANCEL";
    private static final String REQUEST = "REQUEST";

    private Invitation() {}

    /// @param host under which the installation is reached; part of the identifier
    /// @param address of the meeting's page, in full
    static byte[] of(Meeting meeting, List<AgendaItem> agenda, Words words, String host, String address) {
        boolean cancelled = isCancelled(meeting);
        int minutes = agenda.stream().mapToInt(AgendaItem::minutes).sum();
        Instant start = meeting.beginning().atZone(Kazakhstan.ZONE).toInstant();
        VEvent event =
                new VEvent(start, start.plus(Duration.ofMinutes(Math.max(1, minutes))), words.name(meeting.title()));
        event.add(new Uid("meeting-" + meeting.id() + "@" + host));
        event.add(new Sequence(meeting.sequence()));
        event.replace(new DtStamp(meeting.changedAt()));
        event.add(new Location(meeting.place().place()));
        event.add(new Description(agenda(agenda, words)));
        event.add(new Url(URI.create(
                meeting.place().video().isEmpty() ? address : meeting.place().video())));
        event.add(cancelled ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED);
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Aiqyn//Meetings//" + words.code().toUpperCase(Locale.ROOT)));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(cancelled ? ImmutableMethod.CANCEL : ImmutableMethod.REQUEST);
        calendar.add(event);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new CalendarOutputter(false).output(calendar, out);
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail to be written", e);
        }
        return out.toByteArray();
    }

    private static boolean isCancelled(Meeting meeting) {
        return meeting.state() == MeetingState.CANCELLED;
    }

    /// The type for a mail: calendars then ask at once whether one comes.
    static String mailed(Meeting meeting) {
        return TYPE + "; method=" + (isCancelled(meeting) ? CANCEL : REQUEST);
    }

    private static String agenda(List<AgendaItem> agenda, Words words) {
        return agenda.stream()
                .map(item -> item.place() + ". " + words.name(item.question()))
                .collect(Collectors.joining("\n"));
    }
}
