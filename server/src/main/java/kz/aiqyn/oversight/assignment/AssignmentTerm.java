package kz.aiqyn.oversight.assignment;

import java.time.LocalDate;

/// By when an assignment is to be done.
///
/// @param first the term that it was given with, which stays
/// @param until the term with the extensions that were granted
record AssignmentTerm(LocalDate givenOn, LocalDate first, LocalDate until, Repeats repeats) {

    /// Whether it comes again when it has ended.
    enum Repeats {
        ONCE,
        MONTHLY,
        QUARTERLY;

        int months() {
            return switch (this) {
                case ONCE -> 0;
                case MONTHLY -> 1;
                case QUARTERLY -> 3;
            };
        }
    }

    boolean isExtended() {
        return until.isAfter(first);
    }

    AssignmentTerm extended(LocalDate other) {
        return new AssignmentTerm(givenOn, first, other, repeats);
    }
}
