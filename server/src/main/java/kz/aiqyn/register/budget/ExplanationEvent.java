package kz.aiqyn.register.budget;

/// What happens to an explanation.
enum ExplanationEvent {
    ACCEPT,
    RETURN,
    GIVE
}
