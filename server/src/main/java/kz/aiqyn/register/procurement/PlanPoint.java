package kz.aiqyn.register.procurement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import kz.aiqyn.engine.text.Names;
import org.jspecify.annotations.Nullable;

/// A point of a body's plan: what it means to buy, for how much, and in which month it promised to begin.
///
/// @param customer BIN of whoever buys
/// @param due the last day of the month that was promised first, and from then on
/// @param begun when it was announced, or contracted where nothing is announced; null when it was not
record PlanPoint(
        long id,
        String code,
        String customer,
        String organisation,
        Names names,
        Kind kind,
        LocalDate firstMonth,
        LocalDate month,
        LocalDate due,
        BigDecimal firstAmount,
        BigDecimal amount,
        @Nullable LocalDate begun,
        @Nullable LocalDate cancelled) {

    /// What is bought and how.
    ///
    /// @param classification code of the classifier of goods, works and services
    /// @param programme of the budget; so may both be empty
    record Kind(String subject, String method, String state, String classification, String programme) {}

    /// Full months between the month that was promised first and the present one.
    long slippage() {
        return ChronoUnit.MONTHS.between(firstMonth, month);
    }

    YearMonth promised() {
        return YearMonth.from(firstMonth);
    }

    /// Days by which it is, or was, begun after it was due; 0 when it was not late.
    long daysLate(LocalDate today) {
        if (begun == null && cancelled != null) {
            return 0;
        }
        return Math.max(0, ChronoUnit.DAYS.between(due, begun == null ? today : begun));
    }

    /// `on-time`, `begun-late`, `cancelled`, `late` or `waiting`.
    String standing(LocalDate today) {
        if (begun != null) {
            return begun.isAfter(due) ? "begun-late" : "on-time";
        }
        return cancelled != null ? "cancelled" : due.isBefore(today) ? "late" : "waiting";
    }
}
