package kz.aiqyn.register.playground;

/// How far a playground has come.
public enum GroundState {
    PLANNED,
    BUILT,
    CLOSED
}
