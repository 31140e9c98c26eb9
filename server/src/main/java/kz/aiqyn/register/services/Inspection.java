package kz.aiqyn.register.services;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import kz.aiqyn.base.keeping.KeptRecord;
import kz.aiqyn.base.lifecycle.Lifecycle;

/// A check of how a body gives services. What was found stands below.
///
/// @param id 0 before it is kept
/// @param act by which its result is written down
/// @param cases how many given services were looked at
record Inspection(
        long id,
        String organisation,
        String act,
        LocalDate day,
        Kind kind,
        int cases,
        String note,
        int version,
        Instant changedAt)
        implements KeptRecord {

    /// How it came about.
    enum Kind {
        PLANNED,
        UNPLANNED,
        /// By the information systems, without going there.
        REMOTE
    }

    @Override
    public String subject() {
        return "services.inspection:" + id;
    }

    @Override
    public Map<String, String> fields() {
        Map<String, String> fields = new TreeMap<>();
        fields.put("organisation", organisation);
        fields.put("act", act);
        fields.put("day", day.toString());
        fields.put("kind", Lifecycle.code(kind));
        fields.put("cases", Integer.toString(cases));
        fields.put("note", note);
        return fields;
    }
}
