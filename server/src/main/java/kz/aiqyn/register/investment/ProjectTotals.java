package kz.aiqyn.register.investment;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import kz.aiqyn.base.identity.Scope;
import kz.aiqyn.base.keeping.RecordRow;
import kz.aiqyn.engine.text.Names;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Numbers over many projects, as they are known on a day.
@Repository
class ProjectTotals {

    private static final String WITHIN = " (:everything or p.organisation = any(:organisations)) ";

    private final JdbcClient database;

    ProjectTotals(JdbcClient database) {
        this.database = database;
    }

    /// @param organisation null for all together
    /// @param planned to open this year until today, by the plan of the year
    /// @param opened this year, with their jobs
    /// @param next promised until the end of the next quarter
    /// @param moved three times and more, and not opened
    /// @param sum of the money of all that were not given up, in thousands of tenge; so is what was invested
    record Total(
            @Nullable String organisation,
            long projects,
            long planned,
            long opened,
            long jobs,
            long overdue,
            long stopped,
            long idle,
            long moved,
            long next,
            BigDecimal sum,
            BigDecimal invested,
            long promisedJobs,
            long madeJobs) {

        static final Total NONE = new Total(null, 0, 0, 0, 0, 0, 0, 0, 0, 0, BigDecimal.ZERO, BigDecimal.ZERO, 0, 0);
    }

    /// By body, those with most overdue first; the total of all is without one.
    List<Total> list(Scope scope) {
        return asked(database.sql("""
            select p.organisation, count(*) filter (where p.standing <> 'given-up') as projects,
                   count(y.project) as planned,
                   count(*) filter (where extract(year from p.opened_on) = extract(year from calendar.today())) as opened,
                   coalesce(sum(p.jobs_made) filter (
                       where extract(year from p.opened_on) = extract(year from calendar.today())), 0) as jobs,
                   count(*) filter (where p.standing = 'overdue') as overdue,
                   count(*) filter (where p.standing = 'stopped') as stopped,
                   count(*) filter (where p.standing = 'idle') as idle,
                   count(*) filter (where p.moves >= 3 and p.opened_on is null and p.stage <> 'given-up') as moved,
                   count(*) filter (where p.standing = 'promised'
                       and p.due < date_trunc('quarter', calendar.today()) + interval '6 months') as next,
                   coalesce(sum(p.sum) filter (where p.standing <> 'given-up'), 0) as sum,
                   coalesce(sum(p.invested) filter (where p.standing <> 'given-up'), 0) as invested,
                   coalesce(sum(p.jobs) filter (where p.opened_on is not null), 0) as promised_jobs,
                   coalesce(sum(p.jobs_made) filter (where p.opened_on is not null), 0) as made_jobs
            from investment.present p
            left join investment.year_plan y
                on y.project = p.id and y.year = extract(year from calendar.today()) and y.due <= calendar.today()
            where (:everything or p.organisation = any(:organisations))
            group by grouping sets ((p.organisation), ())
            order by overdue desc, projects desc, p.organisation nulls last
            """), scope)
                .query((row, number) -> new Total(
                        row.getString("organisation"),
                        row.getLong("projects"),
                        row.getLong("planned"),
                        row.getLong("opened"),
                        row.getLong("jobs"),
                        row.getLong("overdue"),
                        row.getLong("stopped"),
                        row.getLong("idle"),
                        row.getLong("moved"),
                        row.getLong("next"),
                        row.getBigDecimal("sum"),
                        row.getBigDecimal("invested"),
                        row.getLong("promised_jobs"),
                        row.getLong("made_jobs")))
                .list();
    }

    /// A project in a list, a picture or on a map.
    ///
    /// @param firstDue null when nothing is promised, as `due` then is
    /// @param slipped days between the first promise and the opening, or the day by which it is expected
    record Shown(
            long id,
            Names names,
            String organisation,
            String standing,
            @Nullable LocalDate firstDue,
            @Nullable LocalDate due,
            @Nullable LocalDate openedOn,
            int moves,
            int slipped,
            int jobs,
            @Nullable Integer jobsMade,
            String remark,
            ProjectPlace place) {}

    private static final String SHOWN = """
        select p.id, p.name_kk, p.name_ru, p.name_en, p.organisation, p.standing, p.first_due, p.due, p.opened_on,
               p.moves, coalesce(p.slipped, 0) as slipped, p.jobs, p.jobs_made, p.remark, p.place, p.latitude, p.longitude
        from investment.present p where\
        """ + WITHIN;

    /// What needs attention first: the longest overdue, what stopped, what stands idle, what was moved most often.
    List<Shown> pressing(Scope scope, int limit) {
        return shown(asked(database.sql(SHOWN + """
             and (p.standing in ('overdue', 'stopped', 'idle') or (p.standing = 'promised' and p.moves >= 3))
            order by case p.standing when 'overdue' then 1 when 'stopped' then 2 when 'idle' then 3 else 4 end,
                     p.slipped desc nulls last, p.id
            limit :limit
            """), scope).param("limit", limit));
    }

    /// What is promised until the end of the next quarter, the earliest first.
    List<Shown> next(Scope scope, int limit) {
        return shown(asked(database.sql(SHOWN + """
             and p.standing = 'promised' and p.due < date_trunc('quarter', calendar.today()) + interval '6 months'
            order by p.due, p.id limit :limit
            """), scope).param("limit", limit));
    }

    /// What opened since a day, the latest first.
    List<Shown> opened(Scope scope, LocalDate since, LocalDate until, int limit) {
        return shown(asked(
                        database.sql(SHOWN + " and p.opened_on between :since and :until"
                                + " order by p.opened_on desc, p.id limit :limit"),
                        scope)
                .param("since", Date.valueOf(since))
                .param("until", Date.valueOf(until))
                .param("limit", limit));
    }

    /// Those with a place on the map that were not given up.
    List<Shown> placed(Scope scope, int limit) {
        return shown(asked(
                        database.sql(SHOWN + " and p.latitude is not null and p.standing <> 'given-up'"
                                + " order by p.standing <> 'opened', p.id limit :limit"),
                        scope)
                .param("limit", limit));
    }

    private static JdbcClient.StatementSpec asked(JdbcClient.StatementSpec statement, Scope scope) {
        return statement.param("everything", scope.everything()).param("organisations", scope.codes());
    }

    private static List<Shown> shown(JdbcClient.StatementSpec statement) {
        return statement.query((row, number) -> shown(new RecordRow(row))).list();
    }

    private static Shown shown(RecordRow row) throws SQLException {
        return new Shown(
                row.id(),
                row.names("name"),
                row.text("organisation"),
                row.text("standing"),
                row.dayOrNull("first_due"),
                row.dayOrNull("due"),
                row.dayOrNull("opened_on"),
                (int) row.number("moves"),
                (int) row.number("slipped"),
                (int) row.number("jobs"),
                row.whole("jobs_made"),
                row.text("remark"),
                new ProjectPlace(row.text("place"), row.decimalOrNull("latitude"), row.decimalOrNull("longitude")));
    }
}
