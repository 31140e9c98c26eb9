package kz.aiqyn.oversight.meeting;

import java.time.DayOfWeek;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.aiqyn.base.card.DemonstrationPart;
import kz.aiqyn.base.lifecycle.Lifecycle;
import kz.aiqyn.base.lifecycle.Lives;
import kz.aiqyn.base.lifecycle.StepRequest;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Kazakhstan;
import kz.aiqyn.base.web.Outcome;
import kz.aiqyn.base.web.Words;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.engine.text.Phrase;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Invented meetings, made by the same steps as real ones: one that was held, with its protocol and what it gave; an
/// extended one whose agenda is signed; and the next weekly one, of which the agenda is being made.
@Component
@Order(90)
class MeetingSample implements DemonstrationPart {

    private static final String PLACE = "Облыс әкімдігі, мәжіліс залы";
    private static final String VIDEO = "https://kenes.example.kz/apparat";
    private static final String CHAIR = "Облыс әкімі Ойданова";
    private static final String CONTROLLER = "controller";
    private static final String CONTROLLED_BY = "Бақылаушы Ойданова";
    private static final int TERM = 21;
    private static final int HEARD = 3;

    /// The walks of the tests make smaller oblasts, to which nothing is given beside what they give themselves.
    private static final int MANY = 12;

    /// Who speaks on the sections of the extended meeting, by the code of the section.
    private static final Map<String, Speaker> SPEAKERS = Map.of(
            "goals",
            new Speaker("department.economy", "Экономика басқармасының басшысы Ойданов"),
            "budget-development",
            new Speaker("department.finance", "Қаржы басқармасының басшысы Ойданов"),
            "openness",
            new Speaker("department.digital", "Цифрлық технологиялар басқармасының басшысы Ойданова"),
            "services",
            new Speaker("", "Облыс әкімі аппараты мемлекеттік қызмет мониторингі бөлімінің меңгерушісі Ойданов"),
            "rating",
            new Speaker("department.economy", "Экономика басқармасының басшысы Ойданов"),
            "procurement",
            new Speaker("department.finance", "Сатып алу бөлімінің меңгерушісі Ойданова"));

    private record Speaker(String organisation, String name) {}

    private final Meetings meetings;
    private final MeetingChanges changes;
    private final HallChanges hall;
    private final MeetingLife life;
    private final Lives lives;
    private final ProposedSpeakers speakers;
    private final SpeakerRules rules;
    private final InstantSource clock;

    MeetingSample(
            Meetings meetings,
            MeetingChanges changes,
            HallChanges hall,
            MeetingLife life,
            Lives lives,
            ProposedSpeakers speakers,
            SpeakerRules rules,
            InstantSource clock) {
        this.meetings = meetings;
        this.changes = changes;
        this.hall = hall;
        this.life = life;
        this.lives = lives;
        this.speakers = speakers;
        this.rules = rules;
        this.clock = clock;
    }

    @Override
    public String stage() {
        return "meeting.stage";
    }

    @Override
    @Transactional
    public void fill(List<String> codes) {
        if (!meetings.list().isEmpty()) {
            return;
        }
        LocalDate today = Kazakhstan.today(clock);
        Form written = SpeakerRules.form(rules.of(MeetingKind.OWN));
        done(rules.write(
                MeetingKind.OWN,
                written.withRows(written.rows().stream()
                        .map(row -> row.text("rule").equals("procurement.attention.late") ? row.with("most", "1") : row)
                        .toList())));
        held(today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)), today, codes.size() >= MANY);
        long extended = planned(MeetingKind.EXTENDED, today.plusDays(3));
        named(extended, Set.copyOf(codes));
        step(extended, MeetingEvent.SIGN);
        planned(MeetingKind.WEEKLY, today.with(TemporalAdjusters.next(DayOfWeek.MONDAY)));
    }

    private long planned(MeetingKind kind, LocalDate day) {
        Names title = Words.inEach(Phrase.of("meeting.kind." + Lifecycle.code(kind) + ".title"));
        return done(changes.create(new Meeting(
                0,
                kind,
                title,
                day,
                "10:00",
                new MeetingPlace(PLACE, VIDEO),
                CHAIR,
                null,
                MeetingState.DRAFT,
                "",
                0,
                null,
                MeetingTimes.NONE,
                1,
                clock.instant())));
    }

    private void named(long meeting, Set<String> codes) {
        for (AgendaItem item : meetings.agenda(meeting)) {
            Speaker speaker = SPEAKERS.get(item.page().section());
            if (speaker != null) {
                String organisation = codes.contains(speaker.organisation()) ? speaker.organisation() : "";
                done(changes.change(
                        meeting,
                        meetings.get(meeting).version(),
                        new AgendaItem(
                                item.id(),
                                item.place(),
                                item.kind(),
                                item.question(),
                                organisation,
                                speaker.name(),
                                item.minutes(),
                                item.why(),
                                item.page(),
                                item.hearing())));
            }
        }
    }

    /// A meeting that was held, with whoever the registers name today.
    ///
    /// @param gives whether what it decided is given to anybody
    private void held(LocalDate day, LocalDate today, boolean gives) {
        long meeting = planned(MeetingKind.WEEKLY, day);
        List<ProposedSpeaker> proposed = speakers.of(MeetingKind.WEEKLY, today, Set.of());
        done(changes.hear(
                meeting, meetings.get(meeting).version(), proposed.subList(0, Math.min(HEARD, proposed.size()))));
        step(meeting, MeetingEvent.SIGN);
        done(changes.attend(
                meeting,
                meetings.attendees().list(meeting).stream()
                        .map(MeetingSample::came)
                        .toList()));
        step(meeting, MeetingEvent.BEGIN);
        for (AgendaItem item : meetings.agenda(meeting)) {
            done(hall.hear(meeting, item.id()));
            if (item.kind() == AgendaKind.SPEAKER) {
                done(hall.note(meeting, item.id(), "", "Кешігудің себебі айтылды, түзету жоспары ұсынылды."));
                done(hall.decide(meeting, decision(item, gives ? item.organisation() : "", today)));
            }
        }
        step(meeting, MeetingEvent.END);
        step(meeting, MeetingEvent.AGREE);
        step(meeting, MeetingEvent.APPROVE);
    }

    private static Attendee came(Attendee invited) {
        Attendee.Presence presence =
                invited.way() == Attendee.Way.VIDEO ? Attendee.Presence.VIDEO : Attendee.Presence.HALL;
        return new Attendee(invited.organisation(), invited.way(), presence, "");
    }

    private Decision decision(AgendaItem item, String organisation, LocalDate today) {
        boolean given = !organisation.isEmpty();
        return new Decision(
                0,
                item.id(),
                "Кемшіліктерді жою және нәтижесін растайтын құжаттармен есеп беру.",
                organisation,
                List.of(),
                given ? today.plusDays(TERM) : null,
                given ? CONTROLLER : "",
                given ? CONTROLLED_BY : "",
                "",
                true,
                "",
                "");
    }

    private void step(long meeting, MeetingEvent event) {
        done(lives.take(life, StepRequest.of(meeting, event)));
    }

    private static <T> T done(Outcome<T> outcome) {
        return outcome.orElseThrow(
                reasons -> new IllegalStateException("the invented meetings are refused: " + reasons));
    }
}
