package kz.aiqyn.register.services;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import kz.aiqyn.base.identity.Scope;
import kz.aiqyn.base.keeping.RecordRow;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.text.Names;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Numbers over many figures, inspections and surveys.
@Repository
class ServiceTotals {

    private static final String WITHIN = " (:everything or organisation = any(:organisations)) ";

    private static final String COUNTS = """
            sum(given) as given, sum(overdue) as overdue, sum(refused) as refused, sum(unlawful) as unlawful,
            sum(complaints) as complaints, sum(electronic) as electronic, sum(proactive) as proactive
            """;

    private static final String ALL = """
            select %1$s as key, sum(given) as given, sum(overdue) as overdue, sum(refused) as refused,
                   sum(unlawful) as unlawful, sum(complaints) as complaints, sum(electronic) as electronic,
                   sum(proactive) as proactive, sum(points) as points,
                   sum(one) as one, sum(two) as two, sum(three) as three, sum(four) as four, sum(five) as five
            from (
                select organisation, period, given, overdue, refused, unlawful, complaints, electronic, proactive,
                       0 as points, 0 as one, 0 as two, 0 as three, 0 as four, 0 as five
                from services.quarterly
                union all
                select organisation, period, 0, 0, 0, 0, 0, 0, null, points, 0, 0, 0, 0, 0 from services.penalised
                union all
                select organisation, period, 0, 0, 0, 0, 0, 0, null, 0, one, two, three, four, five from services.survey) told
            where %2$s and (:everything or organisation = any(:organisations))
            group by %1$s
            """;

    private static final String BY_BODY = ALL.formatted("organisation", "period = :period");
    private static final String BY_QUARTER = ALL.formatted("period", "period <= :period") + " order by period";

    private final JdbcClient database;

    ServiceTotals(JdbcClient database) {
        this.database = database;
    }

    /// What records say of one thing.
    ///
    /// @param key code of the body or of the service, or the quarter
    /// @param names of the service; none of anything else
    record Total(String key, Names names, QuarterFacts facts) {}

    /// A body's service, of which much is late.
    record Pressing(String organisation, String service, Names names, int overdue, int given) {}

    /// By body, the one with the largest share of late services first.
    List<Total> byBody(Scope scope, Period quarter) {
        return asked(
                        BY_BODY + " order by 1.0 * sum(overdue) / nullif(sum(given), 0) desc nulls last, organisation",
                        scope,
                        quarter)
                .query((row, number) -> total(row))
                .list();
    }

    /// By quarter until one, the earliest first.
    List<Total> byQuarter(Scope scope, Period until) {
        return asked(BY_QUARTER, scope, until)
                .query((row, number) -> total(row))
                .list();
    }

    /// What the records say of one body and quarter.
    QuarterFacts of(String organisation, Period quarter) {
        return byBody(new Scope(false, new TreeSet<>(List.of(organisation))), quarter).stream()
                .map(Total::facts)
                .findFirst()
                .orElse(QuarterFacts.NONE);
    }

    /// By service, the one with the largest share given late first; inspections and surveys are of no service.
    List<Total> byService(Scope scope, Period quarter) {
        return asked(
                        "select f.service as key, " + COUNTS
                                + """
                                , max(f.name_kk) as name_kk, max(f.name_ru) as name_ru, max(f.name_en) as name_en
                                from services.listed f where f.period = :period and
                                """
                                + WITHIN
                                + " group by f.service order by 1.0 * sum(overdue) / nullif(sum(given), 0) desc nulls last, f.service",
                        scope,
                        quarter)
                .query((row, number) -> new Total(row.getString("key"), new RecordRow(row).names("name"), counted(row)))
                .list();
    }

    /// A service in a quarter, by body.
    List<Total> byBody(String service, Scope scope, Period quarter) {
        return asked(
                        "select f.organisation as key, " + COUNTS
                                + " from services.listed f where f.period = :period and f.service = :service and "
                                + WITHIN
                                + " group by f.organisation order by 1.0 * sum(overdue) / nullif(sum(given), 0) desc nulls last, 1",
                        scope,
                        quarter)
                .param("service", service)
                .query((row, number) -> new Total(row.getString("key"), Names.NONE, counted(row)))
                .list();
    }

    /// A service by quarter until one, the earliest first.
    List<Total> byQuarter(String service, Scope scope, Period until) {
        return asked(
                        "select f.period as key, " + COUNTS
                                + " from services.listed f where f.period <= :period and f.service = :service and "
                                + WITHIN
                                + " group by f.period order by f.period",
                        scope,
                        until)
                .param("service", service)
                .query((row, number) -> new Total(row.getString("key"), Names.NONE, counted(row)))
                .list();
    }

    /// Of which services of which bodies most were late.
    List<Pressing> pressing(Scope scope, Period quarter, int most) {
        return asked("""
                        select organisation, service, max(name_kk) as name_kk, max(name_ru) as name_ru,
                               max(name_en) as name_en, sum(overdue) as overdue, sum(given) as given
                        from services.listed
                        where period = :period and (:everything or organisation = any(:organisations))
                        group by organisation, service
                        having sum(overdue) > 0
                        order by sum(overdue) desc, organisation, service limit :most
                        """, scope, quarter)
                .param("most", most)
                .query((row, number) -> new Pressing(
                        row.getString("organisation"),
                        row.getString("service"),
                        new RecordRow(row).names("name"),
                        row.getInt("overdue"),
                        row.getInt("given")))
                .list();
    }

    /// The latest quarter of which anything was told.
    Optional<Period> latest(Scope scope) {
        return database.sql("select max(period) from services.quarterly where" + WITHIN)
                .param("everything", scope.everything())
                .param("organisations", scope.codes())
                .query(String.class)
                .optional()
                .map(Period::of);
    }

    private JdbcClient.StatementSpec asked(String sql, Scope scope, Period period) {
        return database.sql(sql)
                .param("period", period.toString())
                .param("everything", scope.everything())
                .param("organisations", scope.codes());
    }

    private static Total total(ResultSet row) throws SQLException {
        RecordRow read = new RecordRow(row);
        QuarterFacts facts = new QuarterFacts(MonthFigures.counts(read), read.decimal("points"), Surveys.answers(read));
        return new Total(read.text("key"), Names.NONE, facts);
    }

    private static QuarterFacts counted(ResultSet row) throws SQLException {
        return new QuarterFacts(MonthFigures.counts(new RecordRow(row)), BigDecimal.ZERO, SurveyAnswers.NONE);
    }
}
