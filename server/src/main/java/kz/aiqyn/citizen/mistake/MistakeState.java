package kz.aiqyn.citizen.mistake;

/// What has become of a report.
enum MistakeState {
    NEW,
    ANSWERED,
    CLOSED
}
