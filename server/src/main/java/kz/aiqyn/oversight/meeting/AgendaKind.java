package kz.aiqyn.oversight.meeting;

/// What a question of an agenda is.
enum AgendaKind {
    /// What became of the decisions before.
    PREVIOUS,
    /// A page of a register or of the rating.
    SECTION,
    /// Somebody who is heard because of rules that named them.
    SPEAKER,
    /// A question of its own.
    OWN
}
