package kz.aiqyn.oversight.meeting;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import kz.aiqyn.base.audit.AuditedOperation;
import kz.aiqyn.base.keeping.Keeping;
import kz.aiqyn.base.keeping.RecordChanges;
import kz.aiqyn.base.web.Absent;
import kz.aiqyn.base.web.Outcome;
import kz.aiqyn.engine.text.Phrase;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Writes what happens in the hall: which question is heard, what was said, what was decided. Several people may type
/// at once: a new decision stands beside the others', and a correction is refused where the decision has become another
/// since.
@Service
class HallChanges extends RecordChanges<Meeting> {

    private final Meetings meetings;
    private final Keeping keeping;

    HallChanges(Meetings meetings, Keeping keeping) {
        super(meetings, List.of(), keeping);
        this.meetings = meetings;
        this.keeping = keeping;
    }

    private Outcome<Long> typed(long id, Function<Meeting, Outcome<Long>> change) {
        Meeting meeting = meetings.hold(id);
        return meeting.state().isTyped()
                ? change.apply(meeting)
                : Outcome.refused(Phrase.of("meeting.refused.not-typed"));
    }

    /// Goes on to a question, and ends the one before it.
    @Transactional
    Outcome<Long> hear(long id, long item) {
        Meeting meeting = meetings.hold(id);
        if (meeting.state() != MeetingState.RUNNING) {
            return Outcome.refused(Phrase.of("meeting.refused.not-running"));
        }
        AgendaItem next = meetings.item(id, item);
        Instant now = MeetingTimes.notBefore(meeting.times().begunAt(), keeping.now());
        end(meeting, now);
        Instant begun = next.hearing().begunAt() == null ? now : next.hearing().begunAt();
        meetings.items()
                .change(
                        id,
                        next.heard(new AgendaItem.Hearing(
                                begun, null, next.hearing().heard())),
                        keeping.now());
        meetings.put(meeting.hearing(item, keeping.now()));
        write("hearing", meetings.get(id), 0, Map.of("item", next.question().kk()));
        return Outcome.done(id);
    }

    /// Ends what is heard now, no earlier than it began.
    void end(Meeting meeting, Instant now) {
        @Nullable Long present = meeting.present();
        if (present != null) {
            AgendaItem item = meetings.item(meeting.id(), present);
            AgendaItem.Hearing hearing = item.hearing();
            Instant ended = MeetingTimes.notBefore(hearing.begunAt(), now);
            meetings.items()
                    .change(
                            meeting.id(),
                            item.heard(new AgendaItem.Hearing(hearing.begunAt(), ended, hearing.heard())),
                            keeping.now());
        }
    }

    /// Keeps what was said on a question.
    ///
    /// @param before what stood there when the sender began to type
    @Transactional
    Outcome<Long> note(long id, long item, String before, String heard) {
        return typed(id, meeting -> {
            AgendaItem known = meetings.item(id, item);
            AgendaItem.Hearing hearing = known.hearing();
            if (!hearing.heard().equals(before) && !hearing.heard().equals(heard)) {
                return new Outcome.Overtaken<>(id);
            }
            if (!hearing.heard().equals(heard)) {
                meetings.items()
                        .change(
                                id,
                                known.heard(new AgendaItem.Hearing(hearing.begunAt(), hearing.endedAt(), heard)),
                                keeping.now());
                write("noted", meeting, 0, Map.of("item", known.question().kk(), "heard", heard));
            }
            return Outcome.done(id);
        });
    }

    /// Keeps a decision as it falls. The same line sent again, as after a broken connection, is kept once.
    @Transactional
    Outcome<Long> decide(long id, Decision decision) {
        return typed(id, meeting -> {
            meetings.item(id, decision.item());
            boolean known = meetings.decisions().list(id).stream()
                    .anyMatch(
                            one -> one.item() == decision.item() && one.fields().equals(decision.fields()));
            if (!known) {
                meetings.decisions().add(id, decision, keeping.now());
                write("decided", meeting, 0, decision.fields());
            }
            return Outcome.done(id);
        });
    }

    /// Corrects a decision.
    ///
    /// @param seen what told it apart when the sender saw it
    @Transactional
    Outcome<Long> correct(long id, String seen, Decision decision) {
        return typed(id, meeting -> {
            Decision before = meetings.decision(id, decision.id());
            if (!DecisionForm.seen(before).equals(seen)) {
                return new Outcome.Overtaken<>(id);
            }
            Map<String, String> changes = AuditedOperation.changes(before.fields(), decision.fields());
            if (!changes.isEmpty()) {
                meetings.decisions().change(id, decision, keeping.now());
                write("corrected", meeting, 0, changes);
            }
            return Outcome.done(id);
        });
    }

    @Transactional
    Outcome<Long> drop(long id, String seen, long decision) {
        return typed(id, meeting -> {
            Decision before = meetings.decision(id, decision);
            if (!DecisionForm.seen(before).equals(seen)) {
                return new Outcome.Overtaken<>(id);
            }
            meetings.decisions().remove(id, before);
            write("dropped", meeting, 0, before.fields());
            return Outcome.done(id);
        });
    }

    /// Keeps which assignment a decision became, in the transaction in which it did.
    void became(long decision, String assignment, String local) {
        Meeting meeting = meetings.ofDecision(decision)
                .orElseThrow(() -> Absent.of("meeting.absent.decision", String.valueOf(decision)));
        Decision known = meetings.decision(meeting.id(), decision);
        meetings.decisions().change(meeting.id(), known.as(assignment, local), keeping.now());
    }
}
