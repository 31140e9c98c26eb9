package kz.aiqyn.register.construction;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kz.aiqyn.base.lifecycle.Lifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rows below sites: milestones, money by year, reports, inspections.
@Repository
class SiteRows {

    private static final String MILESTONES =
            "select site, stage, planned_on, share, reached_on from construction.milestone";
    private static final String MONEY = "select site, year, planned from construction.money";
    private static final String REPORTS = "select site, day, planned, actual, paid, note from construction.report";
    private static final String INSPECTIONS =
            "select id, site, day, finding, risk, due, settled from construction.inspection";

    private final JdbcClient database;

    SiteRows(JdbcClient database) {
        this.database = database;
    }

    /// A row with the number of its site.
    private record Below<T>(long site, T row) {}

    SiteDossier dossier(ConstructionSite site) {
        return dossiers(List.of(site)).getFirst();
    }

    /// The same of many, in four statements.
    List<SiteDossier> dossiers(List<ConstructionSite> sites) {
        Long[] ids = sites.stream().map(ConstructionSite::id).toArray(Long[]::new);
        Map<Long, List<Milestone>> milestones = below(
                ids,
                MILESTONES,
                (row, number) -> new Below<>(
                        row.getLong("site"),
                        new Milestone(
                                Lifecycle.of(WorkStage.class, row.getString("stage")),
                                row.getDate("planned_on").toLocalDate(),
                                row.getBigDecimal("share"),
                                Sites.day(row, "reached_on"))));
        Map<Long, List<YearMoney>> money = below(
                ids,
                MONEY,
                (row, number) -> new Below<>(
                        row.getLong("site"), new YearMoney(row.getInt("year"), row.getBigDecimal("planned"))));
        Map<Long, List<ProgressReport>> reports = below(
                ids,
                REPORTS,
                (row, number) -> new Below<>(
                        row.getLong("site"),
                        new ProgressReport(
                                row.getDate("day").toLocalDate(),
                                row.getBigDecimal("planned"),
                                row.getBigDecimal("actual"),
                                row.getBigDecimal("paid"),
                                row.getString("note"))));
        Map<Long, List<Inspection>> inspections = below(
                ids,
                INSPECTIONS,
                (row, number) -> new Below<>(
                        row.getLong("site"),
                        new Inspection(
                                row.getLong("id"),
                                row.getDate("day").toLocalDate(),
                                row.getString("finding"),
                                Lifecycle.of(Inspection.Risk.class, row.getString("risk")),
                                row.getDate("due").toLocalDate(),
                                Sites.day(row, "settled"))));
        return sites.stream()
                .map(site -> new SiteDossier(
                        site,
                        milestones.getOrDefault(site.id(), List.of()),
                        money.getOrDefault(site.id(), List.of()),
                        reports.getOrDefault(site.id(), List.of()),
                        inspections.getOrDefault(site.id(), List.of())))
                .toList();
    }

    private <T> Map<Long, List<T>> below(
            Long[] sites, String select, org.springframework.jdbc.core.RowMapper<Below<T>> mapper) {
        return database.sql(select + " where site = any(:sites)").param("sites", sites).query(mapper).list().stream()
                .collect(Collectors.groupingBy(Below::site, Collectors.mapping(Below::row, Collectors.toList())));
    }

    void put(long site, Milestone milestone) {
        database.sql("""
                        insert into construction.milestone (site, stage, planned_on, share, reached_on)
                        values (:site, :stage, :planned, :share, :reached)
                        on conflict (site, stage) do update
                        set planned_on = :planned, share = :share, reached_on = :reached
                        """)
                .param("site", site)
                .param("stage", Lifecycle.code(milestone.stage()))
                .param("planned", Date.valueOf(milestone.planned()))
                .param("share", milestone.share())
                .param("reached", Sites.date(milestone.reached()))
                .update();
    }

    void removeMilestone(long site, WorkStage stage) {
        database.sql("delete from construction.milestone where site = :site and stage = :stage")
                .param("site", site)
                .param("stage", Lifecycle.code(stage))
                .update();
    }

    /// @param intake the file that it came from, 0 for none
    void put(long site, YearMoney money, long intake) {
        database.sql("""
                        insert into construction.money (site, year, planned, intake)
                        values (:site, :year, :planned, :intake)
                        on conflict (site, year) do update set planned = :planned
                        """)
                .param("site", site)
                .param("year", money.year())
                .param("planned", money.planned())
                .param("intake", intake)
                .update();
    }

    /// @param intake the file that it came from, 0 for none
    void put(long site, ProgressReport report, long intake, Instant now) {
        database.sql("""
                        insert into construction.report as kept (site, day, planned, actual, paid, note, intake, changed_at)
                        values (:site, :day, :planned, :actual, :paid, :note, :intake, :at)
                        on conflict (site, day) do update
                        set planned = :planned, actual = :actual, paid = :paid, note = :note, changed_at = :at,
                            version = kept.version + 1
                        """)
                .param("site", site)
                .param("day", Date.valueOf(report.day()))
                .param("planned", report.planned())
                .param("actual", report.actual())
                .param("paid", report.paid())
                .param("note", report.note())
                .param("intake", intake)
                .param("at", Timestamp.from(now))
                .update();
    }

    void add(long site, Inspection inspection) {
        database.sql("""
                        insert into construction.inspection (site, day, finding, risk, due, settled)
                        values (:site, :day, :finding, :risk, :due, :settled)
                        """)
                .param("site", site)
                .param("day", Date.valueOf(inspection.day()))
                .param("finding", inspection.finding())
                .param("risk", inspection.risk().code())
                .param("due", Date.valueOf(inspection.due()))
                .param("settled", Sites.date(inspection.settled()))
                .update();
    }

    void settle(long site, Inspection inspection) {
        database.sql("update construction.inspection set settled = :settled where id = :id and site = :site")
                .param("id", inspection.id())
                .param("site", site)
                .param("settled", Sites.date(inspection.settled()))
                .update();
    }

    /// How many rows of a site that were.
    long removeOf(long site, long intake) {
        long count = 0;
        for (String delete : List.of(
                "delete from construction.money where site = :site and intake = :intake",
                "delete from construction.report where site = :site and intake = :intake")) {
            count += database.sql(delete)
                    .param("site", site)
                    .param("intake", intake)
                    .update();
        }
        return count;
    }

    void removeAll(long site) {
        for (String delete : List.of(
                "delete from construction.milestone where site = :site",
                "delete from construction.money where site = :site",
                "delete from construction.report where site = :site",
                "delete from construction.inspection where site = :site")) {
            database.sql(delete).param("site", site).update();
        }
    }
}
