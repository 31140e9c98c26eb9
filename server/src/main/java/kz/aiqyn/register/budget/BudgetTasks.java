package kz.aiqyn.register.budget;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kz.aiqyn.base.identity.Access;
import kz.aiqyn.base.identity.PendingTask;
import kz.aiqyn.base.identity.PendingTasks;
import kz.aiqyn.base.identity.Scope;
import kz.aiqyn.base.lifecycle.Lives;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.engine.text.Phrase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Money that waits to be explained, explanations that were returned, and those that wait to be looked at.
@Repository
class BudgetTasks implements PendingTasks {

    private static final String WAITING = """
        select d.report, r.year, r.month, b.name_kk, b.name_ru, b.name_en, count(*) as lines,
               cast(max(r.changed_at) at time zone 'Asia/Almaty' as date) + cast(:days as integer) as due
        from budget.deviation d
        join budget.report r on r.id = d.report and r.latest
        join budget.budget b on b.id = d.budget and b.level <> 'rural'
        where d.organisation = any(:organisations)
          and (b.level = 'district' or d.organisation <> b.organisation)
          and not exists (
              select 1 from budget.explanation x
              where x.budget = d.budget and x.year = d.year and x.month = d.month and x.line = d.line)
        group by d.report, r.year, r.month, b.id
        order by due, d.report
        limit 10
        """;

    private static final String RETURNED = """
        select x.id, x.year, x.month, b.name_kk, b.name_ru, b.name_en,
               l.name_kk as line_kk, l.name_ru as line_ru, l.name_en as line_en
        from budget.explanation x
        join budget.budget b on b.id = x.budget
        join budget.line l on l.id = x.line
        where x.state = 'returned' and x.organisation = any(:organisations)
        order by x.changed_at, x.id
        limit 10
        """;

    private static final String GIVEN = """
        select r.id as report, r.year, r.month, b.name_kk, b.name_ru, b.name_en, count(*) as lines
        from budget.explanation x
        join budget.budget b on b.id = x.budget
        join budget.report r
            on r.budget = x.budget and r.year = x.year and r.month = x.month and r.current
        where x.state = 'given' and (:everything or x.organisation = any(:organisations))
        group by r.id, r.year, r.month, b.id
        order by r.id desc
        limit 10
        """;

    private final JdbcClient database;
    private final Lives lives;
    private final Access access;

    BudgetTasks(JdbcClient database, Lives lives, Access access) {
        this.database = database;
        this.lives = lives;
        this.access = access;
    }

    @Override
    public List<PendingTask> tasks() {
        List<PendingTask> tasks = new ArrayList<>();
        Scope explain = access.scope(BudgetRights.EXPLAIN);
        if (!explain.organisations().isEmpty()) {
            tasks.addAll(returned(explain));
            tasks.addAll(waiting(explain));
        }
        Scope accept = access.scope(BudgetRights.ACCEPT);
        if (!accept.isEmpty()) {
            tasks.addAll(given(accept));
        }
        return tasks;
    }

    private List<PendingTask> waiting(Scope scope) {
        return database.sql(WAITING)
                .param("days", ExplanationTerm.DAYS)
                .param("organisations", scope.codes())
                .query((row, number) -> new PendingTask(
                        counted("budget.task.explain", row),
                        address(row.getLong("report")),
                        row.getDate("due").toLocalDate()))
                .list();
    }

    /// An explanation that was returned; why is known by its subject alone.
    private record Returned(long id, Names line, Names budget, Period month) {

        String subject() {
            return Explanation.subject(id);
        }

        PendingTask task(String why) {
            return PendingTask.of(
                    Phrase.of("budget.task.again", line, budget, month, why),
                    BudgetCard.STAFF + BudgetCard.EXPLANATIONS + id);
        }
    }

    private List<PendingTask> returned(Scope scope) {
        List<Returned> returned = database.sql(RETURNED)
                .param("organisations", scope.codes())
                .query((row, number) ->
                        new Returned(row.getLong("id"), names("line", row), names("name", row), month(row)))
                .list();
        Map<String, String> why =
                lives.lastComments(returned.stream().map(Returned::subject).toList());
        return returned.stream()
                .map(one -> one.task(why.getOrDefault(one.subject(), "–")))
                .toList();
    }

    private List<PendingTask> given(Scope scope) {
        return database.sql(GIVEN)
                .param("everything", scope.everything())
                .param("organisations", scope.codes())
                .query((row, number) ->
                        PendingTask.of(counted("budget.task.accept", row), address(row.getLong("report"))))
                .list();
    }

    private static Phrase counted(String key, ResultSet row) throws SQLException {
        return Phrase.of(key, row.getLong("lines"), names("name", row), month(row));
    }

    private static Names names(String column, ResultSet row) throws SQLException {
        return new Names(row.getString(column + "_kk"), row.getString(column + "_ru"), row.getString(column + "_en"));
    }

    private static Period month(ResultSet row) throws SQLException {
        return Period.month(row.getInt("year"), row.getInt("month"));
    }

    private static String address(long report) {
        return BudgetCard.STAFF + "/" + report + "/unspent";
    }
}
