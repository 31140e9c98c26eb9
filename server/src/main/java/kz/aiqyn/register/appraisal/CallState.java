package kz.aiqyn.register.appraisal;

/// How far a call has come.
enum CallState {
    GATHERING,
    SCORING,
    OPENED,
    RANKED,
    SIGNED
}
