package kz.aiqyn.register.construction;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kz.aiqyn.base.keeping.RecordRow;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.text.Names;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The sites behind a value, as they were when it became known.
@Repository
class KnownSites {

    private final JdbcClient database;

    KnownSites(JdbcClient database) {
        this.database = database;
    }

    /// A site at the end of the value's quarter.
    ///
    /// @param late whether it was not on schedule
    /// @param planned share of works that the schedule asked for, in percent; null where nothing was
    /// reported, as the share done is
    /// @param due money to be paid since January, in thousands of tenge; so is what was paid
    /// @param housing square metres to be handed over since January; so are those that were
    record Known(
            long id,
            Names names,
            boolean working,
            boolean late,
            LocalDate plannedFinish,
            @Nullable BigDecimal planned,
            @Nullable BigDecimal actual,
            BigDecimal due,
            BigDecimal paid,
            BigDecimal housing,
            BigDecimal accepted) {}

    /// What is late first.
    ///
    /// @param day the quarter's last, or today while it lasts
    List<Known> list(String organisation, Period quarter, LocalDate day, Instant known, RecordsPage.Shows shows) {
        return database.sql("""
                        select * from (
                            select k.id, k.name_kk, k.name_ru, k.name_en, k.in_work, k.late, k.finished, k.planned_finish,
                                   k.planned, k.actual,
                                   case when k.reported_on >= cast(:january as date) then k.paid - k.paid_before else 0 end as paid,
                                   coalesce(m.planned, 0) as due, coalesce(h.planned, 0) as housing,
                                   coalesce(h.accepted, 0) as accepted
                            from construction.on_day_known(:day, :known) k
                            left join construction.site_money_due m on m.site = k.id and m.period = :period
                            left join lateral (
                                select sum(t.planned_area) filter (where t.planned_on between :january and :end) as planned,
                                       sum(t.accepted_area) filter (where t.accepted_on between :january and :day) as accepted
                                from construction.housing_turn t where t.site = k.id) h on true
                            where k.organisation = :organisation) r
                        where case :shows
                                  when 'works' then r.in_work
                                  when 'late' then r.in_work and r.late
                                  when 'on-time' then r.in_work and not r.late
                                  when 'finished' then r.finished between :start and :day
                                  when 'money' then r.paid <> 0 or r.due <> 0
                                  else r.housing <> 0 or r.accepted <> 0 end
                        order by r.late desc, r.planned_finish, r.id
                        """)
                .param("day", Date.valueOf(day))
                .param("known", Timestamp.from(known))
                .param("january", Date.valueOf(LocalDate.of(quarter.year(), 1, 1)))
                .param("start", Date.valueOf(quarter.start()))
                .param("end", Date.valueOf(quarter.end()))
                .param("period", quarter.toString())
                .param("organisation", organisation)
                .param("shows", shows.code())
                .query((found, number) -> {
                    RecordRow row = new RecordRow(found);
                    return new Known(
                            row.id(),
                            row.names("name"),
                            row.isTrue("in_work"),
                            row.isTrue("late"),
                            row.day("planned_finish"),
                            row.decimalOrNull("planned"),
                            row.decimalOrNull("actual"),
                            row.decimal("due"),
                            row.decimal("paid"),
                            row.decimal("housing"),
                            row.decimal("accepted"));
                })
                .list();
    }
}
