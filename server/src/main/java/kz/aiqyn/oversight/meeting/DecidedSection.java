package kz.aiqyn.oversight.meeting;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kz.aiqyn.base.document.PaperPart;
import kz.aiqyn.base.document.PaperPart.Column;
import kz.aiqyn.base.document.PaperPart.Paragraph;
import kz.aiqyn.base.document.PaperPart.Run;
import kz.aiqyn.base.record.Owners;
import kz.aiqyn.base.record.RecordFate;
import kz.aiqyn.base.record.Section;
import kz.aiqyn.base.record.SectionRequest;
import kz.aiqyn.base.record.SectionSource;
import kz.aiqyn.base.web.Kazakhstan;
import kz.aiqyn.base.web.Words;
import kz.aiqyn.engine.text.Names;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// What became of decisions: all of the last meeting with an approved protocol, and of those before it what is not
/// ended. Every meeting opens with it.
@Component
@Order(1)
class DecidedSection implements SectionSource {

    static final String CODE = "meetings";

    /// Meetings that are looked back on.
    private static final int MEETINGS = 12;

    private static final int ROWS = 25;

    private final Meetings meetings;
    private final Fates fates;
    private final Owners owners;
    private final InstantSource clock;

    DecidedSection(Meetings meetings, Fates fates, Owners owners, InstantSource clock) {
        this.meetings = meetings;
        this.fates = fates;
        this.owners = owners;
        this.clock = clock;
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String name() {
        return "meeting.section";
    }

    @Override
    public String right() {
        return MeetingRights.SEE;
    }

    /// A decision with what became of it.
    private record Followed(Meeting meeting, Decision decision, RecordFate fate) {}

    @Override
    public Section section(SectionRequest request) {
        Words words = request.words();
        List<PaperPart> parts = new ArrayList<>(request.asKnown(Kazakhstan.today(clock)));
        List<Meeting> held = meetings.approved(request.day(), MEETINGS);
        List<Followed> followed = followed(held, request);
        if (followed.isEmpty()) {
            parts.add(Paragraph.plain(Run.of(words.say("meeting.section.none"))));
            return new Section(words.say(name()), parts);
        }
        parts.add(Paragraph.lead(words.say(
                "meeting.section.lede",
                followed.size(),
                count(followed, RecordFate.Course.DONE),
                count(followed, RecordFate.Course.AT_WORK),
                count(followed, RecordFate.Course.LATE),
                count(followed, RecordFate.Course.NOT_DONE))));
        Map<String, Names> names = owners.names(
                followed.stream().map(one -> one.fate().organisation()).collect(Collectors.toSet()));
        for (Meeting meeting : held) {
            List<Followed> own = followed.stream()
                    .filter(one -> one.meeting().id() == meeting.id())
                    .toList();
            if (!own.isEmpty()) {
                parts.add(new PaperPart.Heading(
                        2, words.say("meeting.section.of", meeting.title(), meeting.heldOn(), meeting.number())));
                parts.add(table(own, names, words));
                if (own.size() > ROWS) {
                    parts.add(Paragraph.quiet(words.say("meeting.section.more", own.size() - ROWS)));
                }
            }
        }
        return new Section(words.say(name()), parts);
    }

    private static long count(List<Followed> followed, RecordFate.Course course) {
        return followed.stream().filter(one -> one.fate().course() == course).count();
    }

    private List<Followed> followed(List<Meeting> held, SectionRequest request) {
        Map<Long, List<Decision>> decisions =
                meetings.decisions().list(held.stream().map(Meeting::id).toList());
        Map<String, RecordFate> became =
                fates.of(decisions.values().stream().flatMap(List::stream).toList());
        List<Followed> followed = new ArrayList<>();
        for (Meeting meeting : held) {
            boolean last = meeting.equals(held.getFirst());
            for (Decision decision : decisions.getOrDefault(meeting.id(), List.of())) {
                RecordFate fate = became.get(decision.became());
                if (fate != null && request.asked().covers(decision.organisation()) && (last || isOpen(fate))) {
                    followed.add(new Followed(meeting, decision, fate));
                }
            }
        }
        return followed;
    }

    private static boolean isOpen(RecordFate fate) {
        return fate.course() == RecordFate.Course.AT_WORK || fate.course() == RecordFate.Course.LATE;
    }

    private static PaperPart table(List<Followed> followed, Map<String, Names> names, Words words) {
        return new PaperPart.Table(
                words.say("meeting.section.decisions"),
                List.of(
                        new Column(words.say("meeting.decision.text"), 50, false),
                        new Column(words.say("meeting.decision.organisation"), 26, false),
                        new Column(words.say("meeting.decision.term"), 20, true),
                        new Column(words.say("meeting.decision.state"), 24, false)),
                followed.stream()
                        .limit(ROWS)
                        .map(one -> List.of(
                                one.decision().text(),
                                words.name(names.getOrDefault(
                                        one.fate().organisation(),
                                        Names.same(one.fate().organisation()))),
                                term(one.fate(), words),
                                (one.fate().course() == RecordFate.Course.LATE ? "▲ " : "")
                                        + words.say(one.fate().said())
                                        + one.fate()
                                                .moved()
                                                .map(moved -> ". " + words.say(moved))
                                                .orElse("")))
                        .toList());
    }

    static String term(RecordFate fate, Words words) {
        String term = words.wording().day(fate.term());
        return fate.term().isAfter(fate.first())
                ? words.say("meeting.section.moved", term, words.wording().day(fate.first()))
                : term;
    }
}
