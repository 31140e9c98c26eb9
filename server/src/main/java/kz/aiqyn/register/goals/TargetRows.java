package kz.aiqyn.register.goals;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.aiqyn.base.keeping.RecordColumns;
import kz.aiqyn.base.keeping.RowTable;
import kz.aiqyn.base.lifecycle.Lifecycle;
import kz.aiqyn.base.record.RecordReference;
import kz.aiqyn.engine.period.Period;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rows below targets: plans and facts by quarter, and the records that they name.
@Repository
class TargetRows {

    private final JdbcClient database;
    private final RowTable<QuarterPlan> plans;
    private final RowTable<QuarterFact> facts;
    private final RowTable<NamedProject> projects;

    TargetRows(JdbcClient database) {
        this.database = database;
        plans = plans(database);
        facts = facts(database);
        projects = projects(database);
    }

    private static RowTable<QuarterPlan> plans(JdbcClient database) {
        RecordColumns<QuarterPlan> columns = RecordColumns.<QuarterPlan>of()
                .key("period", "period")
                .column("period", plan -> plan.period().toString())
                .column("number", QuarterPlan::number)
                .column("money", QuarterPlan::money);
        return new RowTable<>(
                database,
                "goals.plan",
                "target",
                columns,
                row -> new QuarterPlan(
                        Period.of(row.text("period")), row.decimal("number"), row.decimalOrNull("money")));
    }

    private static RowTable<QuarterFact> facts(JdbcClient database) {
        RecordColumns<QuarterFact> columns = RecordColumns.<QuarterFact>of()
                .key("fact-period", "period")
                .column("period", fact -> fact.period().toString())
                .column("number", QuarterFact::number)
                .column("day", QuarterFact::day)
                .column("status", QuarterFact::status)
                .column("source", QuarterFact::source)
                .column("spent", QuarterFact::spent)
                .column("cause", QuarterFact::cause)
                .column("remark", QuarterFact::remark);
        return new RowTable<>(database, "goals.fact", "target", columns, row -> {
            String cause = row.text("cause");
            return new QuarterFact(
                    Period.of(row.text("period")),
                    row.decimal("number"),
                    row.day("day"),
                    row.word(QuarterFact.Status.class, "status"),
                    row.text("source"),
                    row.decimalOrNull("spent"),
                    cause == null ? null : Lifecycle.of(QuarterFact.Cause.class, cause),
                    row.text("remark"));
        });
    }

    private static RowTable<NamedProject> projects(JdbcClient database) {
        RecordColumns<NamedProject> columns = RecordColumns.<NamedProject>of()
                .key("project", "kind", "record_id")
                .column("kind", project -> project.record().kind())
                .column("record_id", project -> project.record().id())
                .names("label", project -> project.record().label())
                .column("local", project -> project.record().local());
        return new RowTable<>(
                database,
                "goals.project",
                "target",
                columns,
                row -> new NamedProject(new RecordReference(
                        row.text("kind"), row.text("record_id"), row.names("label"), row.text("local"))));
    }

    RowTable<QuarterPlan> plans() {
        return plans;
    }

    RowTable<QuarterFact> facts() {
        return facts;
    }

    RowTable<NamedProject> projects() {
        return projects;
    }

    /// Facts before the plans that they rest on.
    List<RowTable<?>> all() {
        return List.of(facts, plans, projects);
    }

    TargetDossier dossier(PlanTarget target) {
        return dossiers(List.of(target)).getFirst();
    }

    /// The same of many, in three statements.
    List<TargetDossier> dossiers(List<PlanTarget> targets) {
        List<Long> ids = targets.stream().map(PlanTarget::id).toList();
        Map<Long, List<QuarterPlan>> planned = plans.list(ids);
        Map<Long, List<QuarterFact>> reported = facts.list(ids);
        Map<Long, List<NamedProject>> named = projects.list(ids);
        return targets.stream()
                .map(target -> new TargetDossier(
                        target,
                        points(
                                planned.getOrDefault(target.id(), List.of()),
                                reported.getOrDefault(target.id(), List.of())),
                        named.getOrDefault(target.id(), List.of()).stream()
                                .map(NamedProject::record)
                                .toList()))
                .toList();
    }

    private static List<TargetPoint> points(List<QuarterPlan> planned, List<QuarterFact> reported) {
        Map<Period, QuarterFact> facts =
                reported.stream().collect(Collectors.toMap(QuarterFact::period, Function.identity()));
        return planned.stream()
                .map(plan -> new TargetPoint(plan, facts.get(plan.period())))
                .toList();
    }

    /// Whether something else than a file reported on what that file planned.
    boolean isReportedSince(long intake) {
        return database.sql("""
                        select exists (
                            select 1 from goals.plan p join goals.fact f on f.target = p.target and f.period = p.period
                            where p.intake = :intake and f.intake <> :intake)
                        """).param("intake", intake).query(Boolean.class).single();
    }
}
