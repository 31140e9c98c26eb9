package kz.aiqyn.oversight.meeting;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.aiqyn.base.lifecycle.Lifecycle;
import kz.aiqyn.base.lifecycle.Transition;
import kz.aiqyn.base.record.ChangeHistory;
import kz.aiqyn.base.record.FollowUps;
import kz.aiqyn.base.record.Mentions;
import kz.aiqyn.base.record.RecordFate;
import kz.aiqyn.base.record.Section;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Frame;
import kz.aiqyn.base.web.ShownStep;
import kz.aiqyn.base.web.Words;
import kz.aiqyn.engine.text.Names;

/// A meeting, as its pages show it.
///
/// @param agenda in its order
/// @param decisions of all questions, as they fell
/// @param fates what became of them, by the id of what they became
/// @param names of the organisations that it names, by code
/// @param proposed who should be heard and is not on the agenda; none once it is signed
/// @param around what other modules take up of it, or have taken up
/// @param now when the page was made
record MeetingPage(
        Meeting meeting,
        List<AgendaItem> agenda,
        List<Decision> decisions,
        Map<String, RecordFate> fates,
        List<Attendee> attendees,
        Map<String, Names> names,
        List<ProposedSpeaker> proposed,
        Reader reader,
        Around around,
        Instant now,
        Form form) {

    static final String ALL = MeetingCard.STAFF;
    static final String OPEN = MeetingCard.OPEN;

    /// What the reader may do and is shown of the meeting's life.
    ///
    /// @param steps line of its life
    /// @param offered what the reader may do to it now
    /// @param prepares whether they prepare meetings
    /// @param isDeciding whether they may type what is decided
    record Reader(
            List<ShownStep> steps,
            List<Transition<MeetingState, MeetingEvent>> offered,
            boolean prepares,
            boolean isDeciding,
            ChangeHistory.Shown history) {}

    /// What other modules have to do with it.
    ///
    /// @param offered forms of theirs that the reader may go on to
    /// @param mentions records of theirs that came out of it
    record Around(List<FollowUps.Offered> offered, List<Mentions.Shown> mentions) {

        static final Around NONE = new Around(List.of(), List.of());

        Around {
            offered = List.copyOf(offered);
            mentions = List.copyOf(mentions);
        }
    }

    MeetingPage {
        agenda = List.copyOf(agenda);
        decisions = List.copyOf(decisions);
        attendees = List.copyOf(attendees);
        proposed = List.copyOf(proposed);
    }

    String address() {
        return meeting.local();
    }

    String name(Frame frame, String organisation) {
        return name(frame.words(), organisation);
    }

    String name(Words words, String organisation) {
        return words.name(names.getOrDefault(organisation, Names.same(organisation)));
    }

    Lifecycle<?, ?> life() {
        return MeetingLife.LIFE;
    }

    /// What the reader may do now, of some of all steps.
    List<Transition<MeetingState, MeetingEvent>> steps(MeetingEvent... events) {
        return reader.offered().stream()
                .filter(step -> Arrays.asList(events).contains(step.event()))
                .toList();
    }

    /// Whether its agenda may be changed by the reader.
    boolean isAgendaOpen() {
        return reader.prepares() && meeting.state() == MeetingState.DRAFT;
    }

    /// Whether day and place may be changed by the reader.
    boolean isMovable() {
        return reader.prepares() && (meeting.state() == MeetingState.DRAFT || meeting.state() == MeetingState.SIGNED);
    }

    boolean isAttendanceOpen() {
        return reader.prepares()
                && switch (meeting.state()) {
                    case DRAFT, SIGNED, RUNNING, ENDED -> true;
                    case AGREED, APPROVED, CANCELLED -> false;
                };
    }

    List<Decision> decisions(AgendaItem item) {
        return decisions.stream().filter(one -> one.item() == item.id()).toList();
    }

    /// What was decided for all to see.
    List<Decision> promised() {
        return decisions.stream().filter(Decision::promised).toList();
    }

    Optional<RecordFate> fate(Decision decision) {
        return Optional.ofNullable(fates.get(decision.became()));
    }

    int minutes() {
        return agenda.stream().mapToInt(AgendaItem::minutes).sum();
    }

    long present(Attendee.Presence presence) {
        return attendees.stream().filter(one -> one.presence() == presence).count();
    }

    boolean isPresent(AgendaItem item) {
        return meeting.present() != null && meeting.present() == item.id();
    }

    Optional<AgendaItem> present() {
        return agenda.stream().filter(this::isPresent).findFirst();
    }

    /// The question after the present one, or the first that was not heard.
    Optional<AgendaItem> next() {
        int at = present().map(agenda::indexOf).orElse(-1);
        return at >= 0
                ? agenda.stream().skip(at + 1L).findFirst()
                : agenda.stream()
                        .filter(item -> item.hearing().begunAt() == null)
                        .findFirst();
    }

    /// How many whole minutes a question has been heard, or was.
    long minutesHeard(AgendaItem item) {
        Instant begun = item.hearing().begunAt();
        if (begun == null) {
            return 0;
        }
        Instant until = item.hearing().endedAt() == null ? now : item.hearing().endedAt();
        return Math.max(0, Duration.between(begun, until).toMinutes());
    }

    /// A question, with its page.
    ///
    /// @param section empty where it has none
    /// @param frozen whether the page is as it was when the agenda was signed
    /// @param form for the question, or for a decision on it
    record Item(
            MeetingPage page, AgendaItem item, Optional<Section> section, boolean frozen, Choices choices, Form form) {

        String address() {
            return page.address() + "/items/" + item.id();
        }
    }

    /// What forms choose from.
    ///
    /// @param organisations by code
    /// @param sections names of sources, by code
    /// @param controllers names by login
    /// @param indicators that a decision may be meant to move, by code
    record Choices(
            Map<String, String> organisations,
            Map<String, String> sections,
            Map<String, String> controllers,
            Map<String, String> indicators) {}

    /// The form of a meeting.
    ///
    /// @param address where it is sent
    record Edited(Optional<Meeting> meeting, String address, Form form) {

        static Map<String, String> kinds(Frame frame) {
            Map<String, String> kinds = new LinkedHashMap<>();
            for (MeetingKind kind : MeetingKind.values()) {
                kinds.put(Lifecycle.code(kind), frame.say("meeting.kind." + Lifecycle.code(kind)));
            }
            return kinds;
        }
    }

    /// The form of a question.
    record EditedItem(MeetingPage page, Optional<AgendaItem> item, Choices choices, Form form) {

        String address() {
            return page.address()
                    + item.map(one -> "/items/" + one.id() + "/edit").orElse("/items/new");
        }
    }

    /// The form in which a decision is corrected.
    record EditedDecision(MeetingPage page, Decision decision, Choices choices, Form form) {

        String address() {
            return page.address() + "/decisions/" + decision.id();
        }
    }

    /// The rules of a kind of meeting.
    ///
    /// @param named how many each names today, by rule
    record Rules(MeetingKind kind, List<SpeakerRule> rules, Map<String, Long> named, boolean mayWrite, Form form) {

        static final String ADDRESS = MeetingCard.STAFF + MeetingCard.RULES;

        String address(MeetingKind other) {
            return ADDRESS + "?kind=" + Lifecycle.code(other);
        }
    }
}
