package kz.aiqyn.base.identity.pages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.aiqyn.base.audit.AuditHead;
import kz.aiqyn.base.audit.AuditedOperation;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Frame;

/// What the auditor's page shows.
///
/// @param asked what was searched for, as the form has it
/// @param rows the entries found
/// @param operations the names of all operations there were
/// @param query the search as an address has it, for the exports
/// @param folder whether heads are exported to a folder
record TrailPage(
        Form asked,
        TrailRows rows,
        long count,
        List<String> operations,
        String query,
        Optional<AuditHead> head,
        boolean folder) {

    public TrailPage {
        operations = List.copyOf(operations);
    }

    /// The operations in words, by their names.
    public Map<String, String> operations(Frame frame) {
        Map<String, String> named = new LinkedHashMap<>();
        operations.forEach(operation -> named.put(operation, AuditedOperation.say(frame.wording(), operation)));
        return named;
    }
}
