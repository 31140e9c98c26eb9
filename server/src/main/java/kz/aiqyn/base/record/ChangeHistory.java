package kz.aiqyn.base.record;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kz.aiqyn.base.audit.AuditEntry;
import kz.aiqyn.base.audit.AuditRights;
import kz.aiqyn.base.audit.AuditTrail;
import kz.aiqyn.base.identity.Access;
import kz.aiqyn.files.wording.Wording;
import org.springframework.stereotype.Component;

/// What was done to a record, as its page shows it: from the record of what was done, so that no module keeps a second
/// one. Who did it is shown to auditors alone.
@Component
public class ChangeHistory {

    private static final int SHOWN = 100;
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final Pattern CODE = Pattern.compile("[a-z][a-z-]*");

    private final AuditTrail trail;
    private final Access access;

    ChangeHistory(AuditTrail trail, Access access) {
        this.trail = trail;
        this.access = access;
    }

    /// @param entries the latest first
    /// @param named whether the reader may see who it was
    public record Shown(List<AuditEntry> entries, boolean named) {

        /// None, as on public pages.
        public static final Shown NONE = new Shown(List.of(), false);

        public Shown {
            entries = List.copyOf(entries);
        }

        /// What a field was changed to, as people read it: days in full, and codes in the words that the module has for
        /// them at `<words>.<field>.<code>`.
        public static String value(Wording wording, String words, String field, String change) {
            return Arrays.stream(change.split(" > ", -1))
                    .map(part -> CODE.matcher(part).matches()
                            ? wording.find(words + "." + field + "." + part).orElse(part)
                            : day(wording, part))
                    .collect(Collectors.joining(" > "));
        }

        private static String day(Wording wording, String text) {
            try {
                return DAY.matcher(text).matches() ? wording.day(LocalDate.parse(text)) : text;
            } catch (DateTimeException e) {
                return text;
            }
        }
    }

    /// The latest changes of a record.
    ///
    /// @param subject as the audit names it: `playground:7`
    public Shown of(String subject) {
        return new Shown(trail.about(subject, SHOWN), access.may(AuditRights.SEE));
    }
}
