package kz.aiqyn.engine.robust;

/// One way in which the methodology might have been written. Numbers of alternatives begin at 0, the
/// methodology's own choice.
///
/// @param weights shares among siblings by node of the tree; that of a left-out indicator is 0
/// @param leftOut the leaf that is left out, [#NOBODY] for none
record Draw(double[] weights, Choice choice, int leftOut) {

    /// No indicator is left out.
    static final int NOBODY = -1;

    /// The alternatives that decide which scores are put together and how.
    record Choice(int normalisation, int aggregation, int missing) {}
}
