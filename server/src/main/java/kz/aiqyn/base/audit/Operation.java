package kz.aiqyn.base.audit;

import java.util.Collections;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;

/// Something done that changed what is kept.
///
/// @param name what was done, in the past tense, as `methodology.published`; its words are at the key `audit.name.`
/// and this
/// @param subject what it was done to, as `methodology:ulgi-akimats/2`
/// @param changes what changed, by field, in words or digests; never a secret. A person's number (IIN) is struck out
public record Operation(String name, String subject, SequencedMap<String, String> changes) {

    public Operation {
        subject = PersonalNumbers.struckOut(subject);
        TreeMap<String, String> kept = new TreeMap<>();
        changes.forEach((field, change) -> kept.put(field, PersonalNumbers.struckOut(change)));
        changes = Collections.unmodifiableSequencedMap(kept);
    }

    public static Operation of(String name, String subject) {
        return new Operation(name, subject, new TreeMap<>());
    }

    public static Operation of(String name, String subject, Map<String, String> changes) {
        return new Operation(name, subject, new TreeMap<>(changes));
    }
}
