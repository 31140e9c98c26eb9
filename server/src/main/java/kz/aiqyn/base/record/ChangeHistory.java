package kz.aiqyn.base.record;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.aiqyn.base.audit.AuditEntry;
import kz.aiqyn.base.audit.AuditRights;
import kz.aiqyn.base.audit.AuditTrail;
import kz.aiqyn.base.identity.Access;
import kz.aiqyn.base.organisation.Organisations;
import kz.aiqyn.base.web.Frame;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.engine.unit.RatedUnit;
import kz.aiqyn.files.wording.Wording;
import org.springframework.stereotype.Component;

/// What was done to a record, as its page shows it: from the record of what was done, so that no module keeps a second
/// one. Who did it is shown to auditors alone.
@Component
public class ChangeHistory {

    private static final int SHOWN = 100;
    private static final String ORGANISATION = "organisation";
    private static final String MEASURED_IN = "unit";
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final Pattern MOMENT = Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)[ T](\\d\\d:\\d\\d)\\S*");
    private static final String MIDNIGHT = "00:00";
    private static final Pattern CODE = Pattern.compile("[a-z][a-z-]*");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,30}(\\.\\d{1,30})?");
    /// A month or a quarter; a year alone reads as it is written.
    private static final Pattern PERIOD = Pattern.compile("\\d{4}-(0[1-9]|1[0-2]|Q[1-4])");

    /// What parts a field's name from its unit of measurement: `paid, thousand tenge`.
    private static final String UNIT = ", ";

    private final AuditTrail trail;
    private final Access access;
    private final Organisations organisations;

    ChangeHistory(AuditTrail trail, Access access, Organisations organisations) {
        this.trail = trail;
        this.access = access;
        this.organisations = organisations;
    }

    /// @param entries the latest first
    /// @param named whether the reader may see who it was
    /// @param organisations the names of those whose codes stand in the field `organisation`
    public record Shown(List<AuditEntry> entries, boolean named, Map<String, Names> organisations) {

        /// None, as on public pages.
        public static final Shown NONE = new Shown(List.of(), false, Map.of());

        public Shown {
            entries = List.copyOf(entries);
            organisations = Map.copyOf(organisations);
        }

        /// What a field was changed to, as people read it: days, periods and units in words, organisations
        /// by their names, numbers without the zeros of their column, and codes by the words that the module
        /// has for them at `<words>.<field>.<code>`. A whole number may be a year or somebody's number: it is
        /// parted into thousands only where the field's name says a unit.
        public String value(Frame frame, String words, String field, String change) {
            return parts(change)
                    .map(part -> field.equals(ORGANISATION) && organisations.containsKey(part)
                            ? frame.words().name(organisations.get(part))
                            : word(frame.wording(), words, field, part))
                    .collect(Collectors.joining(" > "));
        }

        private static String word(Wording wording, String words, String field, String part) {
            if (field.equals(MEASURED_IN)) {
                return wording.unit(part);
            }
            if (NUMBER.matcher(part).matches()) {
                return number(wording, words, field, part);
            }
            if (PERIOD.matcher(part).matches()) {
                return wording.period(Period.of(part));
            }
            return CODE.matcher(part).matches()
                    ? wording.find(words + "." + field + "." + part).orElse(part)
                    : day(wording, part);
        }

        private static String number(Wording wording, String words, String field, String part) {
            boolean measured = wording.find(words + ".field." + field)
                    .filter(name -> name.contains(UNIT))
                    .isPresent();
            if (!measured && part.indexOf('.') < 0) {
                return part;
            }
            BigDecimal number = new BigDecimal(part).stripTrailingZeros();
            return wording.number(number.doubleValue(), Math.max(number.scale(), 0));
        }

        /// A day, and where something is written with its time that too, unless it is midnight.
        private static String day(Wording wording, String text) {
            Matcher moment = MOMENT.matcher(text);
            String day = moment.matches() ? moment.group(1) : text;
            String time = moment.matches() && !moment.group(2).equals(MIDNIGHT) ? " " + moment.group(2) : "";
            try {
                return DAY.matcher(day).matches() ? wording.day(LocalDate.parse(day)) + time : text;
            } catch (DateTimeException e) {
                return text;
            }
        }
    }

    /// The latest changes of a record.
    ///
    /// @param subject as the audit names it: `playground:7`
    public Shown of(String subject) {
        List<AuditEntry> entries = trail.about(subject, SHOWN);
        Set<String> codes = entries.stream()
                .flatMap(entry -> parts(entry.changes().getOrDefault(ORGANISATION, "")))
                .filter(code -> !code.isEmpty())
                .collect(Collectors.toSet());
        return new Shown(entries, access.may(AuditRights.SEE), codes.isEmpty() ? Map.of() : names(codes));
    }

    private Map<String, Names> names(Set<String> codes) {
        return organisations.units().list().stream()
                .filter(unit -> codes.contains(unit.code()))
                .collect(Collectors.toMap(RatedUnit::code, RatedUnit::names));
    }

    private static Stream<String> parts(String change) {
        return Arrays.stream(change.split(" > ", -1));
    }
}
