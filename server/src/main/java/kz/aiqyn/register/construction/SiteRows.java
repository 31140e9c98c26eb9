package kz.aiqyn.register.construction;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import kz.aiqyn.base.keeping.RecordColumns;
import kz.aiqyn.base.keeping.RowTable;
import kz.aiqyn.engine.period.Period;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rows below sites: milestones, money by year and by quarter, reports, inspections,
/// turns of housing.
@Repository
class SiteRows {

    private final RowTable<Milestone> milestones;
    private final RowTable<YearMoney> money;
    private final RowTable<ProgressReport> reports;
    private final RowTable<Inspection> inspections;
    private final RowTable<QuarterMoney> quarters;
    private final RowTable<HousingTurn> turns;

    SiteRows(JdbcClient database) {
        milestones = milestones(database);
        money = money(database);
        reports = reports(database);
        inspections = inspections(database);
        quarters = quarters(database);
        turns = turns(database);
    }

    private static RowTable<Milestone> milestones(JdbcClient database) {
        RecordColumns<Milestone> columns = RecordColumns.<Milestone>of()
                .key("stage", "stage")
                .column("stage", Milestone::stage)
                .column("planned_on", Milestone::planned)
                .column("share", Milestone::share)
                .column("reached_on", Milestone::reached);
        return new RowTable<>(
                database,
                "construction.milestone",
                "site",
                columns,
                row -> new Milestone(
                        row.word(WorkStage.class, "stage"),
                        row.day("planned_on"),
                        row.decimal("share"),
                        row.dayOrNull("reached_on")));
    }

    private static RowTable<YearMoney> money(JdbcClient database) {
        RecordColumns<YearMoney> columns = RecordColumns.<YearMoney>of()
                .key("year", "year")
                .column("year", YearMoney::year)
                .column("planned", YearMoney::planned);
        return new RowTable<>(
                database,
                "construction.money",
                "site",
                columns,
                row -> new YearMoney((int) row.number("year"), row.decimal("planned")));
    }

    private static RowTable<ProgressReport> reports(JdbcClient database) {
        RecordColumns<ProgressReport> columns = RecordColumns.<ProgressReport>of()
                .key("day", "day")
                .column("day", ProgressReport::day)
                .column("planned", ProgressReport::planned)
                .column("actual", ProgressReport::actual)
                .column("paid", ProgressReport::paid)
                .column("note", ProgressReport::note);
        return new RowTable<>(
                database,
                "construction.report",
                "site",
                columns,
                row -> new ProgressReport(
                        row.day("day"),
                        row.decimal("planned"),
                        row.decimal("actual"),
                        row.decimal("paid"),
                        row.text("note")));
    }

    private static RowTable<Inspection> inspections(JdbcClient database) {
        RecordColumns<Inspection> columns = RecordColumns.<Inspection>of()
                .key("", "id")
                .column("id", Inspection::id)
                .column("day", Inspection::day)
                .column("finding", Inspection::finding)
                .column("risk", Inspection::risk)
                .column("due", Inspection::due)
                .column("settled", Inspection::settled);
        return new RowTable<>(
                database,
                "construction.inspection",
                "site",
                columns,
                row -> new Inspection(
                        row.id(),
                        row.day("day"),
                        row.text("finding"),
                        row.word(Inspection.Risk.class, "risk"),
                        row.day("due"),
                        row.dayOrNull("settled")));
    }

    private static RowTable<QuarterMoney> quarters(JdbcClient database) {
        RecordColumns<QuarterMoney> columns = RecordColumns.<QuarterMoney>of()
                .key("quarter", "period")
                .column("period", row -> row.quarter().toString())
                .column("planned", QuarterMoney::planned);
        return new RowTable<>(
                database,
                "construction.quarter_money",
                "site",
                columns,
                row -> new QuarterMoney(Period.of(row.text("period")), row.decimal("planned")));
    }

    private static RowTable<HousingTurn> turns(JdbcClient database) {
        RecordColumns<HousingTurn> columns = RecordColumns.<HousingTurn>of()
                .key("turn", "turn")
                .column("turn", HousingTurn::turn)
                .column("planned_on", HousingTurn::plannedOn)
                .column("planned_area", HousingTurn::planned)
                .column("accepted_on", HousingTurn::acceptedOn)
                .column("accepted_area", HousingTurn::accepted);
        return new RowTable<>(
                database,
                "construction.housing_turn",
                "site",
                columns,
                row -> new HousingTurn(
                        (int) row.number("turn"),
                        row.day("planned_on"),
                        row.decimal("planned_area"),
                        row.dayOrNull("accepted_on"),
                        row.decimalOrNull("accepted_area")));
    }

    RowTable<Milestone> milestones() {
        return milestones;
    }

    RowTable<YearMoney> money() {
        return money;
    }

    RowTable<ProgressReport> reports() {
        return reports;
    }

    RowTable<Inspection> inspections() {
        return inspections;
    }

    RowTable<QuarterMoney> quarters() {
        return quarters;
    }

    RowTable<HousingTurn> turns() {
        return turns;
    }

    List<RowTable<?>> all() {
        return List.of(milestones, money, reports, inspections, quarters, turns);
    }

    /// Keeps what is below an invented site, each row as of when it was written.
    void put(long site, SampleSite sample) {
        SiteDossier dossier = sample.dossier();
        Instant begun = sample.first().changedAt();
        dossier.milestones().forEach(one -> milestones.put(site, one, 0, begun));
        dossier.money().forEach(one -> money.put(site, one, 0, begun));
        sample.quarters()
                .forEach(one -> quarters.put(
                        site, one, 0, sample.written().apply(one.quarter().end())));
        dossier.reports()
                .forEach(one -> reports.put(site, one, 0, sample.written().apply(one.day())));
        dossier.inspections()
                .forEach(one -> inspections.add(site, one, sample.written().apply(one.day())));
        sample.turns().forEach(one -> turns.put(site, one, 0, sample.written().apply(one.plannedOn())));
    }

    SiteDossier dossier(ConstructionSite site) {
        return dossiers(List.of(site)).getFirst();
    }

    /// The same of many, in four statements.
    List<SiteDossier> dossiers(List<ConstructionSite> sites) {
        List<Long> ids = sites.stream().map(ConstructionSite::id).toList();
        Map<Long, List<Milestone>> byStage = milestones.list(ids);
        Map<Long, List<YearMoney>> byYear = money.list(ids);
        Map<Long, List<ProgressReport>> byDay = reports.list(ids);
        Map<Long, List<Inspection>> found = inspections.list(ids);
        return sites.stream()
                .map(site -> new SiteDossier(
                        site,
                        byStage.getOrDefault(site.id(), List.of()),
                        byYear.getOrDefault(site.id(), List.of()),
                        byDay.getOrDefault(site.id(), List.of()),
                        found.getOrDefault(site.id(), List.of())))
                .toList();
    }
}
