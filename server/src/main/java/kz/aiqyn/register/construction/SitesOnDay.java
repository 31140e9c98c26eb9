package kz.aiqyn.register.construction;

import java.math.BigDecimal;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import kz.aiqyn.base.identity.Scope;
import kz.aiqyn.base.keeping.RecordRow;
import kz.aiqyn.engine.text.Names;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Sites as they were on a day, and the money of its year.
@Repository
class SitesOnDay {

    private final JdbcClient database;

    SitesOnDay(JdbcClient database) {
        this.database = database;
    }

    /// A site on the day.
    ///
    /// @param overdue days since its planned finish; 0 when that has not passed
    /// @param silent days without news; null when nothing was ever heard
    /// @param gap in percentage points; null when nothing was reported, as what is done is
    record Seen(
            Names names,
            String organisation,
            boolean working,
            boolean late,
            boolean stale,
            boolean stopped,
            String remark,
            LocalDate plannedFinish,
            long overdue,
            @Nullable Integer silent,
            @Nullable BigDecimal gap,
            @Nullable BigDecimal actual) {

        /// Past a term: not finished, or not begun, by the day that was planned.
        boolean pastTerm() {
            return late && (overdue > 0 || gap == null);
        }

        /// Within its term and as far behind its schedule as is not tolerated.
        boolean behind() {
            return late && !pastTerm();
        }
    }

    /// Money of the day's year until the day, in thousands of tenge.
    record Money(BigDecimal planned, BigDecimal paid) {}

    /// What presses most first.
    List<Seen> list(LocalDate day, Scope scope) {
        return database.sql("""
            select s.name_kk, s.name_ru, s.name_en, s.organisation, coalesce(d.in_work, false) as in_work, d.late,
                   coalesce(d.stale, false) as stale, s.state = 'stopped' as stopped, s.remark,
                   s.planned_finish, greatest(0, :day - s.planned_finish) as overdue,
                   :day - d.heard_on as silent, d.actual - d.planned as gap, d.actual
            from construction.on_day(:day) d
            join construction.site s on s.id = d.site
            where :everything or s.organisation = any(:organisations)
            order by d.late desc, overdue desc, gap nulls last, s.id
            """)
                .param("day", Date.valueOf(day))
                .param("everything", scope.everything())
                .param("organisations", scope.codes())
                .query((found, number) -> {
                    RecordRow row = new RecordRow(found);
                    return new Seen(
                            row.names("name"),
                            row.text("organisation"),
                            row.isTrue("in_work"),
                            row.isTrue("late"),
                            row.isTrue("stale"),
                            row.isTrue("stopped"),
                            row.text("remark"),
                            row.day("planned_finish"),
                            row.isTrue("late") ? row.number("overdue") : 0,
                            row.whole("silent"),
                            row.decimalOrNull("gap"),
                            row.decimalOrNull("actual"));
                })
                .list();
    }

    Money money(LocalDate day, Scope scope) {
        return database.sql("""
            select coalesce(sum(m.planned), 0) as planned,
                   coalesce(sum(coalesce(d.paid, 0) - coalesce(b.paid, 0)), 0) as paid
            from construction.money m
            join construction.site s on s.id = m.site
            join construction.on_day(:day) d on d.site = s.id
            left join construction.on_day(cast(date_trunc('year', cast(:day as date)) as date) - 1) b
                on b.site = s.id
            where m.year = extract(year from cast(:day as date))
              and (:everything or s.organisation = any(:organisations))
            """)
                .param("day", Date.valueOf(day))
                .param("everything", scope.everything())
                .param("organisations", scope.codes())
                .query((row, number) -> new Money(row.getBigDecimal("planned"), row.getBigDecimal("paid")))
                .single();
    }
}
