package kz.aiqyn.register.appraisal;

/// What may happen to a call.
enum CallEvent {
    START,
    OPEN,
    RANK,
    SIGN
}
