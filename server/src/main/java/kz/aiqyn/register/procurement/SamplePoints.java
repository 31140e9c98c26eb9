package kz.aiqyn.register.procurement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.aiqyn.engine.period.Period;

/// The points of a plan that are due in a quarter and not made yet: how many begin in time, how many do not.
final class SamplePoints {

    private static final int MONTHS = 3;

    private long inTime;
    private long late;
    private int taken;

    /// @param due all that are due; `inTime` of these begin in time
    SamplePoints(long due, long inTime) {
        this.inTime = Math.min(due, inTime);
        this.late = due - this.inTime;
    }

    /// @param month that is promised for a point
    record Promise(LocalDate month) {}

    /// A point that nothing has begun yet.
    ///
    /// @param begun when it may begin
    record Left(LocalDate month, LocalDate begun, boolean inTime) {}

    int left() {
        return (int) (inTime + late);
    }

    /// Takes a point that begins on a day of the quarter: in time, or, one in seven, late by a month.
    Optional<Promise> take(LocalDate begun) {
        LocalDate month = begun.withDayOfMonth(1);
        boolean mayBeLate = (month.getMonthValue() - 1) % MONTHS > 0;
        taken++;
        if (late > 0 && mayBeLate && (taken % 7 == 3 || inTime == 0)) {
            late--;
            return Optional.of(new Promise(month.minusMonths(1)));
        }
        if (inTime > 0) {
            inTime--;
            return Optional.of(new Promise(month));
        }
        return Optional.empty();
    }

    /// Takes all that are left.
    List<Left> rest(Period quarter) {
        List<Left> rest = new ArrayList<>();
        for (int i = 0; inTime + late > 0; i++) {
            LocalDate month = quarter.start().plusMonths(i % MONTHS);
            boolean punctual = inTime > 0;
            if (punctual) {
                inTime--;
            } else {
                late--;
            }
            rest.add(new Left(
                    month,
                    punctual ? month.plusDays(3 + i % 20) : month.plusMonths(1).plusDays(2 + i % 25),
                    punctual));
        }
        return rest;
    }
}
