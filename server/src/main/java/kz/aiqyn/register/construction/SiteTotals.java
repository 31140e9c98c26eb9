package kz.aiqyn.register.construction;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import kz.aiqyn.base.identity.Scope;
import kz.aiqyn.base.lifecycle.Lifecycle;
import kz.aiqyn.engine.text.Names;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Numbers over many sites, as they are today.
@Repository
class SiteTotals {

    private static final String WITHIN = "(:everything or p.organisation = any(:organisations))";

    private static final String TOTALS = """
        select p.organisation, count(*) as sites, count(*) filter (where p.in_work) as working,
               count(*) filter (where p.late and p.days_late > 0) as overdue,
               count(*) filter (where p.late and p.days_late = 0) as behind, count(*) filter (where p.stale) as stale,
               count(*) filter (where p.state = 'stopped') as stopped,
               count(*) filter (where extract(year from p.finished) = extract(year from construction.today())) as over,
               count(*) filter (where extract(year from p.finished) = extract(year from construction.today())
                                and p.finished <= p.planned_finish) as in_term,
               avg(p.gap) filter (where p.in_work) as gap,
               coalesce(sum(m.planned), 0) as planned,
               coalesce(sum(p.paid - coalesce(b.paid, 0)) filter (where m.planned is not null), 0) as paid
        from construction.present p
        left join construction.money m on m.site = p.id and m.year = extract(year from construction.today())
        left join lateral (
            select t.paid from construction.report t
            where t.site = p.id and t.day < date_trunc('year', construction.today()) order by t.day desc limit 1) b on true
        where (:everything or p.organisation = any(:organisations))
        group by grouping sets ((p.organisation), ())
        order by overdue desc, behind desc, sites desc, p.organisation
        """;

    private final JdbcClient database;

    SiteTotals(JdbcClient database) {
        this.database = database;
    }

    /// The sites of an organisation, or of all together.
    ///
    /// @param organisation null for all together
    /// @param overdue how many are past a term: not finished, or not begun, by the day that was planned
    /// @param behind how many are within their term and as far behind their schedule as is not tolerated
    /// @param over how many were finished this year
    /// @param inTerm of these by their term
    /// @param gap mean gap between works and schedule of those in work, in percentage points; null when
    /// none was reported
    /// @param planned money of this year, in thousands of tenge; so is what was paid of it
    record Total(
            @Nullable String organisation,
            long sites,
            long working,
            long overdue,
            long behind,
            long stale,
            long stopped,
            long over,
            long inTerm,
            @Nullable BigDecimal gap,
            BigDecimal planned,
            BigDecimal paid) {

        /// Percent of the year's money that was paid; null when nothing was planned.
        @Nullable
        Double disbursed() {
            return planned.signum() == 0 ? null : 100 * paid.doubleValue() / planned.doubleValue();
        }
    }

    /// By organisation, those with most sites past their term first; the total of all is without one.
    List<Total> list(Scope scope) {
        return database.sql(TOTALS)
                .param("everything", scope.everything())
                .param("organisations", scope.codes())
                .query((row, number) -> new Total(
                        row.getString("organisation"),
                        row.getLong("sites"),
                        row.getLong("working"),
                        row.getLong("overdue"),
                        row.getLong("behind"),
                        row.getLong("stale"),
                        row.getLong("stopped"),
                        row.getLong("over"),
                        row.getLong("in_term"),
                        row.getBigDecimal("gap"),
                        row.getBigDecimal("planned"),
                        row.getBigDecimal("paid")))
                .list();
    }

    /// A site in a list or on a map.
    ///
    /// @param standing `overdue`, `behind`, `stale`, `on-time`, `over` or `planned`
    /// @param daysLate since its term; 0 when that has not passed
    /// @param gap in percentage points; null when nothing was reported
    record Shown(
            long id,
            Names names,
            String organisation,
            SiteState state,
            String standing,
            long daysLate,
            @Nullable BigDecimal gap,
            @Nullable BigDecimal latitude,
            @Nullable BigDecimal longitude) {}

    static final String STANDING = """
        case when p.late and p.days_late > 0 then 'overdue' when p.late then 'behind' when p.stale then 'stale' when p.in_work then 'on-time'
             when p.finished is not null then 'over' else 'planned' end\
        """;

    private static final String SHOWN =
            "select p.id, p.name_kk, p.name_ru, p.name_en, p.organisation, p.state, " + STANDING
                    + " as standing, coalesce(p.days_late, 0) as days_late, p.gap, p.latitude, p.longitude"
                    + " from construction.present p where ";

    /// What needs attention first: the latest of their terms, then those furthest behind, then those
    /// without news.
    List<Shown> pressing(Scope scope, int limit) {
        return shown(
                WITHIN
                        + " and (p.late or p.stale) order by p.late desc, days_late desc, p.gap nulls last, p.id limit"
                        + " :limit",
                scope,
                limit);
    }

    /// Sites with a place on the map that are not over.
    List<Shown> placed(Scope scope, int limit) {
        return shown(
                WITHIN + " and p.latitude is not null and p.finished is null order by p.late, p.id limit :limit",
                scope,
                limit);
    }

    private List<Shown> shown(String which, Scope scope, int limit) {
        return database.sql(SHOWN + which)
                .param("everything", scope.everything())
                .param("organisations", scope.codes())
                .param("limit", limit)
                .query((row, number) -> shown(row))
                .list();
    }

    private static Shown shown(ResultSet row) throws SQLException {
        return new Shown(
                row.getLong("id"),
                new Names(row.getString("name_kk"), row.getString("name_ru"), row.getString("name_en")),
                row.getString("organisation"),
                Lifecycle.of(SiteState.class, row.getString("state")),
                row.getString("standing"),
                row.getLong("days_late"),
                row.getBigDecimal("gap"),
                row.getBigDecimal("latitude"),
                row.getBigDecimal("longitude"));
    }

    /// How many times longer than planned finished sites of a kind took; of all kinds where there are too
    /// few of it; empty where there are too few of any.
    Optional<SiteForecast.Stretch> usual(SiteKind kind) {
        return stretch(Lifecycle.code(kind)).or(() -> stretch(""));
    }

    private Optional<SiteForecast.Stretch> stretch(String kind) {
        return database.sql("""
            select percentile_cont(0.5) within group (
                       order by cast(finished - started as double precision) / (planned_finish - planned_start))
                       as times, count(*) as sites
            from construction.site
            where finished is not null and (:kind = '' or kind = :kind)
            having count(*) >= 3
            """)
                .param("kind", kind)
                .query((row, number) -> new SiteForecast.Stretch(row.getDouble("times"), row.getLong("sites")))
                .optional();
    }
}
