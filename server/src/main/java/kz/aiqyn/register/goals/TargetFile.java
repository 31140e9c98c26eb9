package kz.aiqyn.register.goals;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kz.aiqyn.base.identity.Scope;
import kz.aiqyn.base.intake.FileDifference;
import kz.aiqyn.base.intake.FilePlace;
import kz.aiqyn.base.intake.FileRecords;
import kz.aiqyn.base.intake.LineForm;
import kz.aiqyn.base.intake.RowChange;
import kz.aiqyn.base.intake.RowFile;
import kz.aiqyn.base.intake.RowIntake;
import kz.aiqyn.base.intake.RowProblems;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Kazakhstan;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.files.table.HeadedTable;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Takes targets from a table, in each row the plan of a quarter and what it came to where it has them. What is there
/// already stays. The file for programs of all figures is such a table.
@Component
class TargetFile implements RowFile<TargetFile.Row> {

    static final String CODE = "goals-targets";

    private static final String GOAL = "goal";
    private static final String ADDED = "added";
    private static final String PLANNED = "planned";
    private static final String REPORTED = "reported";

    private static final FilePlace PLACE = new FilePlace(CODE, GoalsRights.EDIT, "goals.file", GoalsCard.STAFF);
    private static final Set<String> NUMBERS = Set.of("base", "plan", "money_planned", "fact", "money_spent");
    private static final HeadedTable.Columns COLUMNS = HeadedTable.Columns.of(
            List.of("organisation", "goal", "name_kk", "unit", "direction", "base_year", "base"),
            "name_ru",
            "name_en",
            "goal_name_kk",
            "goal_name_ru",
            "goal_name_en",
            "kind",
            "reach",
            "programme",
            "period",
            "plan",
            "money_planned",
            "fact",
            "fact_day",
            "fact_status",
            "fact_source",
            "money_spent",
            "cause",
            "remark");

    /// What an empty cell means.
    private static final Map<String, String> USUAL =
            Map.of("kind", "target", "reach", "oblast", "fact-status", "final");

    private final RowIntake intake;
    private final PlanGoals goals;
    private final PlanTargets targets;
    private final TargetRows rows;
    private final TargetChanges changes;
    private final GoalChanges goalChanges;
    private final InstantSource clock;

    TargetFile(
            RowIntake intake,
            PlanGoals goals,
            PlanTargets targets,
            TargetRows rows,
            TargetChanges changes,
            GoalChanges goalChanges,
            InstantSource clock) {
        this.intake = intake;
        this.goals = goals;
        this.targets = targets;
        this.rows = rows;
        this.changes = changes;
        this.goalChanges = goalChanges;
        this.clock = clock;
    }

    /// What a row says.
    ///
    /// @param goal its names, none when the row does not say them
    /// @param point null when it tells of no quarter
    record Row(PlanTarget target, Names goal, @Nullable TargetPoint point) {

        String name() {
            return TargetFile.name(target);
        }
    }

    private static String name(PlanTarget target) {
        return target.organisation() + " · " + target.names().kk();
    }

    @Override
    public FilePlace place() {
        return PLACE;
    }

    @Override
    public RowIntake intake() {
        return intake;
    }

    @Override
    public FileRecords records() {
        return changes;
    }

    @Override
    public HeadedTable.Columns columns() {
        return COLUMNS;
    }

    @Override
    public Optional<Row> row(HeadedTable.Line line) {
        LineForm read = LineForm.of(line, COLUMNS, NUMBERS);
        Form form = read.form();
        for (Map.Entry<String, String> usual : USUAL.entrySet()) {
            form = form.text(usual.getKey()).isEmpty() ? form.with(usual.getKey(), usual.getValue()) : form;
        }
        Names goal = form.names("goal-name");
        Optional<PlanTarget> target = read.read(TargetForm.target(form, 0, clock.instant()));
        boolean reported = !line.text("fact").isEmpty();
        if (line.text("period").isEmpty() && line.text("plan").isEmpty() && !reported) {
            return target.map(one -> new Row(one, goal, null));
        }
        Optional<QuarterPlan> plan = read.read(TargetForm.plan(form));
        Optional<QuarterFact> fact =
                reported ? read.read(TargetForm.fact(form, "period", Kazakhstan.today(clock))) : Optional.empty();
        if (target.isEmpty() || plan.isEmpty() || fact.isPresent() != reported) {
            return Optional.empty();
        }
        int base = target.get().yardstick().baseYear();
        if (plan.get().period().year() < base) {
            line.problem("period", "goals.refused.early", plan.get().period(), Integer.toString(base));
            return Optional.empty();
        }
        return Optional.of(new Row(target.get(), goal, new TargetPoint(plan.get(), fact.orElse(null))));
    }

