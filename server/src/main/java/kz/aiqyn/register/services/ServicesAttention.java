package kz.aiqyn.register.services;

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

/// Bodies that give many services late or refuse without a ground, and what waits for whom.
@Repository
@Order(45)
class ServicesAttention implements AttentionSource, PendingTasks {

    private static final String RULE = "services.attention.";

    private final JdbcClient database;
    private final Access access;

    ServicesAttention(JdbcClient database, Access access) {
        this.database = database;
        this.access = access;
    }

    /// By the latest quarter of which anything was told: three percent late or more, or anybody refused without a
    /// ground.
    @Override
    public List<String> rules() {
        return List.of("services.attention.overdue", "services.attention.unlawful");
    }

    @Override
    public List<Attention> attention(LocalDate day, Scope scope) {
        return database
                .sql("""
                        with latest as (
                            select organisation, period, sum(given) as given, sum(overdue) as overdue,
                                   sum(refused) as refused, sum(unlawful) as unlawful
                            from services.quarterly
                            where period = (select max(q.period) from services.quarterly q where q.period <= :quarter)
                              and (:everything or organisation = any(:organisations))
                            group by organisation, period)
                        select organisation, period, 'overdue' as rule, overdue as part, given as whole,
                               round(100.0 * overdue / given, 1) as weight
                        from latest where given > 0 and overdue >= 0.03 * given
                        union all
                        select organisation, period, 'unlawful', unlawful, refused, unlawful
                        from latest where unlawful > 0
                        """)
                .param("quarter", Quarters.of(day).toString())
                .param("everything", scope.everything())
                .param("organisations", scope.codes())
                .query((row, number) -> {
                    String rule = RULE + row.getString("rule");
                    return new Attention(
                            row.getString("organisation"),
                            rule,
                            Phrase.of(
                                    rule + ".figures",
                                    Period.of(row.getString("period")),
                                    row.getLong("part"),
                                    row.getLong("whole")),
                            row.getDouble("weight"),
                            ServicesCard.STAFF + "?facet=" + row.getString("rule") + "&organisation="
                                    + row.getString("organisation") + "&period=" + row.getString("period"));
                })
                .list()
                .stream()
                .sorted()
                .toList();
    }

    @Override
    public List<PendingTask> tasks() {
        List<PendingTask> tasks = new ArrayList<>();
        Scope objecting = access.scope(ServicesRights.OBJECT);
        if (!objecting.isEmpty()) {
            database.sql("""
                            select id, period, object_until from services.assessment
                            where state = 'preview' and object_until >= calendar.today()
                              and (:everything or organisation = any(:organisations))
                            order by object_until, id
                            """)
                    .param("everything", objecting.everything())
                    .param("organisations", objecting.codes())
                    .query(row -> {
                        tasks.add(new PendingTask(
                                Phrase.of("services.waiting.preview", Period.of(row.getString("period"))),
                                ServicesCard.STAFF + ServicesCard.ASSESSMENTS + "/" + row.getLong("id"),
                                row.getDate("object_until").toLocalDate()));
                    });
        }
        Scope assessing = access.scope(ServicesRights.ASSESS);
        long objections = assessing.isEmpty()
                ? 0
                : database.sql("""
                                select count(*) from services.assessment
                                where state = 'objected' and (:everything or organisation = any(:organisations))
                                """)
                        .param("everything", assessing.everything())
                        .param("organisations", assessing.codes())
                        .query(Long.class)
                        .single();
        if (objections > 0) {
            tasks.add(PendingTask.of(
                    Phrase.of("services.waiting.objections", objections),
                    ServicesCard.STAFF + ServicesCard.ASSESSMENTS + "?facet=objected"));
        }
        return tasks;
    }
}
