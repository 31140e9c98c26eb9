package kz.aiqyn.register.services;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.period.PeriodKind;

/// Quarters of days.
final class Quarters {

    private Quarters() {}

    static Period of(LocalDate day) {
        return Period.month(day.getYear(), day.getMonthValue()).within(PeriodKind.QUARTER);
    }

    /// From the quarter of a day to that of another; that of the first alone where the other is before it.
    static List<Period> between(LocalDate from, LocalDate to) {
        Period last = of(from.isAfter(to) ? from : to);
        return Stream.iterate(of(from), quarter -> quarter.compareTo(last) <= 0, quarter -> quarter.plus(1))
                .toList();
    }
}
