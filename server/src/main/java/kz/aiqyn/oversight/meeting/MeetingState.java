package kz.aiqyn.oversight.meeting;

/// How far a meeting has come.
enum MeetingState {
    /// Its agenda is being made.
    DRAFT,
    /// Its agenda is signed, and the pages of it are frozen.
    SIGNED,
    RUNNING,
    /// It is over, and its protocol is being put in order.
    ENDED,
    /// Its protocol waits for the chair.
    AGREED,
    /// Its protocol has a number, and is never changed.
    APPROVED,
    CANCELLED;

    /// Whether it is for all to see: its agenda is signed.
    boolean isSeen() {
        return this != DRAFT;
    }

    /// Whether decisions may be typed and corrected.
    boolean isTyped() {
        return this == RUNNING || this == ENDED;
    }
}
