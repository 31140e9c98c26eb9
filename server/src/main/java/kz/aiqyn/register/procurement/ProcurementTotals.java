package kz.aiqyn.register.procurement;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.aiqyn.base.identity.Scope;
import kz.aiqyn.engine.text.Names;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Numbers over many purchases of a year, in three questions for all bodies together.
@Repository
class ProcurementTotals {

    private static final String WITHIN = "(:everything or t.organisation = any(:organisations))";

    private static final String POINTS = """
            select t.organisation, count(*) as planned, count(*) filter (where due) as due,
                   coalesce(sum(t.first_amount) filter (where due), 0) as due_sum,
                   count(*) filter (where due and in_time) as in_time,
                   coalesce(sum(t.first_amount) filter (where due and in_time), 0) as in_time_sum,
                   count(*) filter (where due and t.begun_on is null and t.cancelled_on is null) as waiting,
                   coalesce(sum(t.first_amount) filter (where due and t.begun_on is null and t.cancelled_on is null), 0)
                   as waiting_sum,
                   count(*) filter (where t.moves > 0) as moved,
                   coalesce(avg((extract(year from age(t.month, t.first_month)) * 12
                                 + extract(month from age(t.month, t.first_month)))) filter (where t.moves > 0), 0)
                   as moved_by
            from (select p.*, p.due_on < calendar.today() and (p.cancelled_on is null or p.cancelled_on > p.due_on) as due,
                         coalesce(p.begun_on <= p.due_on, false) as in_time
                  from procurement.point p
                  where p.first_month >= :from and p.first_month <= :to) t
            where %s
            group by grouping sets ((t.organisation), ())
            """.formatted(WITHIN);

    private static final String LOTS = """
            select t.organisation, count(*) filter (where t.held_on is not null) as held,
                   count(*) filter (where t.failed_on is not null) as failed,
                   coalesce(sum(t.amount) filter (where t.held_on is not null), 0) as planned,
                   coalesce(sum(t.contracted) filter (where t.held_on is not null), 0) as contracted,
                   coalesce(avg(t.bids) filter (where t.held_on is not null), 0) as bids
            from procurement.lot t
            where (t.held_on between :from and :to or t.failed_on between :from and :to) and %s
            group by grouping sets ((t.organisation), ())
            """.formatted(WITHIN);

    private static final String CONTRACTS = """
            select t.organisation, count(*) as made, coalesce(sum(t.first_sum), 0) as first_sum,
                   coalesce(sum(t.sum), 0) as present_sum,
                   coalesce(sum(t.first_sum) filter (where single and not monopoly), 0) as single_sum,
                   count(*) filter (where single and not monopoly) as single,
                   coalesce(sum(t.first_sum) filter (where single and monopoly), 0) as monopoly_sum,
                   coalesce(sum(t.first_sum) filter (where extract(month from t.signed_on) = 12), 0) as december_sum,
                   coalesce(avg(t.due_on - t.signed_on), 0) as term,
                   count(*) filter (where t.due_on < calendar.today() and t.executed_on is null) as overdue
            from (select c.*, c.method in ('single', 'single-failed') as single, coalesce(s.monopoly, false) as monopoly
                  from procurement.contract c left join procurement.supplier s on s.key = c.supplier
                  where c.signed_on between :from and :to and c.state <> 'cancelled') t
            where %s
            group by grouping sets ((t.organisation), ())
            """.formatted(WITHIN);

    private final JdbcClient database;

    ProcurementTotals(JdbcClient database) {
        this.database = database;
    }

    /// What was planned for a year. `waiting` are due and not begun; `movedBy` is the mean of months.
    record Points(
            long planned,
            long due,
            BigDecimal dueSum,
            long inTime,
            BigDecimal inTimeSum,
            long waiting,
            BigDecimal waitingSum,
            long moved,
            double movedBy) {

        static final Points NONE = new Points(0, 0, BigDecimal.ZERO, 0, BigDecimal.ZERO, 0, BigDecimal.ZERO, 0, 0);

        /// Percent begun in time of those due; null when none was.
        @Nullable
        Double share() {
            return due == 0 ? null : 100.0 * inTime / due;
        }

        @Nullable
        Double shareOfSum() {
            return dueSum.signum() == 0 ? null : 100 * inTimeSum.doubleValue() / dueSum.doubleValue();
        }
    }

