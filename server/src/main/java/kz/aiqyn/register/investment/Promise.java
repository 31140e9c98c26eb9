package kz.aiqyn.register.investment;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import kz.aiqyn.base.keeping.KeptRow;

/// A promise of the day on which a production opens.
///
/// @param number 1 for the first one; each move is one more
/// @param reason why it was moved; empty for the first one
record Promise(int number, LocalDate saidOn, LocalDate due, String reason) implements KeptRow {

    long daysSince(Promise earlier) {
        return ChronoUnit.DAYS.between(earlier.due, due);
    }

    @Override
    public Map<String, String> fields() {
        return Map.of(
                "promise",
                Integer.toString(number),
                "said-on",
                saidOn.toString(),
                "due",
                due.toString(),
                "reason",
                reason);
    }

    @Override
    public String named() {
        return "promise";
    }
}
