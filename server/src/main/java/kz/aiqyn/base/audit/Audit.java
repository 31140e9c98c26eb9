package kz.aiqyn.base.audit;

/// The record of what was done. An operation writes its one entry in its own transaction: both are kept, or
/// neither.
public interface Audit {

    /// Writes an entry for whoever is signed in, or for the program itself. It joins the chain when the transaction is
    /// about to be committed, so that long operations do not hold up others.
    ///
    /// @throws org.springframework.transaction.IllegalTransactionStateException outside a transaction
    void record(AuditedOperation operation);
}
