package kz.aiqyn.measure;

/// Takes what a source contributes.
public interface MeasureSink {

    /// Takes one contribution. Of several for one key, given in the order in which they became known, the last
    /// holds.
    ///
    /// @throws IllegalArgumentException when the key was not asked for
    void accept(MeasureKey key, ContributedValue contribution, Evidence evidence);
}
