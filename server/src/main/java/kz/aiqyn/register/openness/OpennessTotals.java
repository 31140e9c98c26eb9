package kz.aiqyn.register.openness;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Date;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import kz.aiqyn.base.identity.Scope;
import kz.aiqyn.base.keeping.RecordRow;
import kz.aiqyn.base.lifecycle.Lifecycle;
import kz.aiqyn.engine.period.Period;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Numbers over many assessments and facts.
@Repository
class OpennessTotals {

    private final JdbcClient database;

    OpennessTotals(JdbcClient database) {
        this.database = database;
    }

    private static JdbcClient.StatementSpec asked(JdbcClient.StatementSpec statement, Scope scope) {
        return statement.param("everything", scope.everything()).param("organisations", scope.codes());
    }

    /// A quarter in the path of scores.
    ///
    /// @param bodies that have a final score
    /// @param mean of their scores, to the tenth
    record Quarter(Period period, long bodies, BigDecimal mean) {}

    /// The quarters that have final scores, the earliest first.
    List<Quarter> quarters(Scope scope, Period until) {
        return asked(database.sql("""
                        select period, count(*) as bodies, avg(score) as mean from openness.scored
                        where period <= :period and (:everything or organisation = any(:organisations))
                        group by period order by period
                        """), scope)
                .param("period", until.toString())
                .query((row, number) -> new Quarter(
                        Period.of(row.getString("period")),
                        row.getLong("bodies"),
                        row.getBigDecimal("mean").setScale(1, RoundingMode.HALF_UP)))
                .list();
    }

    /// What the portals published in a quarter, by kind.
    Map<FactKind, Counts> facts(Scope scope, Period quarter) {
        Map<FactKind, Counts> facts = new EnumMap<>(FactKind.class);
        asked(database.sql("""
                        select kind, sum(due) as due, sum(done) as done, sum(timely) as timely from openness.counted
                        where period = :period and (:everything or organisation = any(:organisations))
                        group by kind
                        """), scope).param("period", quarter.toString()).query(row -> {
            Long timely = new RecordRow(row).numberOrNull("timely");
            Counts counts = new Counts(row.getLong("due"), row.getLong("done"), timely);
            facts.put(Lifecycle.of(FactKind.class, row.getString("kind")), counts);
        });
        return facts;
    }

    /// Something worth attention.
    ///
    /// @param rule `low`, `fallen` or `unanswered`
    /// @param number the score, by how much it fell, or how many questions are without an answer
    /// @param change of the score; null where there was none before
    record Pressing(
            String organisation,
            String rule,
            Period period,
            BigDecimal number,
            @Nullable BigDecimal change) {}

    /// What needs attention on a day: low scores and falls of the latest quarter that is final, questions
    /// of the latest period that are past their term.
    List<Pressing> pressing(LocalDate day, Scope scope, OpennessSettings by) {
        return asked(database.sql("""
                        with latest as (
                            select s.*, row_number() over (partition by s.organisation order by s.period desc) as age
                            from openness.standing s
                            where s.state = 'final' and openness.ends(s.period) < :day
                              and (:everything or s.organisation = any(:organisations))),
                        asked as (
                            select t.*, row_number() over (partition by t.organisation order by t.answered_by desc) as age
                            from openness.told t
                            where t.kind = 'dialogue' and t.answered_by < :day
                              and (:everything or t.organisation = any(:organisations)))
                        select organisation, 'low' as rule, period, score as number, change, score as weight
                        from latest where age = 1 and score < :low
                        union all
                        select organisation, 'fallen', period, -change, change, change
                        from latest where age = 1 and change <= -:fall
                        union all
                        select organisation, 'unanswered', period, cast(unanswered as numeric), cast(null as numeric), -unanswered
                        from asked where age = 1 and unanswered > 0
                        order by rule desc, weight, organisation
                        """), scope)
                .param("day", Date.valueOf(day))
                .param("low", by.low())
                .param("fall", by.fall())
                .query((row, number) -> new Pressing(
                        row.getString("organisation"),
                        row.getString("rule"),
                        Period.of(row.getString("period")),
                        row.getBigDecimal("number"),
                        row.getBigDecimal("change")))
                .list();
    }
}
