package kz.aiqyn.base.identity.pages;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.aiqyn.base.audit.AuditEntry;
import kz.aiqyn.base.audit.AuditHead;
import org.jspecify.annotations.Nullable;

/// What the auditor's page shows.
///
/// @param asked what was searched for, by the names of the form's fields
/// @param operations the names of all operations there were
/// @param later and earlier: addresses of the pages beside this one
/// @param query the search as an address has it, for the exports
/// @param folder whether heads are exported to a folder
record TrailPage(
        Map<String, String> asked,
        List<AuditEntry> entries,
        long count,
        List<String> operations,
        @Nullable String later,
        @Nullable String earlier,
        String query,
        Optional<AuditHead> head,
        boolean folder,
        @Nullable String notice) {

    public TrailPage {
        asked = Map.copyOf(asked);
        entries = List.copyOf(entries);
        operations = List.copyOf(operations);
    }
}
