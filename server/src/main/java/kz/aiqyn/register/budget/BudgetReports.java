package kz.aiqyn.register.budget;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import kz.aiqyn.base.database.CopiedRows;
import kz.aiqyn.base.web.Absent;
import kz.aiqyn.engine.period.Period;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The reports in the database.
@Repository
class BudgetReports {

    private static final String SELECT = """
            select id, budget, year, month, version, current, latest, digest, differing, intake, changed_at
            from budget.report
            """;

    private final JdbcClient database;
    private final DataSource source;

    BudgetReports(JdbcClient database, DataSource source) {
        this.database = database;
        this.source = source;
    }

    /// Lets one file be taken at a time, until the transaction ends.
    void lock() {
        database.sql("lock table budget.report in share row exclusive mode").update();
    }

    BudgetReport get(long id) {
        return database.sql(SELECT + " where id = :id")
                .param("id", id)
                .query((row, number) -> report(row))
                .optional()
                .orElseThrow(() -> Absent.of("budget.absent", Long.toString(id)));
    }

    /// What is said of a month now.
    Optional<BudgetReport> find(long budget, Period month) {
        return database.sql(SELECT + " where budget = :budget and year = :year and month = :month and current")
                .param("budget", budget)
                .param("year", month.year())
                .param("month", month.number())
                .query((row, number) -> report(row))
                .optional();
    }

    /// What was ever said of a month, the latest first.
    List<BudgetReport> versions(long budget, Period month) {
        return database.sql(
                        SELECT + " where budget = :budget and year = :year and month = :month order by version desc")
                .param("budget", budget)
                .param("year", month.year())
                .param("month", month.number())
                .query((row, number) -> report(row))
                .list();
    }

    /// The reports in force of a budget, in the order of the months.
    List<BudgetReport> list(long budget) {
        return database.sql(SELECT + " where budget = :budget and current order by year, month")
                .param("budget", budget)
                .query((row, number) -> report(row))
                .list();
    }

    /// Those that came from a file.
    List<BudgetReport> of(long intake) {
        return database.sql(SELECT + " where intake = :intake order by id")
                .param("intake", intake)
                .query((row, number) -> report(row))
                .list();
    }

    /// Puts a report in force, in place of the one of its month that was.
    ///
    /// @return its number
    long add(BudgetReport report) {
        Optional<BudgetReport> before = find(report.budget(), report.month());
        before.ifPresent(one -> setCurrent(one.id(), false));
        long id = database.sql("""
                        insert into budget.report
                            (budget, year, month, version, current, digest, differing, intake, changed_at)
                        values (:budget, :year, :month, :version, true, :digest, :differing, :intake, :at)
                        returning id
                        """)
                .param("budget", report.budget())
                .param("year", report.month().year())
                .param("month", report.month().number())
                .param("version", report.version())
                .param("digest", report.digest())
                .param("differing", report.differing())
                .param("intake", report.intake())
                .param("at", Timestamp.from(report.changedAt()))
                .query(Long.class)
                .single();
        setLatest(report.budget());
        return id;
    }

    void setCurrent(long id, boolean current) {
        database.sql("update budget.report set current = :current, latest = false where id = :id")
                .param("current", current)
                .param("id", id)
                .update();
    }

    /// Marks the last month that a budget has.
    void setLatest(long budget) {
        database.sql("update budget.report set latest = false where budget = :budget and latest")
                .param("budget", budget)
                .update();
        database.sql("""
                        update budget.report set latest = true
                        where id = (select id from budget.report where budget = :budget and current
                                    order by year desc, month desc limit 1)
                        """).param("budget", budget).update();
    }

    /// Takes a report away with all its rows.
    void remove(long id) {
        for (String table : List.of("total", "figure")) {
            database.sql("delete from budget.%s where report = :id".formatted(table))
                    .param("id", id)
                    .update();
        }
        database.sql("delete from budget.report where id = :id").param("id", id).update();
    }

    /// Writes the rows of reports, all in one stream.
    ///
    /// @param numbers of lines by path
    void addFigures(Map<Long, ReportTree> reports, Map<String, Integer> numbers) {
        CopiedRows.write(
                source,
                """
                copy budget.figure (report, line, leaf, development, approved, adjusted, plan_year, plan_period, executed,
                                    obligations) from stdin""",
                rows -> reports.forEach((report, tree) -> tree.lines().forEach(line -> {
                    List<@Nullable Object> cells = new ArrayList<>();
                    cells.add(report);
                    cells.add(numbers.get(line.path()));
                    cells.add(line.leaf());
                    cells.add(line.isDevelopment());
                    cells.addAll(line.figures().cells());
                    rows.row(cells.toArray());
                })));
    }

    /// The rows of a report, by path.
    Map<String, String> plain(long report) {
        return database
                .sql("""
                        select l.path, f.development, f.approved, f.adjusted, f.plan_year, f.plan_period, f.executed,
                               f.obligations
                        from budget.figure f join budget.line l on l.id = f.line
                        where f.report = :report
                        """)
                .param("report", report)
                .query((row, number) ->
                        Map.entry(row.getString("path"), ReportLine.told(row.getBoolean("development"), figures(row))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    static LineFigures figures(ResultSet row) throws SQLException {
        return new LineFigures(
                row.getBigDecimal("approved"),
                row.getBigDecimal("adjusted"),
                row.getBigDecimal("plan_year"),
                row.getBigDecimal("plan_period"),
                row.getBigDecimal("executed"),
                row.getBigDecimal("obligations"));
    }

    private static BudgetReport report(ResultSet row) throws SQLException {
        return new BudgetReport(
                row.getLong("id"),
                row.getLong("budget"),
                Period.month(row.getInt("year"), row.getInt("month")),
                row.getInt("version"),
                new BudgetReport.Standing(row.getBoolean("current"), row.getBoolean("latest")),
                row.getString("digest"),
                row.getInt("differing"),
                row.getLong("intake"),
                row.getTimestamp("changed_at").toInstant());
    }
}
