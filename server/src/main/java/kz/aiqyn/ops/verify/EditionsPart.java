package kz.aiqyn.ops.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import kz.aiqyn.base.audit.AuditSearch;
import kz.aiqyn.base.audit.AuditTrail;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.rating.edition.EditionVerification;

/// What computing published editions anew found, in words; and whether the record of what was done knows of each.
record EditionsPart(EditionVerification.Result result, AuditTrail trail) {

    private static final AuditSearch PUBLISHED = new AuditSearch(null, null, "", "edition.published", "");

    Verification.Part part() {
        List<Phrase> faults = new ArrayList<>();
        result.differing()
                .forEach(differing -> faults.add(Phrase.of(
                        "ops.verify.edition",
                        differing.methodology(),
                        differing.period(),
                        differing.revision(),
                        String.join("; ", differing.differences()))));
        result.altered()
                .forEach(altered -> faults.add(Phrase.of(
                        "ops.verify.edition.rows",
                        altered.table(),
                        String.valueOf(altered.computation()),
                        altered.row())));
        SortedMap<String, Long> recorded = new TreeMap<>();
        trail.each(PUBLISHED, entry -> recorded.put(entry.subject(), entry.number()));
        Set<String> published = new TreeSet<>(result.published());
        published.stream()
                .filter(subject -> !recorded.containsKey(subject))
                .forEach(subject -> faults.add(Phrase.of("ops.verify.edition.unrecorded", subject)));
        recorded.forEach((subject, entry) -> {
            if (!published.contains(subject)) {
                faults.add(Phrase.of("ops.verify.edition.unpublished", subject, String.valueOf(entry)));
            }
        });
        return new Verification.Part(
                Phrase.of("ops.verify.editions", result.published().size()), faults);
    }
}
