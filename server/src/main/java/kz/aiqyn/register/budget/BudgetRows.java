package kz.aiqyn.register.budget;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.TreeMap;
import kz.aiqyn.base.identity.Scope;
import kz.aiqyn.base.lifecycle.Lifecycle;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.text.Names;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What pages read of reports: rows of their trees, totals by month.
@Repository
class BudgetRows {

    private final JdbcClient database;

    BudgetRows(JdbcClient database) {
        this.database = database;
    }

    /// A row of a report as it is shown.
    ///
    /// @param id of the line
    /// @param share of the period's plan that was executed, in percent; null where nothing was planned
    /// @param open whether there is something below it
    record Row(
            int id,
            String path,
            int level,
            String code,
            Names names,
            boolean development,
            LineFigures figures,
            @Nullable BigDecimal share,
            boolean open) {}

    /// The first two levels of a report, and what is below some of its lines.
    ///
    /// @param opened numbers of lines
    List<Row> rows(long report, Collection<Integer> opened) {
        return database
                .sql("""
                        select l.id, l.path, l.level, l.code, l.name_kk, l.name_ru, l.name_en, f.leaf, f.development,
                               f.approved, f.adjusted, f.plan_year, f.plan_period, f.executed, f.obligations
                        from budget.figure f
                        join budget.line l on l.id = f.line
                        where f.report = :report and (l.level <= 1 or l.parent = any(:opened))
                        """)
                .param("report", report)
                .param("opened", opened.toArray(Integer[]::new))
                .query((row, number) -> row(row))
                .list()
                .stream()
                .sorted(Comparator.comparing(Row::path, BudgetRows::compared))
                .toList();
    }

    private static Row row(ResultSet row) throws SQLException {
        LineFigures figures = BudgetReports.figures(row);
        return new Row(
                row.getInt("id"),
                row.getString("path"),
                row.getInt("level"),
                row.getString("code"),
                new Names(row.getString("name_kk"), row.getString("name_ru"), row.getString("name_en")),
                row.getBoolean("development"),
                figures,
                share(figures.executed(), figures.planPeriod()),
                !row.getBoolean("leaf"));
    }

    /// Percent; null where there is nothing to compare with.
    static @Nullable BigDecimal share(@Nullable BigDecimal part, @Nullable BigDecimal whole) {
        return part == null || whole == null || whole.signum() == 0
                ? null
                : part.multiply(BigDecimal.valueOf(100)).divide(whole, 1, RoundingMode.HALF_UP);
    }

    /// Paths in the order of the classification: by code as numbers, what has no code last.
    static int compared(String one, String other) {
        String[] left = one.split("/", -1);
        String[] right = other.split("/", -1);
        for (int i = 0; i < Math.min(left.length, right.length); i++) {
            boolean isLeft = left[i].matches("\\d{1,9}");
            boolean isRight = right[i].matches("\\d{1,9}");
            int compared = isLeft && isRight
                    ? Integer.compare(Integer.parseInt(left[i]), Integer.parseInt(right[i]))
                    : isLeft == isRight ? left[i].compareTo(right[i]) : isLeft ? -1 : 1;
            if (compared != 0) {
                return compared;
            }
        }
        return Integer.compare(left.length, right.length);
    }

    Names name(int line) {
        return database.sql("select name_kk, name_ru, name_en from budget.line where id = :line")
                .param("line", line)
                .query((row, number) ->
                        new Names(row.getString("name_kk"), row.getString("name_ru"), row.getString("name_en")))
                .single();
    }

    /// A line and those that it is below, from the top.
    List<Integer> path(int line) {
        List<Integer> path = new ArrayList<>(
                database.sql("""
                        with recursive up as (
                            select id, parent from budget.line where id = :line
                            union all
                            select l.id, l.parent from budget.line l join up on l.id = up.parent)
                        select id from up
                        """).param("line", line).query(Integer.class).list());
        Collections.reverse(path);
        return path;
    }

    /// What a report comes to, by part.
    SortedMap<String, LineFigures> totals(long report) {
        SortedMap<String, LineFigures> found = new TreeMap<>();
        database.sql("""
                        select part, approved, adjusted, plan_year, plan_period, executed, obligations
                        from budget.total where report = :report and administrator = ''
                        """).param("report", report).query(row -> {
            found.put(row.getString("part"), BudgetReports.figures(row));
        });
        return found;
    }

    /// What a budget came to in its months, by part.
    SortedMap<String, SortedMap<Period, LineFigures>> months(long budget) {
        SortedMap<String, SortedMap<Period, LineFigures>> found = new TreeMap<>();
        database.sql("""
                        select part, period, approved, adjusted, plan_year, plan_period, executed, obligations
                        from budget.standing where budget = :budget and part <> 'administrator'
                        """).param("budget", budget).query(row -> {
            found.computeIfAbsent(row.getString("part"), any -> new TreeMap<>())
                    .put(Period.of(row.getString("period")), BudgetReports.figures(row));
        });
        return found;
    }

    /// What the akimats' budgets came to in a month, those above others first.
    List<BudgetOverview.Part> parts(Period month, Scope scope) {
        SequencedMap<Long, BudgetOverview.Part> found = new LinkedHashMap<>();
        database.sql("""
                        select report, organisation, level, part, approved, adjusted, plan_year, plan_period, executed,
                               obligations
                        from budget.standing
                        where period = :period and level <> 'rural' and part <> 'administrator'
                          and (:everything or organisation = any(:organisations))
                        order by case level when 'republican' then 0 when 'oblast' then 1 else 2 end, budget
                        """)
                .param("period", month.toString())
                .param("everything", scope.everything())
                .param("organisations", scope.codes())
                .query(row -> {
                    BudgetOverview.Part part = found.get(row.getLong("report"));
                    if (part == null) {
                        part = new BudgetOverview.Part(
                                row.getLong("report"),
                                row.getString("organisation"),
                                Lifecycle.of(BudgetLevel.class, row.getString("level")),
                                new TreeMap<>());
                        found.put(part.report(), part);
                    }
                    part.totals().put(row.getString("part"), BudgetReports.figures(row));
                });
        return List.copyOf(found.values());
    }

    /// The months for which there are reports, the latest first.
    List<Period> known() {
        return database.sql("select distinct period from budget.report where current order by period desc")
                .query((row, number) -> Period.of(row.getString("period")))
                .list();
    }
}
