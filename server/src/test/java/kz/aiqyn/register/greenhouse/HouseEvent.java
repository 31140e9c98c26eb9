package kz.aiqyn.register.greenhouse;

/// What may happen to a greenhouse.
enum HouseEvent {
    BUILD,
    START,
    CLOSE
}
