package kz.aiqyn.register.goals;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kz.aiqyn.base.identity.Access;
import kz.aiqyn.base.identity.PendingTask;
import kz.aiqyn.base.identity.PendingTasks;
import kz.aiqyn.base.identity.Scope;
import kz.aiqyn.base.record.Attention;
import kz.aiqyn.base.record.AttentionSource;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.text.Phrase;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Bodies whose targets were missed without a cause, or whose figures were not reported in time; and the same for
/// whoever
/// reports them.
@Repository
@Order(40)
class GoalsAttention implements AttentionSource, PendingTasks {

    private final JdbcClient database;
    private final Access access;

    GoalsAttention(JdbcClient database, Access access) {
        this.database = database;
        this.access = access;
    }

    @Override
    public List<String> rules() {
        return List.of("goals.attention.unexplained", "goals.attention.overdue");
    }

    @Override
    public List<Attention> attention(LocalDate day, Scope scope) {
        return database
                .sql("""
                        with latest as (
                            select j.*, dense_rank() over (partition by j.organisation order by j.period desc) as age
                            from goals.judged j
                            where j.last_day < :day and (:everything or j.organisation = any(:organisations)))
                        select organisation, 'unexplained' as rule, count(*) as targets, max(100 - degree) as worst
                        from latest where age = 1 and standing = 'unexplained' group by organisation
                        union all
                        select organisation, 'overdue', count(*), max(:day - due_on)
                        from latest where fact is null and due_on < :day group by organisation
                        """)
                .param("day", Date.valueOf(day))
                .param("everything", scope.everything())
                .param("organisations", scope.codes())
                .query((row, number) -> attention(
                        row.getString("organisation"),
                        row.getString("rule"),
                        row.getLong("targets"),
                        row.getDouble("worst")))
                .list()
                .stream()
                .sorted()
                .toList();
    }

    private static Attention attention(String organisation, String rule, long targets, double worst) {
        String key = "goals.attention." + rule;
        return new Attention(
                organisation,
                key,
                Phrase.of(key + ".figures", targets, worst),
                targets,
                GoalsCard.STAFF + "?facet=" + rule + "&organisation=" + organisation);
    }

    /// A quarter that has ended and was not reported, or that was missed without a cause.
    @Override
    public List<PendingTask> tasks() {
        Scope scope = access.scope(GoalsRights.REPORT);
        if (scope.isEmpty()) {
            return List.of();
        }
        List<PendingTask> tasks = new ArrayList<>();
        database.sql("""
                        select period, due_on, count(*) as targets from goals.judged
                        where fact is null and last_day < calendar.today()
                          and (:everything or organisation = any(:organisations))
                        group by period, due_on order by due_on
                        """)
                .param("everything", scope.everything())
                .param("organisations", scope.codes())
                .query(row -> {
                    Period period = Period.of(row.getString("period"));
                    tasks.add(new PendingTask(
                            Phrase.of("goals.waiting.facts", period, row.getLong("targets")),
                            GoalsCard.STAFF + GoalsCard.VALUES + "?q=" + period,
                            row.getDate("due_on").toLocalDate()));
                });
        long unexplained = database.sql("""
                        select count(*) from goals.present
                        where standing = 'unexplained' and (:everything or organisation = any(:organisations))
                        """)
                .param("everything", scope.everything())
                .param("organisations", scope.codes())
                .query(Long.class)
                .single();
        if (unexplained > 0) {
            tasks.add(PendingTask.of(
                    Phrase.of("goals.waiting.causes", unexplained), GoalsCard.STAFF + "?facet=unexplained"));
        }
        return tasks;
    }
}
