package kz.aiqyn.register.construction;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import kz.aiqyn.base.identity.Scope;
import kz.aiqyn.base.record.Attention;
import kz.aiqyn.base.record.AttentionSource;
import kz.aiqyn.engine.text.Phrase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Customers whose sites are past their term, behind their schedule, silent, or paid for ahead of their works.
@Repository
class ConstructionAttention implements AttentionSource {

    private final JdbcClient database;

    ConstructionAttention(JdbcClient database) {
        this.database = database;
    }

    @Override
    public List<String> rules() {
        return List.of(
                "construction.attention.overdue",
                "construction.attention.behind",
                "construction.attention.stale",
                "construction.attention.ahead");
    }

    @Override
    public List<Attention> attention(LocalDate day, Scope scope) {
        return database
                .sql("""
                    with standing as (
                        select s.organisation, d.late, d.stale,
                               s.finished is null and 100 * d.paid / s.present_sum - d.actual >= 10 as ahead,
                               greatest(:day - s.planned_finish,
                                        case when s.started is null then :day - s.planned_start end, 0) as overdue,
                               :day - d.heard_on as silent, d.planned - d.actual as gap,
                               round(100 * d.paid / s.present_sum - d.actual, 1) as points
                        from construction.on_day(:day) d join construction.site s on s.id = d.site
                        where :everything or s.organisation = any(:organisations))
                    select organisation, 'overdue' as rule, count(*) as sites, max(overdue) as worst
                    from standing where late and overdue > 0 group by organisation
                    union all
                    select organisation, 'behind', count(*), max(gap)
                    from standing where late and overdue = 0 group by organisation
                    union all
                    select organisation, 'stale', count(*), max(silent) from standing where stale group by organisation
                    union all
                    select organisation, 'ahead', count(*), max(points) from standing where ahead group by organisation
                    """)
                .param("day", Date.valueOf(day))
                .param("everything", scope.everything())
                .param("organisations", scope.codes())
                .query((row, number) -> attention(
                        row.getString("organisation"),
                        row.getString("rule"),
                        row.getLong("sites"),
                        row.getDouble("worst")))
                .list()
                .stream()
                .sorted()
                .toList();
    }

    private static Attention attention(String organisation, String rule, long sites, double worst) {
        String key = "construction.attention." + rule;
        return new Attention(
                organisation,
                key,
                Phrase.of(key + ".figures", sites, worst),
                sites,
                ConstructionCard.STAFF + "?facet=" + rule + "&organisation=" + organisation);
    }
}
