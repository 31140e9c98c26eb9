package kz.aiqyn.register.budget;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import kz.aiqyn.base.database.CopiedRows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What reports come to, written once with each report.
@Repository
class BudgetTotals {

    private final JdbcClient database;
    private final DataSource source;

    BudgetTotals(JdbcClient database, DataSource source) {
        this.database = database;
        this.source = source;
    }

    /// A total with the moments since when its numbers are known.
    ///
    /// @param planKnown of what was planned
    /// @param executedKnown of what came in or was spent
    record Known(ReportTotal total, Instant planKnown, Instant executedKnown) {

        String key() {
            return total.part() + " " + total.administrator();
        }

        /// What of it is planned.
        List<@Nullable String> plan() {
            return plain(0, 4);
        }

        List<@Nullable String> executed() {
            return plain(4, 6);
        }

        private List<@Nullable String> plain(int from, int to) {
            return new ArrayList<@Nullable String>(
                    Arrays.asList(total.figures().plain().split("\\|", -1)).subList(from, to));
        }

        /// The same, known since then where the number was the same then.
        Known since(@Nullable Known before) {
            return before == null
                    ? this
                    : new Known(
                            total,
                            plan().equals(before.plan()) ? before.planKnown : planKnown,
                            executed().equals(before.executed()) ? before.executedKnown : executedKnown);
        }
    }

    /// Writes the totals of reports, all in one stream.
    void add(Map<Long, List<Known>> reports) {
        CopiedRows.write(
                source,
                """
                copy budget.total (report, part, administrator, approved, adjusted, plan_year, plan_period, executed,
                                   obligations, plan_known_at, executed_known_at) from stdin""",
                rows -> reports.forEach((report, totals) -> totals.forEach(known -> {
                    LineFigures figures = known.total().figures();
                    rows.row(
                            report,
                            known.total().part(),
                            known.total().administrator(),
                            figures.approved(),
                            figures.adjusted(),
                            figures.planYear(),
                            figures.planPeriod(),
                            figures.executed(),
                            figures.obligations(),
                            known.planKnown(),
                            known.executedKnown());
                })));
    }

    /// The totals of a report, by part and administrator.
    Map<String, Known> of(long report) {
        Map<String, Known> found = new HashMap<>();
        database.sql("""
                        select part, administrator, approved, adjusted, plan_year, plan_period, executed, obligations,
                               plan_known_at, executed_known_at
                        from budget.total where report = :report
                        """).param("report", report).query(row -> {
            ReportTotal total =
                    new ReportTotal(row.getString("part"), row.getString("administrator"), BudgetReports.figures(row));
            Known known = new Known(
                    total,
                    row.getTimestamp("plan_known_at").toInstant(),
                    row.getTimestamp("executed_known_at").toInstant());
            found.put(known.key(), known);
        });
        return found;
    }
}
