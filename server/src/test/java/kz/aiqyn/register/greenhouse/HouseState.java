package kz.aiqyn.register.greenhouse;

/// How far a greenhouse has come.
enum HouseState {
    PLANNED,
    BUILT,
    WORKING,
    CLOSED
}
