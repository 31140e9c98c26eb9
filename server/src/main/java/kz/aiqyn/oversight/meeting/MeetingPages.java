package kz.aiqyn.oversight.meeting;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kz.aiqyn.base.calendar.WorkingDays;
import kz.aiqyn.base.identity.Access;
import kz.aiqyn.base.identity.Scope;
import kz.aiqyn.base.lifecycle.Lives;
import kz.aiqyn.base.record.ChangeHistory;
import kz.aiqyn.base.record.FollowUps;
import kz.aiqyn.base.record.Mentions;
import kz.aiqyn.base.record.Owners;
import kz.aiqyn.base.record.Section;
import kz.aiqyn.base.web.Absent;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Kazakhstan;
import kz.aiqyn.base.web.Words;
import kz.aiqyn.engine.text.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts together what the pages of a meeting show.
@Component
class MeetingPages {

    private static final int MINUTES = 10;

    private final Meetings meetings;
    private final MeetingLife life;
    private final Lives lives;
    private final FrozenSections sections;
    private final ProposedSpeakers speakers;
    private final Fates fates;
    private final ChangeHistory history;
    private final FollowUps followUps;
    private final Mentions mentions;
    private final Owners owners;
    private final WorkingDays days;
    private final Access access;
    private final InstantSource clock;

    MeetingPages(
            Meetings meetings,
            MeetingLife life,
            Lives lives,
            FrozenSections sections,
            ProposedSpeakers speakers,
            Fates fates,
            ChangeHistory history,
            FollowUps followUps,
            Mentions mentions,
            Owners owners,
            WorkingDays days,
            Access access,
            InstantSource clock) {
        this.meetings = meetings;
        this.life = life;
        this.lives = lives;
        this.sections = sections;
        this.speakers = speakers;
        this.fates = fates;
        this.history = history;
        this.followUps = followUps;
        this.mentions = mentions;
        this.owners = owners;
        this.days = days;
        this.access = access;
        this.clock = clock;
    }

    /// A meeting that whoever is signed in may read: one whose agenda is not signed only where they prepare or sign it.
    Meeting seen(long id) {
        Meeting meeting = meetings.get(id);
        if (!meeting.state().isSeen() && !maySeeDrafts()) {
            throw Absent.of("meeting.absent", String.valueOf(id));
        }
        return meeting;
    }

    AgendaItem question(long meeting, long item) {
        return meetings.item(meeting, item);
    }

    /// The question that is heard now, or the first while none is.
    AgendaItem present(Meeting meeting) {
        @Nullable Long present = meeting.present();
        return meetings.agenda(meeting.id()).stream()
                .filter(item -> present == null || present == item.id())
                .findFirst()
                .orElseThrow(() -> Absent.of("meeting.absent.item", "1"));
    }

    Decision decision(long meeting, long decision) {
        return meetings.decision(meeting, decision);
    }

    boolean maySeeDrafts() {
        return access.may(MeetingRights.PREPARE) || access.may(MeetingRights.LEAD);
    }

    /// A meeting's own page, with its history and, while its agenda is made, with whom rules propose.
    MeetingPage page(Meeting meeting, Form form) {
        List<AgendaItem> agenda = meetings.agenda(meeting.id());
        List<ProposedSpeaker> proposed = meeting.state() == MeetingState.DRAFT
                ? speakers.of(meeting.kind(), Kazakhstan.today(clock), MeetingChanges.heard(agenda))
                : List.of();
        return page(
                meeting,
                agenda,
                proposed,
                reader(meeting, history.of(meeting.subject())),
                new MeetingPage.Around(followUps.of(meeting.reference()), mentions.staff(List.of(meeting.reference()))),
                form);
    }

    /// A meeting as the pages and papers below it need it.
    MeetingPage standing(Meeting meeting, Form form) {
        return page(
                meeting,
                meetings.agenda(meeting.id()),
                List.of(),
                reader(meeting, ChangeHistory.Shown.NONE),
                MeetingPage.Around.NONE,
                form);
    }

