package kz.aiqyn.oversight.assignment;

import java.time.LocalDate;
import java.util.Map;
import kz.aiqyn.base.keeping.KeptRow;
import kz.aiqyn.base.lifecycle.Lifecycle;
import org.jspecify.annotations.Nullable;

/// A longer term that an executor asked for.
///
/// @param decidedOn null while nobody has decided
/// @param answer why it was granted or refused; may be empty where it was granted
record Extension(
        LocalDate askedOn,
        LocalDate until,
        String reason,
        Decision decision,
        @Nullable LocalDate decidedOn,
        String answer)
        implements KeptRow {

    enum Decision {
        ASKED,
        GRANTED,
        REFUSED
    }

    static Extension asked(LocalDate today, LocalDate until, String reason) {
        return new Extension(today, until, reason, Decision.ASKED, null, "");
    }

    boolean isOpen() {
        return decision == Decision.ASKED;
    }

    Extension decided(boolean granted, LocalDate today, String why) {
        return new Extension(askedOn, until, reason, granted ? Decision.GRANTED : Decision.REFUSED, today, why);
    }

    @Override
    public Map<String, String> fields() {
        return Map.of(
                "asked-on",
                askedOn.toString(),
                "until",
                until.toString(),
                "reason",
                reason,
                "decision",
                Lifecycle.code(decision),
                "decided-on",
                decidedOn == null ? "" : decidedOn.toString(),
                "answer",
                answer);
    }

    @Override
    public String named() {
        return "asked-on";
    }
}
