package kz.aiqyn.register.services;

/// What may happen to an assessment.
enum AssessmentEvent {
    SHOW,
    OBJECT,
    /// The objection is followed: the records are put right, and the assessment is shown anew.
    ACCEPT,
    /// The objection is not followed.
    ANSWER,
    PUBLISH
}