    /// What became of the lots of a year. `bids` is a mean.
    record Lots(long held, long failed, BigDecimal planned, BigDecimal contracted, double bids) {

        static final Lots NONE = new Lots(0, 0, BigDecimal.ZERO, BigDecimal.ZERO, 0);

        @Nullable
        Double failedShare() {
            return held + failed == 0 ? null : 100.0 * failed / (held + failed);
        }

        /// What buyers expected to pay less what they contracted, in percent of the former.
        @Nullable
        Double saving() {
            return planned.signum() == 0
                    ? null
                    : 100 * (planned.doubleValue() - contracted.doubleValue()) / planned.doubleValue();
        }
    }

    /// The contracts that were signed in a year. `term` is a mean of days.
    record Contracts(
            long made,
            BigDecimal firstSum,
            BigDecimal presentSum,
            long single,
            BigDecimal singleSum,
            BigDecimal monopolySum,
            BigDecimal decemberSum,
            double term,
            long overdue) {

        static final Contracts NONE = new Contracts(
                0, BigDecimal.ZERO, BigDecimal.ZERO, 0, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, 0, 0);

        @Nullable
        Double share(BigDecimal sum) {
            return firstSum.signum() == 0 ? null : 100 * sum.doubleValue() / firstSum.doubleValue();
        }

        @Nullable
        Double growth() {
            return firstSum.signum() == 0 ? null : 100 * (presentSum.doubleValue() / firstSum.doubleValue() - 1);
        }
    }

    /// @param organisation empty for all together
    record Total(String organisation, Points points, Lots lots, Contracts contracts) {}

    /// By body, those first that have most points waiting; the total of all is the first.
    @Transactional(readOnly = true)
    public List<Total> list(Scope scope, int year) {
        Map<String, Points> points = new HashMap<>();
        Map<String, Lots> lots = new HashMap<>();
        Map<String, Contracts> contracts = new HashMap<>();
        ask(POINTS, scope, year).query(row -> {
            points.put(whose(row), points(row));
        });
        ask(LOTS, scope, year).query(row -> {
            lots.put(whose(row), lots(row));
        });
        ask(CONTRACTS, scope, year).query(row -> {
            contracts.put(whose(row), contracts(row));
        });
        List<String> codes = new ArrayList<>(points.keySet());
        lots.keySet().stream().filter(code -> !codes.contains(code)).forEach(codes::add);
        contracts.keySet().stream().filter(code -> !codes.contains(code)).forEach(codes::add);
        return codes.stream()
                .map(code -> new Total(
                        code,
                        points.getOrDefault(code, Points.NONE),
                        lots.getOrDefault(code, Lots.NONE),
                        contracts.getOrDefault(code, Contracts.NONE)))
                .sorted(java.util.Comparator.comparing(
                                (Total total) -> !total.organisation().isEmpty())
                        .thenComparingLong(total -> -total.points().waiting())
                        .thenComparing(Total::organisation))
                .toList();
    }

    private JdbcClient.StatementSpec ask(String sql, Scope scope, int year) {
        return database.sql(sql)
                .param("everything", scope.everything())
                .param("organisations", scope.codes())
                .param("from", LocalDate.of(year, 1, 1))
                .param("to", LocalDate.of(year, 12, 31));
    }

    private static String whose(ResultSet row) throws SQLException {
        @Nullable String organisation = row.getString("organisation");
        return organisation == null ? "" : organisation;
    }

    private static Points points(ResultSet row) throws SQLException {
        return new Points(
                row.getLong("planned"),
                row.getLong("due"),
                row.getBigDecimal("due_sum"),
                row.getLong("in_time"),
                row.getBigDecimal("in_time_sum"),
                row.getLong("waiting"),
                row.getBigDecimal("waiting_sum"),
                row.getLong("moved"),
                row.getDouble("moved_by"));
    }

    private static Lots lots(ResultSet row) throws SQLException {
        return new Lots(
                row.getLong("held"),
                row.getLong("failed"),
                row.getBigDecimal("planned"),
                row.getBigDecimal("contracted"),
                row.getDouble("bids"));
    }

