package kz.aiqyn.register.budget;

/// How far an explanation is.
enum ExplanationState {
    GIVEN,
    RETURNED,
    ACCEPTED
}
