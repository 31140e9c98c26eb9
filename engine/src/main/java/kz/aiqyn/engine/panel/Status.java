package kz.aiqyn.engine.panel;

/// Whether a value may still be revised by its source.
public enum Status {
    PRELIMINARY,
    FINAL
}
