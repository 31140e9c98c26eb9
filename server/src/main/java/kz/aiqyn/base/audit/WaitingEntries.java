package kz.aiqyn.base.audit;

/// Entries of transactions that saw the database as it was at their beginning (repeatable read): they are committed
/// with
/// what they tell of, but cannot join the chain, whose end they do not see.
public interface WaitingEntries {

    /// Has them join the chain, in a transaction of their own. Whoever records in such a transaction calls it after the
    /// commit; otherwise they join with the next entry.
    void join();
}