    @Override
    public String key(Row row) {
        return row.point() == null
                ? row.name()
                : row.name() + " · " + row.point().period();
    }

    @Override
    public List<RowChange<Row>> compare(List<Row> read, Form form, RowProblems<Row> problems) {
        List<RowChange<Row>> found = new ArrayList<>();
        Set<String> added = new HashSet<>();
        Set<String> served = goals.list().stream().map(PlanGoal::code).collect(Collectors.toSet());
        Map<String, TargetDossier> kept = kept(read);
        for (Row row : read) {
            String goal = row.target().goal();
            if (!served.contains(goal) && added.add(goal)) {
                if (row.goal().kk().isEmpty()) {
                    problems.tell(row, "goal", "goals.refused.goal", goal);
                } else {
                    found.add(change(GOAL, row, goal, row.goal()));
                }
            }
            Optional<TargetDossier> known = Optional.ofNullable(kept.get(row.name()));
            if (known.isEmpty() && added.add(row.name())) {
                found.add(change(ADDED, row, goal, row.target().names()));
            }
            if (row.point() != null) {
                compare(row, row.point(), known, found, problems);
            }
        }
        return found;
    }

    /// What is kept of the bodies that a file tells of, by name.
    private Map<String, TargetDossier> kept(List<Row> read) {
        SortedSet<String> bodies =
                read.stream().map(row -> row.target().organisation()).collect(Collectors.toCollection(TreeSet::new));
        return rows.dossiers(targets.list(new Scope(false, bodies))).stream()
                .collect(Collectors.toMap(dossier -> name(dossier.target()), dossier -> dossier));
    }

    private static void compare(
            Row row,
            TargetPoint point,
            Optional<TargetDossier> known,
            List<RowChange<Row>> found,
            RowProblems<Row> problems) {
        Optional<TargetPoint> kept = known.flatMap(dossier -> dossier.point(point.period()));
        String plan = point.period() + ": " + PlanTarget.plain(point.plan());
        if (kept.isEmpty()) {
            found.add(change(PLANNED, row, plan, row.target().names()));
        } else if (kept.get().plan().compareTo(point.plan()) != 0) {
            problems.tell(
                    row,
                    "plan",
                    "goals.refused.other",
                    PlanTarget.plain(kept.get().plan()));
        }
        QuarterFact fact = point.fact();
        QuarterFact before = kept.map(TargetPoint::fact).orElse(null);
        if (fact != null && before == null) {
            String text = point.period() + ": " + PlanTarget.plain(fact.number());
            found.add(change(REPORTED, row, text, row.target().names()));
        } else if (fact != null && before != null && before.number().compareTo(fact.number()) != 0) {
            problems.tell(row, "fact", "goals.refused.other", PlanTarget.plain(before.number()));
        }
    }

    private static RowChange<Row> change(String kind, Row row, String more, Names names) {
        TargetPoint point = row.point();
        QuarterFact fact = point == null ? null : point.fact();
        String trace = row.target().fields()
                + (point == null ? "" : point.planned().fields().toString())
                + (fact == null ? "" : fact.fields().toString());
        return new RowChange<>(
                row, new FileDifference.Line(kind, row.target().organisation(), Names.NONE, names, more, trace));
    }

    @Override
    public void apply(List<RowChange<Row>> found, Form form, long number) {
        for (RowChange<Row> change : found) {
            Row row = change.row();
            PlanTarget target = row.target();
            TargetPoint point = row.point();
            switch (change.line().kind()) {
                case GOAL -> goalChanges.add(new PlanGoal(0, target.goal(), row.goal(), 1, clock.instant()), number);
                case ADDED -> changes.add(target, number);
                default -> {
                    PlanTarget kept = targets.same(target).orElseThrow();
                    QuarterFact fact = point == null ? null : point.fact();
                    if (point != null && change.line().kind().equals(PLANNED)) {
                        changes.plan(kept, point.planned(), number);
                    } else if (fact != null) {
                        changes.report(kept, fact, number);
                    }
                }
            }
        }
    }
}
