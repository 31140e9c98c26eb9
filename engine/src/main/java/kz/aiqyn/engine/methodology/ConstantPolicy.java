package kz.aiqyn.engine.methodology;

/// What becomes of an indicator that has the same value for everybody, where scaling needs a difference.
public enum ConstantPolicy {
    /// Everybody gets the middle of the scale.
    MIDDLE,
    /// It is left out and its weight goes to its siblings.
    EXCLUDE
}
