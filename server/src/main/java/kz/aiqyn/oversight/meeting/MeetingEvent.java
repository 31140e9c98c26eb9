package kz.aiqyn.oversight.meeting;

/// What is done with a meeting.
enum MeetingEvent {
    SIGN,
    /// Back to the agenda, before the meeting has begun.
    REOPEN,
    BEGIN,
    END,
    /// The protocol is as those who were heard say it was.
    AGREE,
    /// Back to whoever wrote the protocol.
    RETURN,
    APPROVE,
    CANCEL
}