    private MeetingPage.Reader reader(Meeting meeting, ChangeHistory.Shown shown) {
        boolean prepares = access.may(MeetingRights.PREPARE);
        return new MeetingPage.Reader(
                lives.line(life, meeting, MeetingLife.WAY),
                lives.offered(life, meeting),
                prepares,
                prepares && meeting.state().isTyped(),
                shown);
    }

    /// The page for everybody: of a meeting whose agenda is signed, and nobody named.
    MeetingPage open(long id) {
        Meeting meeting = meetings.find(id)
                .filter(one -> one.state().isSeen())
                .orElseThrow(() -> Absent.of("meeting.absent", String.valueOf(id)));
        return page(
                meeting,
                meetings.agenda(id),
                List.of(),
                new MeetingPage.Reader(
                        lives.line(life, meeting, MeetingLife.WAY), List.of(), false, false, ChangeHistory.Shown.NONE),
                MeetingPage.Around.NONE,
                Form.EMPTY);
    }

    private MeetingPage page(
            Meeting meeting,
            List<AgendaItem> agenda,
            List<ProposedSpeaker> proposed,
            MeetingPage.Reader reader,
            MeetingPage.Around around,
            Form form) {
        List<Decision> decisions = meetings.decisions().list(meeting.id());
        List<Attendee> attendees = meetings.attendees().list(meeting.id());
        Set<String> named = new TreeSet<>();
        agenda.forEach(item -> named.add(item.organisation()));
        decisions.forEach(one -> {
            named.add(one.organisation());
            named.addAll(one.helping());
        });
        attendees.forEach(one -> named.add(one.organisation()));
        proposed.forEach(one -> named.add(one.organisation()));
        named.remove("");
        return new MeetingPage(
                meeting,
                agenda,
                decisions,
                fates.of(decisions),
                attendees,
                owners.names(named),
                proposed,
                reader,
                around,
                clock.instant(),
                form);
    }

    MeetingPage.Item item(Meeting meeting, AgendaItem item, Words words, Form form) {
        boolean frozen = meeting.times().signedAt() != null;
        Optional<Section> section = frozen
                ? Optional.ofNullable(
                                sections.of(meeting.id(), words.language()).get(item.id()))
                        .map(FrozenSections.Frozen::section)
                : sections.now(item, words);
        return new MeetingPage.Item(standing(meeting, Form.EMPTY), item, section, frozen, choices(words), form);
    }

    MeetingPage.EditedItem edited(Meeting meeting, Optional<AgendaItem> item, Form form, Words words) {
        return new MeetingPage.EditedItem(standing(meeting, Form.EMPTY), item, choices(words), form);
    }

    static Form blankItem() {
        return Form.EMPTY.with("minutes", Integer.toString(MINUTES));
    }

    MeetingPage.Choices choices(Words words) {
        Map<String, String> named = new LinkedHashMap<>();
        sections.sources().forEach(source -> named.put(source.code(), words.say(source.name())));
        Map<String, String> indicators = new LinkedHashMap<>();
        fates.indicators().forEach((code, names) -> indicators.put(code, words.name(names)));
        return new MeetingPage.Choices(owners.choices(Scope.ALL, words), named, fates.controllers(), indicators);
    }

    /// What a decision is read with.
    DecisionForm.Around around() {
        LocalDate today = Kazakhstan.today(clock);
        Set<String> known = owners.choices(Scope.ALL, new Words(Language.KK)).keySet();
        return new DecisionForm.Around(known, fates.indicators().keySet(), fates.controllers(), days, today);
    }

    /// How many bodies each rule names today, by rule.
    Map<String, Long> named(MeetingKind kind) {
        return speakers.named(kind, Kazakhstan.today(clock)).stream()
                .collect(Collectors.groupingBy(one -> one.rule(), TreeMap::new, Collectors.counting()));
    }
}
