package kz.aiqyn.register.goals;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import kz.aiqyn.base.identity.Scope;
import kz.aiqyn.base.record.RecordReference;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.text.Names;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Numbers over many targets in a quarter.
@Repository
class GoalTotals {

    private static final String COUNTS = """
            count(*) filter (where kind = 'target') as due,
            count(*) filter (where kind = 'target' and fact is not null) as told,
            count(*) filter (where kind = 'target' and reached) as reached,
            count(*) filter (where kind = 'target' and standing = 'unexplained') as unexplained,
            count(*) filter (where kind = 'target' and standing = 'overdue') as overdue,
            count(*) filter (where fact_status = 'unreliable') as unreliable,
            coalesce(avg(coalesce(counted, 0)) filter (where kind = 'target'), 0) as degree,
            coalesce(sum(money_planned) filter (where kind = 'target'), 0) as planned,
            coalesce(sum(money_spent) filter (where kind = 'target' and money_planned is not null), 0) as spent,
            count(*) filter (where kind = 'result') as results,
            count(*) filter (where kind = 'result' and reached) as results_reached
            """;

    private static final String WITHIN = " (:everything or organisation = any(:organisations)) ";

    private final JdbcClient database;

    GoalTotals(JdbcClient database) {
        this.database = database;
    }

    /// @param key code of the body or of the goal, or the period; null for all together
    /// @param due targets that were to be reached by the end of the quarter
    /// @param told of these, how many of which something was reported
    /// @param unreliable figures found unreliable, those of budget programmes among them
    /// @param degree mean degree of the targets, each counted as 100 at most, in percent to the tenth
    /// @param planned money for the targets, in thousands of tenge; so is what was spent of it
    /// @param results of budget programmes
    record Total(
            @Nullable String key,
            long due,
            long told,
            long reached,
            long unexplained,
            long overdue,
            long unreliable,
            BigDecimal degree,
            BigDecimal planned,
            BigDecimal spent,
            long results,
            long resultsReached) {

        /// In percent to the tenth; null where nothing was due.
        @Nullable
        BigDecimal share() {
            return percent(BigDecimal.valueOf(reached), BigDecimal.valueOf(due));
        }

        /// Percent of the planned money that was spent; null where none was planned.
        @Nullable
        BigDecimal disbursed() {
            return percent(spent, planned);
        }

        static @Nullable BigDecimal percent(BigDecimal part, BigDecimal whole) {
            return whole.signum() == 0
                    ? null
                    : part.multiply(BigDecimal.valueOf(100)).divide(whole, 1, RoundingMode.HALF_UP);
        }
    }

    /// By body, in the order of their codes.
    List<Total> byBody(Scope scope, Period period) {
        return totals(
                "select organisation as key, " + COUNTS + " from goals.judged where period = :period and " + WITHIN
                        + " group by organisation order by organisation",
                scope,
                period);
    }

    /// By goal, in the order of the plan.
    List<Total> byGoal(Scope scope, Period period) {
        return totals(
                "select goal as key, " + COUNTS + " from goals.judged where period = :period and " + WITHIN
                        + " group by goal order by cast(string_to_array(goal, '.') as integer[])",
                scope,
                period);
    }

    Total all(Scope scope, Period period) {
        return totals(
                        "select cast(null as text) as key, " + COUNTS + " from goals.judged where period = :period and "
                                + WITHIN,
                        scope,
                        period)
                .getFirst();
    }

    /// By quarter until one, the earliest first.
    List<Total> byQuarter(Scope scope, Period until) {
        return totals(
                "select period as key, " + COUNTS + " from goals.judged where period <= :period and " + WITHIN
                        + " group by period order by period",
                scope,
                until);
    }

    private List<Total> totals(String sql, Scope scope, Period period) {
        return asked(database.sql(sql), scope)
                .param("period", period.toString())
                .query((row, number) -> new Total(
                        row.getString("key"),
                        row.getLong("due"),
                        row.getLong("told"),
                        row.getLong("reached"),
                        row.getLong("unexplained"),
                        row.getLong("overdue"),
                        row.getLong("unreliable"),
                        row.getBigDecimal("degree").setScale(1, RoundingMode.HALF_UP),
                        row.getBigDecimal("planned"),
                        row.getBigDecimal("spent"),
                        row.getLong("results"),
                        row.getLong("results_reached")))
                .list();
    }

    private static JdbcClient.StatementSpec asked(JdbcClient.StatementSpec statement, Scope scope) {
        return statement.param("everything", scope.everything()).param("organisations", scope.codes());
    }

    /// The latest quarter of which anything was reported.
    Optional<Period> latest(Scope scope) {
        return period("select max(period) from goals.judged where fact is not null and " + WITHIN, scope);
    }

    /// The latest year of which anything was reported at its end.
    Optional<Period> latestYear(Scope scope) {
        return period(
                "select max(period) from goals.judged where fact is not null and quarter = 4 and " + WITHIN, scope);
    }

    private Optional<Period> period(String sql, Scope scope) {
        return asked(database.sql(sql), scope).query(String.class).optional().map(Period::of);
    }

    /// The years whose plan can be evaluated: those of which anything was reported at their end, the latest first.
    List<Integer> years() {
        return database.sql("""
                        select distinct year from goals.judged where quarter = 4 and fact is not null order by year desc
                        """).query((row, number) -> row.getInt("year")).list();
    }

    /// A target in a list of what needs attention.
    ///
    /// @param degree in percent; null where nothing was reported
    record Pressing(
            long target,
            Names names,
            String organisation,
            String standing,
            @Nullable BigDecimal degree) {}

    /// What needs attention first in a quarter: what was not reported, what nobody explained, what cannot be trusted,
    /// then
    /// what was missed by most.
    List<Pressing> pressing(Scope scope, Period period, int limit) {
        return asked(database.sql("""
                                select target, name_kk, name_ru, name_en, organisation, standing, degree from goals.judged
                                where period = :period and standing in ('overdue', 'unexplained', 'unreliable', 'missed')
                                  and (:everything or organisation = any(:organisations))
                                order by case standing when 'overdue' then 1 when 'unexplained' then 2 when 'unreliable' then 3
                                         else 4 end, degree nulls first, target
                                limit :limit
                                """), scope)
                .param("period", period.toString())
                .param("limit", limit)
                .query((row, number) -> new Pressing(
                        row.getLong("target"),
                        names(row, "name"),
                        row.getString("organisation"),
                        row.getString("standing"),
                        row.getBigDecimal("degree")))
                .list();
    }

    /// A record that a target names.
    record Naming(long target, Names names, RecordReference record) {}

    /// All that targets name, by record.
    List<Naming> namings() {
        return database.sql("""
                        select p.target, t.name_kk, t.name_ru, t.name_en, p.kind, p.record_id, p.label_kk, p.label_ru, p.label_en,
                               p.local
                        from goals.project p join goals.target t on t.id = p.target
                        order by p.kind, p.record_id, p.target
                        """)
                .query((row, number) -> new Naming(
                        row.getLong("target"),
                        names(row, "name"),
                        new RecordReference(
                                row.getString("kind"),
                                row.getString("record_id"),
                                names(row, "label"),
                                row.getString("local"))))
                .list();
    }

    private static Names names(ResultSet row, String column) throws SQLException {
        return new Names(row.getString(column + "_kk"), row.getString(column + "_ru"), row.getString(column + "_en"));
    }
}
