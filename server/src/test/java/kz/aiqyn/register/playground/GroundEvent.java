package kz.aiqyn.register.playground;

/// What may happen to a playground.
enum GroundEvent {
    OPEN,
    CLOSE
}