    private static Contracts contracts(ResultSet row) throws SQLException {
        return new Contracts(
                row.getLong("made"),
                row.getBigDecimal("first_sum"),
                row.getBigDecimal("present_sum"),
                row.getLong("single"),
                row.getBigDecimal("single_sum"),
                row.getBigDecimal("monopoly_sum"),
                row.getBigDecimal("december_sum"),
                row.getDouble("term"),
                row.getLong("overdue"));
    }

    /// A month of a plan.
    ///
    /// @param due points that were to begin in it and are due; `inTime` and `late` of these, the rest waits or was
    /// cancelled
    record Month(LocalDate month, long due, long inTime, long late) {}

    @Transactional(readOnly = true)
    public List<Month> months(Scope scope, int year) {
        return ask("""
                        select t.first_month, count(*) as due, count(*) filter (where t.begun_on <= t.due_on) as in_time,
                               count(*) filter (where t.begun_on > t.due_on) as late
                        from procurement.point t
                        where t.first_month >= :from and t.first_month <= :to and t.due_on < calendar.today()
                          and (t.cancelled_on is null or t.cancelled_on > t.due_on) and %s
                        group by t.first_month order by t.first_month
                        """.formatted(WITHIN), scope, year)
                .query((row, number) -> new Month(
                        row.getDate("first_month").toLocalDate(),
                        row.getLong("due"),
                        row.getLong("in_time"),
                        row.getLong("late")))
                .list();
    }

    /// Who sold most in a year.
    ///
    /// @param key a BIN, or what stands for a person
    /// @param share percent of all that was contracted
    record Seller(String key, String name, long contracts, BigDecimal sum, double share) {}

    @Transactional(readOnly = true)
    public List<Seller> sellers(Scope scope, int year, int limit) {
        return ask("""
                        select t.supplier, coalesce(min(s.name), '') as name, count(*) as contracts,
                               sum(t.first_sum) as total,
                               coalesce(100 * sum(t.first_sum) / nullif(sum(sum(t.first_sum)) over (), 0), 0) as share
                        from procurement.contract t left join procurement.supplier s on s.key = t.supplier
                        where t.signed_on between :from and :to and t.state <> 'cancelled' and %s
                        group by t.supplier order by total desc, t.supplier limit :limit
                        """.formatted(WITHIN), scope, year)
                .param("limit", limit)
                .query((row, number) -> new Seller(
                        row.getString("supplier"),
                        row.getString("name"),
                        row.getLong("contracts"),
                        row.getBigDecimal("total"),
                        row.getDouble("share")))
                .list();
    }

    /// A point that is late, for the top of a page.
    ///
    /// @param all how many are late, also those that are not shown
    record Late(long id, String organisation, Names names, BigDecimal amount, long days, long all) {}

    /// The points that are late on a day, those of most money first.
    @Transactional(readOnly = true)
    public List<Late> late(Scope scope, LocalDate day, int limit) {
        return database.sql("""
                        select t.id, t.organisation, t.name_kk, t.name_ru, t.name_en, t.amount, :day - t.due_on as days,
                               count(*) over () as everything
                        from procurement.point t
                        where t.due_on < :day and (t.begun_on is null or t.begun_on > :day)
                          and (t.cancelled_on is null or t.cancelled_on > :day) and %s
                        order by t.amount desc, t.id limit :limit
                        """.formatted(WITHIN))
                .param("everything", scope.everything())
                .param("organisations", scope.codes())
                .param("day", Date.valueOf(day))
                .param("limit", limit)
                .query((row, number) -> new Late(
                        row.getLong("id"),
                        row.getString("organisation"),
                        new Names(row.getString("name_kk"), row.getString("name_ru"), row.getString("name_en")),
                        row.getBigDecimal("amount"),
                        row.getLong("days"),
                        row.getLong("everything")))
                .list();
    }

    /// The years that there are plans or contracts of, the latest first.
    @Transactional(readOnly = true)
    public List<Integer> years() {
        return database.sql("""
                        select y from generate_series(2015, 2100) y
                        where exists (select 1 from procurement.point where period between y || '-Q1' and y || '-Q4')
                           or exists (select 1 from procurement.contract where period between y || '-Q1' and y || '-Q4')
                        order by y desc
                        """).query((row, number) -> row.getInt(1)).list();
    }
}
