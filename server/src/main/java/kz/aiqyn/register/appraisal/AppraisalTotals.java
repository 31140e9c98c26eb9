package kz.aiqyn.register.appraisal;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import kz.aiqyn.base.identity.Scope;
import kz.aiqyn.engine.text.Names;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Numbers over many proposals of the calls of a year.
@Repository
class AppraisalTotals {

    private static final String COUNTS = """
        count(*) as proposals,
        count(*) filter (where complete) as complete,
        count(*) filter (where overrun > 0) as overrunning,
        count(*) filter (where state = 'chosen') as chosen,
        coalesce(sum(total), 0) as asked,
        coalesce(sum(overrun), 0) as overrun,
        coalesce(sum(total) filter (where state = 'chosen'), 0) as granted
        """;
    private static final String WITHIN =
            " from appraisal.present where year = :year and (:everything or organisation = any(:organisations)) ";

    private final JdbcClient database;

    AppraisalTotals(JdbcClient database) {
        this.database = database;
    }

    /// @param organisation whose proposals they are; null for all together
    /// @param overrunning how many cost more than is needed
    /// @param asked in thousands of tenge; so are `overrun` and `granted`
    record Total(
            @Nullable String organisation,
            long proposals,
            long complete,
            long overrunning,
            long chosen,
            BigDecimal asked,
            BigDecimal overrun,
            BigDecimal granted) {}

    /// A proposal that costs more than is needed.
    record Pressing(long id, Names names, String organisation, BigDecimal total, BigDecimal overrun) {}

    /// What is asked for a year of building, beside what there is for it.
    ///
    /// @param budget of the whole oblast
    record OfYear(int year, BigDecimal asked, BigDecimal granted, BigDecimal budget) {}

    Total all(Scope scope, int year) {
        return totals("select cast(null as text) as organisation, " + COUNTS + WITHIN, scope, year)
                .getFirst();
    }

    /// What exceeds most first.
    List<Total> byBody(Scope scope, int year) {
        return totals(
                "select organisation, " + COUNTS + WITHIN
                        + " group by organisation order by sum(overrun) desc, organisation",
                scope,
                year);
    }

    private List<Total> totals(String sql, Scope scope, int year) {
        return asked(database.sql(sql), scope, year)
                .query((row, number) -> new Total(
                        row.getString("organisation"),
                        row.getLong("proposals"),
                        row.getLong("complete"),
                        row.getLong("overrunning"),
                        row.getLong("chosen"),
                        row.getBigDecimal("asked"),
                        row.getBigDecimal("overrun"),
                        row.getBigDecimal("granted")))
                .list();
    }

    private static JdbcClient.StatementSpec asked(JdbcClient.StatementSpec statement, Scope scope, int year) {
        return statement
                .param("year", year)
                .param("everything", scope.everything())
                .param("organisations", scope.codes());
    }

    /// The worst first.
    List<Pressing> pressing(Scope scope, int year, int most) {
        return asked(
                        database.sql("select id, name_kk, name_ru, name_en, organisation, total, overrun" + WITHIN
                                + " and overrun > 0 order by overrun desc, id limit :most"),
                        scope,
                        year)
                .param("most", most)
                .query((row, number) -> new Pressing(
                        row.getLong("id"),
                        new Names(row.getString("name_kk"), row.getString("name_ru"), row.getString("name_en")),
                        row.getString("organisation"),
                        row.getBigDecimal("total"),
                        row.getBigDecimal("overrun")))
                .list();
    }

    /// By year of building.
    List<OfYear> byYear(Scope scope, int year) {
        return asked(database.sql("""
            select t.year, sum(t.amount) as asked,
                   coalesce(sum(t.amount) filter (where p.state = 'chosen'), 0) as granted,
                   coalesce((select sum(b.amount) from appraisal.budget b join appraisal.call c on c.id = b.call
                             where c.year = :year and b.year = t.year), 0) as budget
            from appraisal.cost t join appraisal.present p on p.id = t.proposal
            where p.year = :year and (:everything or p.organisation = any(:organisations))
            group by t.year order by t.year
            """), scope, year)
                .query((row, number) -> new OfYear(
                        row.getInt("year"),
                        row.getBigDecimal("asked"),
                        row.getBigDecimal("granted"),
                        row.getBigDecimal("budget")))
                .list();
    }

    /// The latest year whose call is past the gathering of proposals; empty where none is.
    Optional<Integer> latestBegun() {
        return database.sql("""
            select c.year from appraisal.call c
            where c.state <> 'gathering' and exists (select 1 from appraisal.proposal p where p.call = c.id)
            order by c.year desc limit 1
            """).query((row, number) -> row.getInt("year")).optional();
    }

    /// Years of which there are calls with proposals, the latest first.
    List<Integer> years() {
        return database.sql("""
            select distinct c.year from appraisal.call c
            where exists (select 1 from appraisal.proposal p where p.call = c.id) order by c.year desc
            """).query((row, number) -> row.getInt("year")).list();
    }
}
