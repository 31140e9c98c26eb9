package kz.aiqyn.base.audit;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import kz.aiqyn.base.card.ModuleCards;
import kz.aiqyn.files.wording.Wording;

/// Something done that changed what is kept.
///
/// @param name what was done, in the past tense, as `methodology.published`; its words are found by [#say]
/// @param subject what it was done to, as `methodology:ulgi-akimats/2`
/// @param changes what changed, by field, in words or digests; never a secret. A person's number (IIN) is struck out
public record AuditedOperation(String name, String subject, SequencedMap<String, String> changes) {

    public AuditedOperation {
        subject = PersonalNumbers.struckOut(subject);
        TreeMap<String, String> kept = new TreeMap<>();
        changes.forEach((field, change) -> kept.put(field, PersonalNumbers.struckOut(change)));
        changes = Collections.unmodifiableSequencedMap(kept);
    }

    public static AuditedOperation of(String name, String subject) {
        return new AuditedOperation(name, subject, new TreeMap<>());
    }

    public static AuditedOperation of(String name, String subject, Map<String, String> changes) {
        return new AuditedOperation(name, subject, new TreeMap<>(changes));
    }

    /// What differs between two sets of fields: `before > after`, by field.
    public static Map<String, String> changes(Map<String, String> before, Map<String, String> after) {
        Map<String, String> changes = new TreeMap<>();
        after.forEach((field, value) -> {
            String old = before.getOrDefault(field, "");
            if (!value.equals(old)) {
                changes.put(field, old + " > " + value);
            }
        });
        return changes;
    }

    /// What an operation is called: among the audit's own words, or at `<words>.operation.<name>` of its module.
    public static String say(Wording wording, String name) {
        int dot = name.indexOf('.');
        String area = dot < 0 ? "" : name.substring(0, dot);
        return wording.find("audit.name." + name)
                .or(() ->
                        ModuleCards.all().stream().anyMatch(card -> card.words().equals(area))
                                ? wording.find(area + ".operation." + name.substring(dot + 1))
                                : Optional.empty())
                .orElse(name);
    }
}
