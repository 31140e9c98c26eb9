package kz.aiqyn.register.budget;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import kz.aiqyn.base.identity.Scope;
import kz.aiqyn.base.record.Attention;
import kz.aiqyn.base.record.AttentionSource;
import kz.aiqyn.engine.text.Phrase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Akimats and departments whose development budget lags, who spend in a rush at the end of the year, or do not explain
/// what they did not spend.
@Repository
class BudgetAttention implements AttentionSource {

    private final JdbcClient database;

    BudgetAttention(JdbcClient database) {
        this.database = database;
    }

    @Override
    public List<String> rules() {
        return List.of("budget.attention.lagging", "budget.attention.rush", "budget.attention.unexplained");
    }

    @Override
    public List<Attention> attention(LocalDate day, Scope scope) {
        return database
                .sql("""
                        select p.organisation, 'lagging' as rule, p.development_share as first,
                               round((p.development_plan - p.development) / 1000, 1) as second,
                               100 - p.development_share as weight, p.id as report
                        from budget.report_now p
                        where p.latest and p.level <> 'rural' and p.development_share < 85
                          and (:everything or p.organisation = any(:organisations))
                        union all
                        select r.organisation, 'rush', round(r.times, 1), r.year, r.times, r.report
                        from (
                            select d.organisation, d.year, d.report,
                                   (d.executed - n.executed) / nullif(n.executed / 11, 0) as times
                            from budget.standing d
                            join budget.standing n on n.budget = d.budget and n.year = d.year and n.month = 11
                                and n.part = 'expenditure'
                            where d.month = 12 and d.part = 'expenditure' and d.level <> 'rural'
                              and d.year = (select max(year) from budget.report where month = 12 and current)
                              and (:everything or d.organisation = any(:organisations))) r
                        where r.times > 2
                        union all
                        select d.organisation, 'unexplained', count(*), round(sum(d.shortfall) / 1000, 1),
                               sum(d.shortfall) / 1000, min(d.report)
                        from budget.deviation d
                        join budget.report r on r.id = d.report and r.latest
                        join budget.budget b on b.id = d.budget and b.level <> 'rural'
                        where cast(r.changed_at at time zone 'Asia/Almaty' as date) + cast(:days as integer) < :day
                          and (:everything or d.organisation = any(:organisations))
                          and not exists (
                              select 1 from budget.explanation x
                              where x.budget = d.budget and x.year = d.year and x.month = d.month and x.line = d.line)
                          and (b.level = 'district' or d.organisation <> b.organisation)
                        group by d.organisation
                        """)
                .param("day", Date.valueOf(day))
                .param("days", ExplanationTerm.DAYS)
                .param("everything", scope.everything())
                .param("organisations", scope.codes())
                .query((row, number) -> attention(
                        row.getString("organisation"),
                        "budget.attention." + row.getString("rule"),
                        Phrase.of(
                                "budget.attention." + row.getString("rule") + ".figures",
                                row.getDouble("first"),
                                row.getDouble("second")),
                        row.getDouble("weight"),
                        row.getLong("report")))
                .list()
                .stream()
                .sorted()
                .toList();
    }

    private static Attention attention(String organisation, String rule, Phrase figures, double weight, long report) {
        String page = rule.endsWith(".rush") ? "/year" : "/unspent";
        return new Attention(organisation, rule, figures, weight, BudgetCard.STAFF + "/" + report + page);
    }
}
