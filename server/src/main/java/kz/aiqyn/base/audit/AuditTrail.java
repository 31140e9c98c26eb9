package kz.aiqyn.base.audit;

import java.util.List;
import java.util.function.Consumer;
import kz.aiqyn.base.web.ListEdge;

/// The record, to search in.
public interface AuditTrail {

    /// Entries that match, the latest first.
    ///
    /// @param edge the number of an entry
    List<AuditEntry> list(AuditSearch search, ListEdge edge, int limit);

    /// What was done to a subject, by its exact name, the latest first.
    List<AuditEntry> about(String subject, int limit);

    /// How many entries match.
    long count(AuditSearch search);

    /// Hands over every entry that matches, the oldest first, without holding them all.
    void each(AuditSearch search, Consumer<AuditEntry> reader);

    /// The names of all operations that were ever done, in order.
    List<String> operations();
}
