package kz.aiqyn.register.investment;

import java.sql.Date;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kz.aiqyn.base.identity.Access;
import kz.aiqyn.base.identity.PendingTask;
import kz.aiqyn.base.identity.PendingTasks;
import kz.aiqyn.base.identity.Scope;
import kz.aiqyn.base.record.Attention;
import kz.aiqyn.base.record.AttentionSource;
import kz.aiqyn.base.web.Kazakhstan;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.text.Phrase;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Bodies whose openings are overdue or were moved again and again, whose productions stopped, stand idle or gave far
/// fewer jobs than were promised; and what waits for whoever keeps them.
@Repository
@Order(50)
class InvestmentAttention implements AttentionSource, PendingTasks {

    private static final int TERM = 20;

    private final JdbcClient database;
    private final Access access;
    private final InstantSource clock;

    InvestmentAttention(JdbcClient database, Access access, InstantSource clock) {
        this.database = database;
        this.access = access;
        this.clock = clock;
    }

    @Override
    public List<String> rules() {
        return List.of(
                "investment.attention.overdue",
                "investment.attention.moved",
                "investment.attention.stopped",
                "investment.attention.idle",
                "investment.attention.short");
    }

    @Override
    public List<Attention> attention(LocalDate day, Scope scope) {
        return database
                .sql("""
                    with known as (
                        select p.organisation, p.stage, p.jobs, l.due, coalesce(l.moves, 0) as moves, p.remark,
                               o.opened_on is not null and o.opened_on <= :day as opened, t.jobs as made,
                               t.period is not null as told
                        from investment.project p
                        left join investment.last_promise l on l.project = p.id
                        left join investment.last_opening o on o.project = p.id
                        left join investment.last_fact t on t.project = p.id
                        where p.stage <> 'given-up' and (:everything or p.organisation = any(:organisations)))
                    select organisation, 'overdue' as rule, count(*) as projects, max(:day - due) as worst
                    from known where not opened and stage <> 'stopped' and due < :day group by organisation
                    union all
                    select organisation, 'moved', count(*), max(moves)
                    from known where not opened and moves >= 3 group by organisation
                    union all
                    select organisation, 'stopped', count(*), sum(jobs)
                    from known where not opened and stage = 'stopped' group by organisation
                    union all
                    select organisation, 'idle', count(*), sum(jobs)
                    from known where opened and (stage = 'stopped' or made = 0) group by organisation
                    union all
                    select organisation, 'short', count(*), sum(jobs - made)
                    from known where opened and told and 2 * made < jobs group by organisation
                    """)
                .param("day", Date.valueOf(day))
                .param("everything", scope.everything())
                .param("organisations", scope.codes())
                .query((row, number) -> attention(
                        row.getString("organisation"),
                        row.getString("rule"),
                        row.getLong("projects"),
                        row.getLong("worst")))
                .list()
                .stream()
                .sorted()
                .toList();
    }

    private static Attention attention(String organisation, String rule, long projects, long worst) {
        String key = "investment.attention." + rule;
        return new Attention(
                organisation,
                key,
                Phrase.of(key + ".figures", projects, worst),
                projects,
                InvestmentCard.STAFF + "?facet=" + rule + "&organisation=" + organisation);
    }

    /// Promises that are past due, and the last quarter that ended, where it was not reported.
    @Override
    public List<PendingTask> tasks() {
        Scope scope = access.scope(InvestmentRights.REPORT);
        if (scope.isEmpty()) {
            return List.of();
        }
        List<PendingTask> tasks = new ArrayList<>();
        long overdue = count(
                "select count(*) from investment.present p where p.standing = 'overdue'"
                        + " and (:everything or p.organisation = any(:organisations))",
                scope,
                "");
        if (overdue > 0) {
            tasks.add(PendingTask.of(
                    Phrase.of("investment.waiting.overdue", overdue), InvestmentCard.STAFF + "?facet=overdue"));
        }
        Period last = InvestmentMeasures.quarter(Kazakhstan.today(clock)).plus(-1);
        long silent = count("""
            select count(*) from investment.present p
            where p.standing in ('promised', 'overdue', 'opened') and (p.told is null or p.told < :period)
              and (:everything or p.organisation = any(:organisations))
            """, scope, last.toString());
        if (silent > 0) {
            tasks.add(new PendingTask(
                    Phrase.of("investment.waiting.facts", last, silent),
                    "/staff/files/" + FactFile.CODE,
                    last.end().plusDays(TERM)));
        }
        return tasks;
    }

    private long count(String sql, Scope scope, String period) {
        return database.sql(sql)
                .param("everything", scope.everything())
                .param("organisations", scope.codes())
                .param("period", period)
                .query(Long.class)
                .single();
    }
}
