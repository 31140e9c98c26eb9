package kz.aiqyn.oversight.meeting;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// When what happened to a meeting; null before it did.
record MeetingTimes(
        @Nullable Instant signedAt,
        @Nullable Instant begunAt,
        @Nullable Instant endedAt,
        @Nullable LocalDate approvedOn) {

    static final MeetingTimes NONE = new MeetingTimes(null, null, null, null);

    /// No later than what came before it, whatever the clock says.
    MeetingTimes after(MeetingEvent event, Instant now, LocalDate today) {
        return switch (event) {
            case SIGN -> new MeetingTimes(now, null, null, null);
            case REOPEN -> NONE;
            case BEGIN -> new MeetingTimes(signedAt, notBefore(signedAt, now), null, null);
            case END -> new MeetingTimes(signedAt, begunAt, notBefore(begunAt, now), null);
            case APPROVE -> new MeetingTimes(signedAt, begunAt, endedAt, today);
            case AGREE, RETURN, CANCEL -> this;
        };
    }

    /// A moment, or an earlier event's where the clock was set back since.
    static Instant notBefore(@Nullable Instant earlier, Instant now) {
        return earlier != null && now.isBefore(earlier) ? earlier : now;
    }
}
