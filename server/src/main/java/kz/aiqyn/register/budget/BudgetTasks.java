package kz.aiqyn.register.budget;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kz.aiqyn.base.identity.Access;
import kz.aiqyn.base.identity.PendingTask;
import kz.aiqyn.base.identity.PendingTasks;
import kz.aiqyn.base.identity.Scope;
import kz.aiqyn.engine.text.Phrase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Money that waits to be explained, and explanations that wait to be looked at.
@Repository
class BudgetTasks implements PendingTasks {

    private static final String WAITING = """
            select d.report, count(*) as lines,
                   cast(max(r.changed_at) at time zone 'Asia/Almaty' as date) + cast(:days as integer) as due
            from budget.deviation d
            join budget.report r on r.id = d.report and r.latest
            join budget.budget b on b.id = d.budget and b.level <> 'rural'
            where d.organisation = any(:organisations)
              and (b.level = 'district' or d.organisation <> b.organisation)
              and not exists (
                  select 1 from budget.explanation x
                  where x.budget = d.budget and x.year = d.year and x.month = d.month and x.line = d.line)
            group by d.report
            order by d.report
            limit 10
            """;

    private static final String GIVEN = """
            select r.id as report, count(*) as lines
            from budget.explanation x
            join budget.report r
                on r.budget = x.budget and r.year = x.year and r.month = x.month and r.current
            where x.state = 'given' and (:everything or x.organisation = any(:organisations))
            group by r.id
            order by r.id desc
            limit 10
            """;

    private final JdbcClient database;
    private final Access access;

    BudgetTasks(JdbcClient database, Access access) {
        this.database = database;
        this.access = access;
    }

    @Override
    public List<PendingTask> tasks() {
        List<PendingTask> tasks = new ArrayList<>();
        Scope explain = access.scope(BudgetRights.EXPLAIN);
        if (!explain.organisations().isEmpty()) {
            tasks.addAll(database.sql(WAITING)
                    .param("days", ExplanationTerm.DAYS)
                    .param("organisations", explain.codes())
                    .query((row, number) -> task(
                            "budget.task.explain",
                            row.getLong("lines"),
                            row.getLong("report"),
                            row.getDate("due").toLocalDate()))
                    .list());
        }
        Scope accept = access.scope(BudgetRights.ACCEPT);
        if (!accept.isEmpty()) {
            tasks.addAll(database.sql(GIVEN)
                    .param("everything", accept.everything())
                    .param("organisations", accept.codes())
                    .query((row, number) -> PendingTask.of(
                            Phrase.of("budget.task.accept", row.getLong("lines")), address(row.getLong("report"))))
                    .list());
        }
        return tasks;
    }

    private static PendingTask task(String key, long lines, long report, LocalDate due) {
        return new PendingTask(Phrase.of(key, lines), address(report), due);
    }

    private static String address(long report) {
        return BudgetCard.STAFF + "/" + report + "/unspent";
    }
}
