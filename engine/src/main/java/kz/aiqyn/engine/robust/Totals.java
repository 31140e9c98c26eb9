package kz.aiqyn.engine.robust;

/// Puts scores together under several draws that share a choice of method.
interface Totals {

    /// Finds the totals of draws; used by one thread at a time.
    ///
    /// @param totals filled, `[draw][unit]`, NaN where a draw leaves a unit without a score
    void find(Draw[] draws, double[][] totals);
}
