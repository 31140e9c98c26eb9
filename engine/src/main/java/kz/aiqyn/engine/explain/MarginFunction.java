package kz.aiqyn.engine.explain;

/// What the search for least effort asks: how much a unit's total lies above what a place needs.
interface MarginFunction {

    /// Not negative where the place is reached.
    ///
    /// @param values one per way
    double margin(double[] values);
}
