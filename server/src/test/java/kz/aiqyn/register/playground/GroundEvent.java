package kz.aiqyn.register.playground;

/// What may happen to a playground.
public enum GroundEvent {
    OPEN,
    CLOSE
}
