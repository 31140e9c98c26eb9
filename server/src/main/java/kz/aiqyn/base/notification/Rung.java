package kz.aiqyn.base.notification;

import java.time.LocalDate;
import java.util.Optional;
import kz.aiqyn.base.calendar.WorkingCalendar;

/// The steps of the ladder, from the first: who is told grows from step to step.
enum Rung {
    /// Three working days are left, or fewer: whoever carries it out.
    BEFORE,
    /// The last working day within the term: whoever carries it out.
    LAST_DAY,
    /// The first working day after the term: whoever controls it too.
    AFTER,
    /// The third working day after it: those above too.
    LONG_AFTER;

    private static final int DAYS = 3;
    /// Days among which there are more working ones than are counted here: years that nobody knows are not asked for.
    private static final int FAR = 60;

    boolean isPast() {
        return switch (this) {
            case BEFORE, LAST_DAY -> false;
            case AFTER, LONG_AFTER -> true;
        };
    }

    /// The highest step that a term has reached on a day. A day that is no working day reaches none: nobody is told
    /// anything on it.
    ///
    /// @throws UnknownYear when the way leads through a year of which nothing is known
    static Optional<Rung> reached(LocalDate term, LocalDate today, WorkingCalendar calendar) {
        if (!calendar.isWorking(today)) {
            return Optional.empty();
        }
        if (today.isAfter(term)) {
            boolean isLong = term.isBefore(today.minusDays(FAR)) || calendar.between(term, today) >= DAYS;
            return Optional.of(isLong ? LONG_AFTER : AFTER);
        }
        if (term.isAfter(today.plusDays(FAR))) {
            return Optional.empty();
        }
        int left = calendar.between(today, term);
        if (left == 0) {
            return Optional.of(LAST_DAY);
        }
        return left <= DAYS ? Optional.of(BEFORE) : Optional.empty();
    }
}
