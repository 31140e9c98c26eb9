package kz.aiqyn.register.goals;

import java.math.BigDecimal;
import java.time.LocalDate;
import kz.aiqyn.engine.period.Period;
import org.jspecify.annotations.Nullable;

/// A quarter of a target.
///
/// @param fact null before anything was reported
record TargetPoint(QuarterPlan planned, @Nullable QuarterFact fact) {

    /// How many days after a quarter's end its figure is to be reported.
    static final int TERM_DAYS = 20;

    Period period() {
        return planned.period();
    }

    BigDecimal plan() {
        return planned.number();
    }

    boolean isYears() {
        return period().number() == 4;
    }

    boolean isReached(Yardstick by) {
        return fact != null && !fact.isUnreliable() && by.isReached(plan(), fact.number());
    }

    /// In percent; null before anything was reported.
    @Nullable
    BigDecimal degree(Yardstick by) {
        if (fact == null) {
            return null;
        }
        return fact.isUnreliable() ? BigDecimal.ZERO : by.degree(plan(), fact.number());
    }

    /// Until when the figure is in time.
    LocalDate due() {
        return period().end().plusDays(TERM_DAYS);
    }

    /// What became of it by a day, as lists say it; its words are at `goals.standing.<code>`.
    String standing(Yardstick by, LocalDate today) {
        if (fact == null) {
            return due().isBefore(today) ? "overdue" : "awaited";
        }
        if (fact.isUnreliable()) {
            return "unreliable";
        }
        return isReached(by) ? "reached" : fact.cause() == null ? "unexplained" : "missed";
    }
}
