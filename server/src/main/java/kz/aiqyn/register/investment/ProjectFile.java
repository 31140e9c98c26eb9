package kz.aiqyn.register.investment;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kz.aiqyn.base.identifier.BusinessNumber;
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
import kz.aiqyn.base.web.Outcome;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.files.table.HeadedTable;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Takes projects from a table, with their first promises and openings. Of a project that is there only the promise is
/// moved, and only with a reason. The file for programs of the list is such a table.
@Component
class ProjectFile implements RowFile<ProjectFile.Row> {

    static final String CODE = "investment-projects";

    private static final String ADDED = "added";
    private static final String MOVED = "moved";

    private static final FilePlace PLACE =
            new FilePlace(CODE, InvestmentRights.EDIT, "investment.file", InvestmentCard.STAFF);
    private static final Set<String> NUMBERS = Set.of("sum", "jobs", "latitude", "longitude");
    private static final HeadedTable.Columns COLUMNS = HeadedTable.Columns.of(
            List.of("organisation", "name_kk", "branch", "sum", "jobs"),
            "name_ru",
            "name_en",
            "investor",
            "investor_bin",
            "place",
            "latitude",
            "longitude",
            "capacity",
            "stage",
            "said_on",
            "due",
            "reason",
            "opened_on",
            "act");

    private final RowIntake intake;
    private final Projects projects;
    private final KnownProjects known;
    private final ProjectForm forms;
    private final ProjectChanges changes;
    private final InstantSource clock;

    ProjectFile(
            RowIntake intake,
            Projects projects,
            KnownProjects known,
            ProjectForm forms,
            ProjectChanges changes,
            InstantSource clock) {
        this.intake = intake;
        this.projects = projects;
        this.known = known;
        this.forms = forms;
        this.changes = changes;
        this.clock = clock;
    }

    /// What a row says.
    ///
    /// @param due null when it tells of no promise
    record Row(ProjectDossier dossier, @Nullable LocalDate due, String reason) {

        InvestmentProject project() {
            return dossier.project();
        }
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
    public List<Map<String, String>> example() {
        return List.of(Map.ofEntries(
                Map.entry("name_kk", "Мысал ет комбинаты"),
                Map.entry("name_ru", "Мясокомбинат-пример"),
                Map.entry("branch", "food"),
                Map.entry("sum", "1500000"),
                Map.entry("jobs", "60"),
                Map.entry("place", "Шығанақ"),
                Map.entry("capacity", "3000 т"),
                Map.entry("stage", "agreed"),
                Map.entry("said_on", "2025-03-14"),
                Map.entry("due", "2027-11-30")));
    }

    @Override
    public Optional<Row> row(HeadedTable.Line line) {
        LineForm read = LineForm.of(line, COLUMNS, NUMBERS);
        LocalDate today = Kazakhstan.today(clock);
        if (BusinessNumber.isLikePersons(line.text("investor_bin"))) {
            line.problem("investor_bin", "investment.refused.trader");
            return Optional.empty();
        }
        Optional<InvestmentProject> project = read.read(forms.read(read.form(), null, clock.instant()));
        Optional<Optional<Promise>> promise = read.read(promise(read.form(), today));
        Optional<Optional<Opening>> opening = read.read(opening(read.form(), today));
        Optional<ProjectStage> stage = read.read(stage(read.form()));
        if (project.isEmpty() || promise.isEmpty() || opening.isEmpty() || stage.isEmpty()) {
            return Optional.empty();
        }
        InvestmentProject.Life life = new InvestmentProject.Life(stage.get(), "", null);
        ProjectDossier dossier = new ProjectDossier(
                project.get().in(life, clock.instant()),
                promise.get().stream().toList(),
                opening.get().stream().toList(),
                List.of(),
                List.of());
        return Optional.of(new Row(dossier, promise.get().map(Promise::due).orElse(null), line.text("reason")));
    }

    /// A promise may have been given, and be over, before the register knew of it.
    private static Outcome<Optional<Promise>> promise(Form sent, LocalDate today) {
        Form form = FormRules.past(sent.days("said-on", "due"), today, "said-on");
        form = FormRules.withoutPersons(form, "reason");
        @Nullable LocalDate due = form.day("due");
        @Nullable LocalDate said = form.day("said-on");
        if (due != null && due.isBefore(said == null ? today : said)) {
            form = form.wrong("due", Phrase.of("investment.refused.past", due));
        }
        if (!form.isSound()) {
            return Outcome.refused(form);
        }
        return Outcome.done(Optional.ofNullable(due).map(day -> new Promise(1, said == null ? today : said, day, "")));
    }

