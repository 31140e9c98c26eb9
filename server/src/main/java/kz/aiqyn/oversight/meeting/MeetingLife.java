package kz.aiqyn.oversight.meeting;

import static kz.aiqyn.oversight.meeting.MeetingRights.LEAD;
import static kz.aiqyn.oversight.meeting.MeetingRights.PREPARE;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kz.aiqyn.base.identity.Scope;
import kz.aiqyn.base.lifecycle.Lifecycle;
import kz.aiqyn.base.lifecycle.Living;
import kz.aiqyn.base.lifecycle.StepRequest;
import kz.aiqyn.base.lifecycle.Transition;
import kz.aiqyn.base.record.RecordProposed;
import kz.aiqyn.base.web.Kazakhstan;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.engine.text.Phrase;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// How meetings live: the agenda is signed and its pages are frozen, the meeting is held, its protocol is agreed and
/// approved. With the approval what is to be done becomes assignments, all or none.
@Component
class MeetingLife implements Living<Meeting, MeetingState, MeetingEvent> {

    static final Lifecycle<MeetingState, MeetingEvent> LIFE = new Lifecycle<>(
            Meeting.KIND,
            MeetingState.DRAFT,
            List.of(
                    Transition.of(MeetingState.DRAFT, MeetingEvent.SIGN, MeetingState.SIGNED, LEAD),
                    Transition.explained(MeetingState.SIGNED, MeetingEvent.REOPEN, MeetingState.DRAFT, LEAD),
                    Transition.of(MeetingState.SIGNED, MeetingEvent.BEGIN, MeetingState.RUNNING, PREPARE),
                    Transition.of(MeetingState.RUNNING, MeetingEvent.END, MeetingState.ENDED, PREPARE),
                    Transition.of(MeetingState.ENDED, MeetingEvent.AGREE, MeetingState.AGREED, PREPARE),
                    Transition.explained(MeetingState.AGREED, MeetingEvent.RETURN, MeetingState.ENDED, LEAD),
                    Transition.of(MeetingState.AGREED, MeetingEvent.APPROVE, MeetingState.APPROVED, LEAD),
                    Transition.explained(MeetingState.DRAFT, MeetingEvent.CANCEL, MeetingState.CANCELLED, PREPARE),
                    Transition.explained(MeetingState.SIGNED, MeetingEvent.CANCEL, MeetingState.CANCELLED, PREPARE)));

    static final List<MeetingState> WAY = List.of(
            MeetingState.DRAFT,
            MeetingState.SIGNED,
            MeetingState.RUNNING,
            MeetingState.ENDED,
            MeetingState.AGREED,
            MeetingState.APPROVED);

    /// What decisions become, as whoever keeps assignments is told.
    private static final String BECOMES = "assignment.meeting";

    private final Meetings meetings;
    private final HallChanges hall;
    private final FrozenSections frozen;
    private final MeetingNotices notices;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    MeetingLife(
            Meetings meetings,
            HallChanges hall,
            FrozenSections frozen,
            MeetingNotices notices,
            ApplicationEventPublisher events,
            InstantSource clock) {
        this.meetings = meetings;
        this.hall = hall;
        this.frozen = frozen;
        this.notices = notices;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Lifecycle<MeetingState, MeetingEvent> life() {
        return LIFE;
    }

    @Override
    public Meeting lock(long id) {
        return meetings.hold(id);
    }

    @Override
    public Meeting get(long id) {
        return meetings.get(id);
    }

    @Override
    public MeetingState state(Meeting meeting) {
        return meeting.state();
    }

    @Override
    public String subject(Meeting meeting) {
        return meeting.subject();
    }

    @Override
    public boolean isWithin(Scope scope, Meeting meeting) {
        return scope.everything();
    }

    @Override
    public List<Phrase> against(
            Transition<MeetingState, MeetingEvent> step, Meeting meeting, StepRequest<MeetingEvent> request) {
        return switch (step.event()) {
            case SIGN ->
                meetings.agenda(meeting.id()).isEmpty() ? List.of(Phrase.of("meeting.refused.no-items")) : List.of();
            case BEGIN -> againstBeginning(meeting);
            case AGREE -> againstTerms(meeting);
            case APPROVE -> againstTerms(meeting);
            case REOPEN, END, RETURN, CANCEL -> List.of();
        };
    }

    private List<Phrase> againstBeginning(Meeting meeting) {
        List<Phrase> against = new ArrayList<>();
        if (Kazakhstan.today(clock).isBefore(meeting.heldOn())) {
            against.add(Phrase.of("meeting.refused.early", meeting.heldOn()));
        }
        Integer quorum = meeting.quorum();
        long there = meetings.attendees().list(meeting.id()).stream()
                .filter(one -> one.presence().isThere())
                .count();
        if (quorum != null && there < quorum) {
            against.add(Phrase.of("meeting.refused.no-quorum", quorum, there));
        }
        return against;
    }

    /// A term that passed while the protocol waited has to be typed anew: nobody is given what is late already.
    private List<Phrase> againstTerms(Meeting meeting) {
        LocalDate today = Kazakhstan.today(clock);
        return meetings.decisions().list(meeting.id()).stream()
                .filter(one -> one.term() != null && one.term().isBefore(today))
                .map(one -> Phrase.of("meeting.refused.late", one.text()))
                .toList();
    }

    @Override
    public Map<String, String> write(
            Transition<MeetingState, MeetingEvent> step, Meeting meeting, StepRequest<MeetingEvent> request) {
        Instant now = clock.instant();
        LocalDate today = Kazakhstan.today(clock);
        String number = meeting.number();
        switch (step.event()) {
            case SIGN -> frozen.freeze(meeting.id(), meetings.agenda(meeting.id()), now);
            case REOPEN -> frozen.thaw(meeting.id());
            case END -> hall.end(meeting, now);
            case APPROVE -> number = meetings.next(meeting.heldOn().getYear(), meeting.kind());
            case BEGIN, AGREE, RETURN, CANCEL -> {}
        }
        Meeting after = meeting.in(step.to(), meeting.times().after(step.event(), now, today), number, now);
        Meeting kept = step.event() == MeetingEvent.CANCEL ? after.again(now) : after;
        meetings.put(kept);
        if (step.event() == MeetingEvent.SIGN) {
            notices.tell("invited", kept, meetings.attendees().list(meeting.id()));
        } else if (step.event() == MeetingEvent.CANCEL && meeting.state() == MeetingState.SIGNED) {
            notices.tell("cancelled", kept, meetings.attendees().list(meeting.id()));
        }
        if (step.event() == MeetingEvent.APPROVE) {
            give(meeting);
            return Map.of("protocol", number);
        }
        return Map.of();
    }

    private void give(Meeting meeting) {
        for (Decision decision : meetings.decisions().list(meeting.id())) {
            @Nullable LocalDate term = decision.term();
            if (decision.isToBeDone()) {
                events.publishEvent(new RecordProposed(
                        BECOMES,
                        Names.same(decision.text()),
                        decision.organisation(),
                        null,
                        term,
                        decision.indicator(),
                        new RecordProposed.Following(
                                decision.helping(),
                                decision.controller(),
                                decision.controlledBy(),
                                decision.promised()),
                        meeting.reference(decision)));
            }
        }
    }
}
