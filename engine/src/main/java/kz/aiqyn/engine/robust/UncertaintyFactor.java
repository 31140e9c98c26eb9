package kz.aiqyn.engine.robust;

/// One uncertain choice of the methodology.
///
/// @param code of the block or indicator whose weight it is, empty for choices of method
public record UncertaintyFactor(Kind kind, String code) {

    /// What is uncertain.
    public enum Kind {
        WEIGHT,
        NORMALISATION,
        AGGREGATION,
        MISSING,
        LEFT_OUT
    }

    static UncertaintyFactor of(Kind kind) {
        return new UncertaintyFactor(kind, "");
    }
}
