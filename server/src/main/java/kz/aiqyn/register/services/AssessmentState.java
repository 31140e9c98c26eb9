package kz.aiqyn.register.services;

/// How far an assessment has come.
enum AssessmentState {
    DRAFT,
    /// Shown to the body.
    PREVIEW,
    OBJECTED,
    /// The objection was not followed, for a reason.
    ANSWERED,
    PUBLISHED
}
