package kz.aiqyn.engine.methodology;

/// Whether outliers are treated before scaling.
public enum Treatment {
    NONE,
    /// Winsorised, then logarithmic if that did not do.
    DEFAULT
}
