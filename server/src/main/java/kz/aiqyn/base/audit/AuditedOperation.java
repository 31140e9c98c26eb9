package kz.aiqyn.base.audit;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kz.aiqyn.base.card.ModuleCards;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.files.wording.Wording;

/// Something done that changed what is kept.
///
/// @param name what was done, in the past tense, as `methodology.published`; its words are found by [#say]
/// @param subject what it was done to, as `methodology:ulgi-akimats/2`
/// @param changes what changed, by field, in words or digests; never a secret. A person's number (IIN) is struck out
public record AuditedOperation(String name, String subject, SequencedMap<String, String> changes) {

    private static final Pattern NUMBERED = Pattern.compile("([a-z-]+)-(\\d+)");
    private static final Pattern DAY = Pattern.compile("\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])");
    private static final Pattern CODE = Pattern.compile("[A-Za-z][A-Za-z_-]*");

    /// Before the measure and the period of a value, as a field.
    private static final String VALUE = "value.";

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
        return wording.find("audit.name." + name)
                .or(() -> ofModule(wording, name, ".operation." + name.substring(dot + 1)))
                .orElse(name);
    }

    /// What a field of a change is called: at `<words>.field.<name>` of the module whose operation it was, or among the
    /// audit's own words. A number behind a hyphen tells several of one kind apart: `role-3`.
    public static String field(Wording wording, String name, String field) {
        Matcher several = NUMBERED.matcher(field);
        if (several.matches()) {
            return wording.say(Phrase.of("audit.field.of", field(wording, name, several.group(1)), several.group(2)));
        }
        if (field.startsWith(VALUE)) {
            return wording.say(Phrase.of("audit.field.value-of", field.substring(VALUE.length())));
        }
        return ofModule(wording, name, ".field." + field)
                .or(() -> wording.find("audit.field." + field))
                .or(() -> ofModule(wording, name, ".column." + field))
                .orElse(field);
    }

    /// What a subject is called: `audit.subject.territory.borders` for the whole of a kind, else the word of its kind,
    /// which for a module's own things is at `<kind>.subject`, before what is known of the one thing.
    ///
    /// @param id its name, or what stands behind the colon
    public static String subject(Wording wording, String subject, String id) {
        String kind = subject.substring(0, Math.max(0, subject.indexOf(':')));
        return wording.find("audit.subject." + subject.replace(':', '.'))
                .or(() -> wording.find("audit.subject." + kind)
                        .or(() -> ofModule(wording, kind + ".", ".subject"))
                        .map(word -> word + ": " + id))
                .orElse(subject);
    }

    /// What a field was changed to: days in full, yes and no, names in the reader's language, states in words.
    public static String value(Wording wording, String name, String field, String change) {
        return Arrays.stream(change.split(" > ", -1))
                .map(part -> switch (part) {
                    case "true" -> wording.say("audit.yes");
                    case "false" -> wording.say("audit.no");
                    case "null" -> "–";
                    default ->
                        DAY.matcher(part).matches()
                                ? day(wording, part)
                                : CODE.matcher(part).matches()
                                        ? coded(wording, name, field, part)
                                        : wording.name(Names.written(part));
                })
                .collect(Collectors.joining(" > "));
    }

    private static String coded(Wording wording, String name, String field, String part) {
        String key = part.toLowerCase(Locale.ROOT).replace('_', '-');
        return ofModule(wording, name, "." + field + "." + key)
                .or(() -> wording.find("audit.value." + field + "." + key))
                .orElse(part);
    }

    private static String day(Wording wording, String written) {
        try {
            return wording.day(LocalDate.parse(written));
        } catch (DateTimeParseException e) { // 30 February: no day, so it is shown as it was written
            return written;
        }
    }

    private static Optional<String> ofModule(Wording wording, String name, String key) {
        String area = name.substring(0, Math.max(0, name.indexOf('.')));
        return ModuleCards.all().stream()
                .filter(card -> card.words().equals(area) || card.path().endsWith("/" + area))
                .findFirst()
                .flatMap(card -> wording.find(card.words() + key));
    }
}
