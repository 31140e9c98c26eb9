package kz.aiqyn.register.investment;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import kz.aiqyn.base.keeping.KeptRecord;
import kz.aiqyn.base.lifecycle.Lifecycle;
import kz.aiqyn.engine.text.Names;

/// An industrial enterprise as it is now, without the times in which it stood still.
///
/// @param bin of a legal entity; empty when nobody has given it
record Enterprise(
        long id, String organisation, Names names, String bin, Branch branch, Span span, int version, Instant changedAt)
        implements KeptRecord {

    Enterprise after(Enterprise before) {
        return new Enterprise(id, organisation, names, bin, branch, span.after(before.span), version, changedAt);
    }

    @Override
    public String subject() {
        return "investment.enterprise:" + id;
    }

    @Override
    public Map<String, String> fields() {
        Map<String, String> fields = new TreeMap<>();
        fields.put("organisation", organisation);
        fields.put("name", names.kk());
        fields.put("name-ru", names.ru());
        fields.put("name-en", names.en());
        fields.put("bin", bin);
        fields.put("branch", Lifecycle.code(branch));
        fields.put("since", span.since().toString());
        fields.put("until", span.untilText());
        return fields;
    }
}
