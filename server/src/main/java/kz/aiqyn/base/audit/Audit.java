package kz.aiqyn.base.audit;

/// The record of what was done. An operation writes its one entry in its own transaction: both are kept, or
/// neither.
public interface Audit {

    /// Writes an entry for whoever is signed in, or for the program itself.
    void record(Operation operation);
}
