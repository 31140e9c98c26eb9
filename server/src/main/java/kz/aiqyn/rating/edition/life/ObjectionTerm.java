package kz.aiqyn.rating.edition.life;

import java.time.LocalDate;

/// Until when rated bodies may object.
@FunctionalInterface
interface ObjectionTerm {

    /// The last day of a term of so many working days that begins on the day after this one; the day itself for none.
    LocalDate lastDay(LocalDate day, int workingDays);
}
