package kz.aiqyn.oversight.meeting;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import kz.aiqyn.base.audit.AuditedOperation;
import kz.aiqyn.base.keeping.Keeping;
import kz.aiqyn.base.keeping.RecordChanges;
import kz.aiqyn.base.organisation.Organisations;
import kz.aiqyn.base.record.Owners;
import kz.aiqyn.base.record.SectionSource;
import kz.aiqyn.base.web.Outcome;
import kz.aiqyn.base.web.Words;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.engine.unit.RatedUnit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Writes meetings, their agendas and who takes part. An agenda is changed until it is signed.
@Service
class MeetingChanges extends RecordChanges<Meeting> {

    private static final int MINUTES = 10;
    private static final int MOST_ITEMS = 60;
    private static final Set<String> BY_VIDEO = Set.of("city", "district");

    private final Meetings meetings;
    private final FrozenSections sections;
    private final Organisations organisations;
    private final Owners owners;
    private final MeetingNotices notices;
    private final Keeping keeping;

    MeetingChanges(
            Meetings meetings,
            FrozenSections sections,
            Organisations organisations,
            Owners owners,
            MeetingNotices notices,
            Keeping keeping) {
        super(meetings, List.of(), keeping);
        this.meetings = meetings;
        this.sections = sections;
        this.organisations = organisations;
        this.owners = owners;
        this.notices = notices;
        this.keeping = keeping;
    }

    /// Keeps a new meeting with what agendas of its kind begin with; all bodies of the oblast are invited, akimats of
    /// districts and cities by video, territorial departments of the state to extended meetings.
    @Transactional
    Outcome<Long> create(Meeting meeting) {
        return save(meeting).map(id -> {
            int place = 1;
            for (String code : meeting.kind().sections()) {
                Optional<SectionSource> source = sections.source(code);
                if (source.isPresent()) {
                    addItem(id, ofSection(source.get(), place));
                    place++;
                }
            }
            organisations.units().list().stream()
                    .filter(unit -> unit.parent() != null && unit.to() == null)
                    .filter(unit -> meeting.kind().invites(unit.kind()))
                    .forEach(unit -> meetings.attendees().put(id, invited(unit), 0, keeping.now()));
            return id;
        });
    }

    private static Attendee invited(RatedUnit unit) {
        return new Attendee(
                unit.code(),
                BY_VIDEO.contains(unit.kind()) ? Attendee.Way.VIDEO : Attendee.Way.HALL,
                Attendee.Presence.INVITED,
                "");
    }

    private static AgendaItem ofSection(SectionSource source, int place) {
        return new AgendaItem(
                0,
                place,
                source.code().equals(DecidedSection.CODE) ? AgendaKind.PREVIOUS : AgendaKind.SECTION,
                Words.inEach(Phrase.of(source.name())),
                "",
                "",
                MINUTES,
                Names.NONE,
                new AgendaItem.ItemPage("", source.code(), ""),
                AgendaItem.Hearing.NONE);
    }

    private void addItem(long meeting, AgendaItem item) {
        meetings.items().add(meeting, item, keeping.now());
        write("item-added", meetings.get(meeting), 0, item.fields());
    }

    /// Keeps what a meeting has become; those who were invited are told of another day or place by a later sequence.
    @Transactional
    Outcome<Long> change(Meeting meeting) {
        Meeting before = meetings.hold(meeting.id());
        if (before.state() != MeetingState.DRAFT && before.state() != MeetingState.SIGNED) {
            return Outcome.refused(Phrase.of("meeting.refused.begun"));
        }
        if (before.state() == MeetingState.DRAFT) {
            return save(meeting);
        }
        Meeting moved = meeting.again(keeping.now());
        Outcome<Long> saved = save(moved);
        if (saved instanceof Outcome.Done) {
            notices.tell("moved", moved, meetings.attendees().list(moved.id()));
        }
        return saved;
    }

    /// Changes an agenda that is not signed.
    ///
    /// @param seen version of the meeting that the sender saw
    private Outcome<Long> agenda(long id, int seen, UnaryOperator<Outcome<Long>> change) {
        return below(
                id,
                seen,
                meeting -> meeting.state() == MeetingState.DRAFT
                        ? change.apply(Outcome.done(id))
                        : Outcome.refused(Phrase.of("meeting.refused.signed")));
    }

