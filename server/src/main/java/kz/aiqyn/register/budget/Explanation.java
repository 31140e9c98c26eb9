package kz.aiqyn.register.budget;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import kz.aiqyn.base.lifecycle.Lifecycle;
import kz.aiqyn.engine.period.Period;

/// Why money of a line was not spent by the end of a month. What it said before is in the record of what was done.
///
/// @param id 0 before it is kept
/// @param organisation code of the administrator of the programme
/// @param shortfall how much was not spent when it was given, in thousands of tenge
/// @param due the day until which it was asked for
/// @param version how often it was written
record Explanation(
        long id,
        Place place,
        String organisation,
        BigDecimal shortfall,
        Said said,
        ExplanationState state,
        LocalDate due,
        LocalDate givenOn,
        int version,
        Instant changedAt) {

    /// Of what it is.
    ///
    /// @param line its number
    record Place(long budget, Period month, int line) {}

    /// What is said.
    record Said(Cause cause, String words) {}

    String subject() {
        return subject(id);
    }

    /// As the audit names one.
    static String subject(long id) {
        return "budget.explanation:" + id;
    }

    boolean isLate() {
        return givenOn.isAfter(due);
    }

    /// The same in another state.
    Explanation in(ExplanationState other, Said now, LocalDate day, Instant at) {
        return new Explanation(id, place, organisation, shortfall, now, other, due, day, version, at);
    }

    /// What the record of what was done says of it, by field.
    Map<String, String> fields() {
        return Map.of("cause", Lifecycle.code(said.cause()), "words", said.words());
    }
}
