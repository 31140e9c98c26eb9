package kz.aiqyn.base.identity.pages;

import java.util.Map;
import java.util.Optional;
import kz.aiqyn.base.audit.AuditEntry;
import kz.aiqyn.base.audit.AuditedOperation;
import kz.aiqyn.base.web.Frame;
import kz.aiqyn.base.web.ListPart;
import kz.aiqyn.engine.text.Names;

/// Entries of the record as a page shows them.
///
/// @param places addresses of what entries are about, by the number of the entry, where the reader may open them
/// @param names of organisations and territories that entries name, by code
record TrailRows(ListPart<AuditEntry> entries, Map<Long, String> places, Map<String, Names> names) {

    public TrailRows {
        places = Map.copyOf(places);
        names = Map.copyOf(names);
    }

    /// Where the page is of what an entry is about.
    public Optional<String> place(AuditEntry entry) {
        return Optional.ofNullable(places.get(entry.number()));
    }

    /// What an entry is about, in words.
    public String subject(Frame frame, AuditEntry entry) {
        String subject = entry.subject();
        String id = subject.substring(subject.indexOf(':') + 1);
        return AuditedOperation.subject(
                frame.wording(), subject, TrailNames.isOfPlace(subject) ? named(frame, id) : id);
    }

    /// What a field was changed to, in words.
    public String value(Frame frame, AuditEntry entry, String field, String change) {
        if (field.startsWith(ToldGrant.FIELD)) {
            return ToldGrant.of(change).map(grant -> grant.said(frame, names)).orElse(change);
        }
        return TrailNames.FIELDS.contains(field) && names.containsKey(change)
                ? named(frame, change)
                : AuditedOperation.value(frame.wording(), entry.operation(), field, change);
    }

    private String named(Frame frame, String code) {
        Names found = names.get(code);
        return found == null ? code : "%s (%s)".formatted(frame.wording().name(found), code);
    }
}
