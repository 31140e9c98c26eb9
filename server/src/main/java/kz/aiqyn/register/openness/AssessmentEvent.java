package kz.aiqyn.register.openness;

/// What may happen to an assessment.
enum AssessmentEvent {
    /// Somebody takes the seat of the first checker.
    BEGIN,
    /// Somebody else takes the second seat.
    JOIN,
    HAND_IN,
    /// The second hands in, and both are compared.
    COMPARE,
    SHOW,
    /// The body agrees.
    AGREE,
    OBJECT,
    /// The objection is answered.
    ANSWER,
    /// The term of objecting has passed.
    CLOSE
}
