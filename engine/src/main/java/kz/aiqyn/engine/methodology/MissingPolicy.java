package kz.aiqyn.engine.methodology;

/// What stands for a value that is missing (Handbook, step 3). A value that is not applicable is always excluded.
public sealed interface MissingPolicy {

    /// The lowest score of the scale.
    record Worst() implements MissingPolicy {}

    /// Its weight goes to the indicators that are there.
    record Exclude() implements MissingPolicy {}

    /// The latest of up to `periods` earlier periods of the same kind; excluded when none has a value.
    record Previous(int periods) implements MissingPolicy {}

    /// The median of the peers that have a value; excluded when none has.
    record PeerMedian() implements MissingPolicy {}
}
