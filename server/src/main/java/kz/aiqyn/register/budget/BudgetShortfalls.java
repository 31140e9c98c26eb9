package kz.aiqyn.register.budget;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kz.aiqyn.base.identity.Scope;
import kz.aiqyn.base.lifecycle.Lifecycle;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.text.Names;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Money of lines that was planned and not spent, with what is said of it.
@Repository
class BudgetShortfalls {

    private static final String SHORTFALLS = """
        select d.report, d.budget, d.year, d.month, d.line, d.development, d.plan_period, d.executed, d.shortfall,
               d.organisation, d.changed_at, l.name_kk, l.name_ru, l.name_en, l.path,
               coalesce(u.name_kk, '') as above_kk, coalesce(u.name_ru, '') as above_ru,
               coalesce(u.name_en, '') as above_en, x.id as explanation, x.cause, x.words, x.state, x.given_on, x.due
        from budget.deviation d
        join budget.line l on l.id = d.line
        join budget.budget b on b.id = d.budget
        left join budget.line u on u.id = l.parent
        left join budget.explanation x
            on x.budget = d.budget and x.year = d.year and x.month = d.month and x.line = d.line
        where
        """;

    private final JdbcClient database;

    BudgetShortfalls(JdbcClient database) {
        this.database = database;
    }

    /// Money of a line that was not spent, with what its administrator says of it.
    ///
    /// @param above the line that it is below: its administrator, or its subgroup for an administrator's whole
    /// @param explanation null while there is none
    record Shortfall(
            long report,
            Explanation.Place place,
            Names names,
            Names above,
            String organisation,
            boolean development,
            LineFigures figures,
            BigDecimal money,
            Instant knownAt,
            @Nullable Told explanation) {

        @Nullable
        BigDecimal share() {
            return BudgetRows.share(figures.executed(), figures.planPeriod());
        }
    }

    /// An explanation as it stands beside a line.
    record Told(long id, String cause, String words, String state, LocalDate givenOn, LocalDate due) {

        /// An explanation that was returned is none.
        boolean isReturned() {
            return state.equals(Lifecycle.code(ExplanationState.RETURNED));
        }
    }

    /// Money of a report's lines that was not spent, the most first.
    List<Shortfall> list(long report, int limit) {
        return database.sql(SHORTFALLS + "d.report = :report order by d.shortfall desc, d.line limit :limit")
                .param("report", report)
                .param("limit", limit)
                .query((row, number) -> shortfall(row))
                .list();
    }

    /// The money of one line.
    Optional<Shortfall> find(long report, int line) {
        return database.sql(SHORTFALLS + "d.report = :report and d.line = :line")
                .param("report", report)
                .param("line", line)
                .query((row, number) -> shortfall(row))
                .optional();
    }

    /// The same of development budgets in a month. What a budget has of those below it is told there.
    List<Shortfall> development(Period month, Scope scope) {
        return database.sql(SHORTFALLS + """
            d.development and b.level <> 'rural' and (:everything or d.organisation = any(:organisations))
            and d.report in (select id from budget.report where period = :period and current)
            and not exists (
                select 1 from budget.report r
                join budget.budget below on below.id = r.budget
                join budget.figure f on f.report = r.id and f.line = d.line
                where r.period = :period and r.current and below.level = 'district' and b.level = 'oblast'
                  and left(below.kato, 2) = left(b.kato, 2))
            order by d.shortfall desc, d.report, d.line
            """)
                .param("period", month.toString())
                .param("everything", scope.everything())
                .param("organisations", scope.codes())
                .query((row, number) -> shortfall(row))
                .list();
    }

    private static Shortfall shortfall(ResultSet row) throws SQLException {
        long explanation = row.getLong("explanation");
        boolean told = !row.wasNull();
        return new Shortfall(
                row.getLong("report"),
                new Explanation.Place(
                        row.getLong("budget"),
                        Period.month(row.getInt("year"), row.getInt("month")),
                        row.getInt("line")),
                new Names(row.getString("name_kk"), row.getString("name_ru"), row.getString("name_en")),
                new Names(row.getString("above_kk"), row.getString("above_ru"), row.getString("above_en")),
                row.getString("organisation"),
                row.getBoolean("development"),
                LineFigures.of(Arrays.asList(
                        null, null, null, row.getBigDecimal("plan_period"), row.getBigDecimal("executed"), null)),
                row.getBigDecimal("shortfall"),
                row.getTimestamp("changed_at").toInstant(),
                told ? told(explanation, row) : null);
    }

    private static Told told(long id, ResultSet row) throws SQLException {
        return new Told(
                id,
                row.getString("cause"),
                row.getString("words"),
                row.getString("state"),
                row.getDate("given_on").toLocalDate(),
                row.getDate("due").toLocalDate());
    }
}