    @Transactional
    Outcome<Long> add(long id, int seen, AgendaItem item) {
        return agenda(id, seen, done -> {
            List<AgendaItem> known = meetings.agenda(id);
            if (known.size() >= MOST_ITEMS) {
                return Outcome.refused(Phrase.of("meeting.refused.items", MOST_ITEMS));
            }
            addItem(id, item.at(last(known) + 1));
            return done;
        });
    }

    /// Puts proposed speakers on the agenda, each once.
    @Transactional
    Outcome<Long> hear(long id, int seen, Collection<ProposedSpeaker> proposed) {
        return agenda(id, seen, done -> {
            Set<String> heard = heard(meetings.agenda(id));
            for (ProposedSpeaker one : proposed) {
                if (heard.add(one.organisation())) {
                    addItem(id, speaker(one, last(meetings.agenda(id)) + 1));
                }
            }
            return done;
        });
    }

    /// Codes of the bodies that are heard because rules named them.
    static Set<String> heard(List<AgendaItem> agenda) {
        return agenda.stream()
                .filter(item -> item.kind() == AgendaKind.SPEAKER)
                .map(AgendaItem::organisation)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private AgendaItem speaker(ProposedSpeaker proposed, int place) {
        String rule = proposed.reasons().getFirst().rule();
        Names question = Words.inEach(
                Phrase.of("meeting.speaker.question", owners.name(proposed.organisation()), Phrase.of(rule)));
        return new AgendaItem(
                0,
                place,
                AgendaKind.SPEAKER,
                question,
                proposed.organisation(),
                head(proposed.organisation()),
                MINUTES,
                proposed.why(),
                new AgendaItem.ItemPage(
                        proposed.reasons().getFirst().local(),
                        sections.ofRule(rule).map(SectionSource::code).orElse(""),
                        proposed.organisation()),
                AgendaItem.Hearing.NONE);
    }

    /// Who heads a body today, with the office; empty where nobody is known.
    private String head(String organisation) {
        return organisations.heads(keeping.today()).stream()
                .filter(head -> head.organisation().equals(organisation))
                .findFirst()
                .map(head -> head.office().kk() + " " + head.name())
                .orElse("");
    }

    private static int last(List<AgendaItem> agenda) {
        return agenda.isEmpty() ? 0 : agenda.getLast().place();
    }

    @Transactional
    Outcome<Long> change(long id, int seen, AgendaItem item) {
        return agenda(id, seen, done -> {
            AgendaItem before = meetings.item(id, item.id());
            Map<String, String> changes = AuditedOperation.changes(before.fields(), item.fields());
            if (!changes.isEmpty()) {
                meetings.items().change(id, item, keeping.now());
                write("item-changed", meetings.get(id), 0, named(item, changes));
            }
            return done;
        });
    }

    @Transactional
    Outcome<Long> remove(long id, int seen, long item) {
        return agenda(id, seen, done -> {
            AgendaItem before = meetings.item(id, item);
            meetings.items().remove(id, before);
            write("item-removed", meetings.get(id), 0, before.fields());
            return done;
        });
    }

    /// Lets a question change its place with the one before or after it.
    @Transactional
    Outcome<Long> move(long id, int seen, long item, boolean up) {
        return agenda(id, seen, done -> {
            List<AgendaItem> known = meetings.agenda(id);
            int at = known.indexOf(meetings.item(id, item));
            int other = up ? at - 1 : at + 1;
            if (other >= 0 && other < known.size()) {
                AgendaItem one = known.get(at).at(other + 1);
                meetings.items().change(id, one, keeping.now());
                meetings.items().change(id, known.get(other).at(at + 1), keeping.now());
                write(
                        "item-moved",
                        meetings.get(id),
                        0,
                        named(one, Map.of("place-in-agenda", String.valueOf(other + 1))));
            }
            return done;
        });
    }

    private static Map<String, String> named(AgendaItem item, Map<String, String> changes) {
        Map<String, String> all = new TreeMap<>(changes);
        all.putIfAbsent("item", item.question().kk());
        return all;
    }

    /// Keeps who came, or how somebody is invited; the whole list as it was sent.
    @Transactional
    Outcome<Long> attend(long id, List<Attendee> attendees) {
        Meeting meeting = meetings.hold(id);
        if (meeting.state() == MeetingState.AGREED
                || meeting.state() == MeetingState.APPROVED
                || meeting.state() == MeetingState.CANCELLED) {
            return Outcome.refused(Phrase.of("meeting.refused.over"));
        }
        for (Attendee attendee : attendees) {
            put(meetings.attendees(), meeting, attendee, "attendance", 0);
        }
        return Outcome.done(id);
    }
}
