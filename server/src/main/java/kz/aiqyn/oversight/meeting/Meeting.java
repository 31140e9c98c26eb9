package kz.aiqyn.oversight.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.aiqyn.base.keeping.KeptRecord;
import kz.aiqyn.base.lifecycle.Lifecycle;
import kz.aiqyn.base.record.RecordReference;
import kz.aiqyn.base.web.Words;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.engine.text.Phrase;
import org.jspecify.annotations.Nullable;

/// A meeting as it is now.
///
/// @param id 0 before it is kept
/// @param starts as clocks show it: `10:00`
/// @param chair office and name of whoever leads it
/// @param quorum how many must be present; null where that does not matter
/// @param number of the protocol; empty until it is approved
/// @param sequence how often its invitation was changed since it was first sent
/// @param present the item that is heard now; null when none is
/// @param version how often it was written
record Meeting(
        long id,
        MeetingKind kind,
        Names title,
        LocalDate heldOn,
        String starts,
        MeetingPlace place,
        String chair,
        @Nullable Integer quorum,
        MeetingState state,
        String number,
        int sequence,
        @Nullable Long present,
        MeetingTimes times,
        int version,
        Instant changedAt)
        implements KeptRecord {

    static final String KIND = "meeting";

    /// What others are told of where a decision comes from.
    static final String DECISION = "meeting.decision";

    private static final Pattern SUBJECT = Pattern.compile(KIND + ":(\\d{1,18})");

    @Override
    public String subject() {
        return KIND + ":" + id;
    }

    /// The number of the meeting that a subject names; empty where it names something else.
    static Optional<Long> numbered(String subject) {
        Matcher named = SUBJECT.matcher(subject);
        return named.matches() ? Optional.of(Long.valueOf(named.group(1))) : Optional.empty();
    }

    String local() {
        return MeetingCard.STAFF + "/" + id;
    }

    /// As others keep where something of theirs comes from.
    RecordReference reference() {
        return new RecordReference(KIND, Long.toString(id), named(), local());
    }

    private Names named() {
        return Words.inEach(Phrase.of("meeting.named", title, heldOn));
    }

    /// A decision of it, as others keep where something of theirs comes from.
    RecordReference reference(Decision decision) {
        return new RecordReference(DECISION, Long.toString(decision.id()), named(), local());
    }

    LocalDateTime beginning() {
        return heldOn.atTime(LocalTime.parse(starts));
    }

    /// The same after a step of its life.
    Meeting in(MeetingState to, MeetingTimes when, String protocol, Instant now) {
        return with(to, protocol, to == MeetingState.RUNNING ? present : null, sequence, when, now);
    }

    Meeting hearing(@Nullable Long item, Instant now) {
        return with(state, number, item, sequence, times, now);
    }

    /// The same as those who were invited know it, changed once more.
    Meeting again(Instant now) {
        return with(state, number, present, sequence + 1, times, now);
    }

    private Meeting with(
            MeetingState other, String protocol, @Nullable Long item, int changes, MeetingTimes when, Instant now) {
        return new Meeting(
                id, kind, title, heldOn, starts, place, chair, quorum, other, protocol, changes, item, when, version,
                now);
    }

    @Override
    public Map<String, String> fields() {
        Map<String, String> fields = new TreeMap<>();
        fields.put("kind", Lifecycle.code(kind));
        fields.put("name", title.kk());
        fields.put("name-ru", title.ru());
        fields.put("name-en", title.en());
        fields.put("held-on", heldOn.toString());
        fields.put("starts", starts);
        fields.put("place", place.place());
        fields.put("video", place.video());
        fields.put("chair", chair);
        fields.put("quorum", Objects.toString(quorum, ""));
        fields.put("protocol", number);
        return fields;
    }
}
