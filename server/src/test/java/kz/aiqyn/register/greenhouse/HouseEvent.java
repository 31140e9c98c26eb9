package kz.aiqyn.register.greenhouse;

/// What may happen to a greenhouse.
public enum HouseEvent {
    BUILD,
    START,
    CLOSE
}
