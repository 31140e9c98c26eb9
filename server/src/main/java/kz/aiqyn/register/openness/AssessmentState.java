package kz.aiqyn.register.openness;

/// How far the assessment of a body has come.
enum AssessmentState {
    PLANNED,
    /// Two checkers are looking, neither seeing what the other finds.
    CHECKING,
    /// Both have handed in.
    COMPARED,
    /// The body may object.
    SHOWN,
    OBJECTED,
    FINAL;

    /// Whether the findings of both may be read.
    boolean isRevealed() {
        return this != PLANNED && this != CHECKING;
    }
}
