package kz.aiqyn.register.greenhouse;

/// How far a greenhouse has come.
public enum HouseState {
    PLANNED,
    BUILT,
    WORKING,
    CLOSED
}
