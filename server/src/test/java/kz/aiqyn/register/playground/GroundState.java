package kz.aiqyn.register.playground;

/// How far a playground has come.
enum GroundState {
    PLANNED,
    BUILT,
    CLOSED
}
