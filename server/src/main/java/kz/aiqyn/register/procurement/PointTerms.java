package kz.aiqyn.register.procurement;

import java.sql.Date;
import java.time.LocalDate;
import kz.aiqyn.base.identity.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// How a plan's points stand to their terms today.
@Repository
class PointTerms {

    private final JdbcClient database;

    PointTerms(JdbcClient database) {
        this.database = database;
    }

    /// @param late how many should have begun; `oldest` since when the first of them
    /// @param soon how many are to begin by the end of this month, which `next` is
    record Standing(
            long late,
            @Nullable LocalDate oldest,
            long soon,
            @Nullable LocalDate next) {}

    Standing standing(Scope scope) {
        return database.sql("""
                        select count(*) filter (where due_on < calendar.today()) as late,
                               min(due_on) filter (where due_on < calendar.today()) as oldest,
                               count(*) filter (where due_on >= calendar.today()) as soon,
                               min(due_on) filter (where due_on >= calendar.today()) as next
                        from procurement.point
                        where begun_on is null and cancelled_on is null
                          and first_month <= calendar.today()
                          and (:everything or organisation = any(:organisations))
                        """)
                .param("everything", scope.everything())
                .param("organisations", scope.codes())
                .query((row, number) -> new Standing(
                        row.getLong("late"), day(row.getDate("oldest")), row.getLong("soon"), day(row.getDate("next"))))
                .single();
    }

    private static @Nullable LocalDate day(@Nullable Date day) {
        return day == null ? null : day.toLocalDate();
    }
}
