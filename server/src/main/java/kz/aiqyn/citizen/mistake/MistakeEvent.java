package kz.aiqyn.citizen.mistake;

/// What is done with a report.
enum MistakeEvent {
    ANSWER,
    CLOSE
}