    private static Outcome<Optional<Opening>> opening(Form sent, LocalDate today) {
        if (!FormRules.isFilled(sent, "opened-on", "act")) {
            return Outcome.done(Optional.empty());
        }
        Form form = FormRules.past(sent.required("opened-on", "act", "due").days("opened-on"), today, "opened-on");
        form = FormRules.withoutPersons(form, "act");
        @Nullable LocalDate day = form.day("opened-on");
        return form.isSound() && day != null
                ? Outcome.done(Optional.of(new Opening(1, day, form.text("act"))))
                : Outcome.refused(form);
    }

    /// The stage of a new project; what opened is at least opened.
    private static Outcome<ProjectStage> stage(Form sent) {
        Form form = FormRules.choice(sent, "stage", ProjectStage.values());
        if (!form.isSound()) {
            return Outcome.refused(form);
        }
        ProjectStage said =
                FormRules.find(ProjectStage.values(), form.text("stage")).orElse(ProjectStage.IDEA);
        boolean opened = !form.text("opened-on").isEmpty();
        return Outcome.done(opened && said != ProjectStage.AT_CAPACITY ? ProjectStage.OPENED : said);
    }

    /// What stopped or was given up needs a reason, and what opened an act.
    private static boolean needsAStep(Row row) {
        return switch (row.project().stage()) {
            case STOPPED, GIVEN_UP -> true;
            case OPENED, AT_CAPACITY -> row.dossier().opening().isEmpty();
            case IDEA, AGREED, BEING_BUILT, EQUIPMENT, TRIAL_RUN -> false;
        };
    }

    @Override
    public String key(Row row) {
        return InvestmentLists.key(
                row.project().organisation(), row.project().names().kk());
    }

    @Override
    public List<RowChange<Row>> compare(List<Row> rows, Form form, RowProblems<Row> problems) {
        Map<String, KnownProjects.Known> kept =
                known.of(rows.stream().map(row -> row.project().organisation()).toList());
        List<RowChange<Row>> found = new ArrayList<>();
        for (Row row : rows) {
            KnownProjects.Known one = kept.get(key(row));
            if (one != null) {
                compare(row, one, found, problems);
            } else if (needsAStep(row)) {
                problems.tell(row, "stage", "investment.refused.by-step");
            } else {
                found.add(change(ADDED, row, row.due() == null ? "" : row.due().toString()));
            }
        }
        return found;
    }

    private static void compare(
            Row row, KnownProjects.Known kept, List<RowChange<Row>> found, RowProblems<Row> problems) {
        LocalDate opened = row.dossier().opening().map(Opening::openedOn).orElse(null);
        if (opened != null && !opened.equals(kept.openedOn())) {
            problems.tell(row, "opened_on", "investment.refused.by-step");
        } else if (row.due() != null && !row.due().equals(kept.due())) {
            if (kept.openedOn() != null) {
                problems.tell(row, "due", "investment.refused.over");
            } else if (kept.due() != null && row.reason().isEmpty()) {
                problems.tell(row, "due", "investment.refused.moved", kept.due());
            } else {
                found.add(change(MOVED, row, kept.due() + " > " + row.due()));
            }
        }
    }

    private static RowChange<Row> change(String kind, Row row, String more) {
        InvestmentProject project = row.project();
        StringBuilder trace = new StringBuilder(project.fields().toString()).append(project.stage());
        row.dossier().promises().forEach(promise -> trace.append(promise.fields()));
        row.dossier().openings().forEach(opening -> trace.append(opening.fields()));
        return new RowChange<>(
                row,
                new FileDifference.Line(
                        kind, project.organisation(), Names.NONE, project.names(), more, trace + row.reason()));
    }

    @Override
    public void apply(List<RowChange<Row>> rows, Form form, long number) {
        for (RowChange<Row> change : rows) {
            Row row = change.row();
            if (change.line().kind().equals(ADDED)) {
                changes.add(row.dossier(), number);
            } else if (row.due() != null) {
                changes.promise(projects.same(row.project()).orElseThrow(), row.due(), row.reason(), number)
                        .orElseThrow(reasons -> new IllegalStateException("it was compared before: " + reasons));
            }
        }
    }
}
