package kz.aiqyn.oversight.assignment;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.aiqyn.base.calendar.WorkingDays;
import kz.aiqyn.base.identity.Access;
import kz.aiqyn.base.intake.FileDifference;
import kz.aiqyn.base.intake.FilePlace;
import kz.aiqyn.base.intake.FileRecords;
import kz.aiqyn.base.intake.LineForm;
import kz.aiqyn.base.intake.MappedColumns;
import kz.aiqyn.base.intake.RowChange;
import kz.aiqyn.base.intake.RowFile;
import kz.aiqyn.base.intake.RowIntake;
import kz.aiqyn.base.intake.RowProblems;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Kazakhstan;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.files.table.HeadedTable;
import kz.aiqyn.files.table.Shown;
import org.springframework.stereotype.Component;

/// Takes the control list that an office keeps in a table, in whatever layout: a row gives an assignment, which whoever
/// it
/// names then controls, or else whoever sends the file. One that is there under its number stays as it is; one that is
/// off control is left out.
@Component
class AssignmentFile implements RowFile<AssignmentFile.Row> {

    static final String CODE = "assignments";

    private static final String ADDED = "added";

    private static final FilePlace PLACE =
            new FilePlace(CODE, AssignmentRights.GIVE, "assignment.file", AssignmentCard.STAFF);
    private static final HeadedTable.Columns COLUMNS = HeadedTable.Columns.of(
            List.of("number", "name_kk", "organisation", "term"),
            "name_ru",
            "name_en",
            "helping",
            "given_on",
            "origin",
            "origin_title",
            "weight",
            "promised",
            "repeats",
            "controller",
            "state");
    private static final MappedColumns MAPPED = new MappedColumns(
            List.of(
                    "number",
                    "name_kk",
                    "name_ru",
                    "name_en",
                    "organisation",
                    "helping",
                    "controller",
                    "term",
                    "given_on",
                    "state",
                    "origin",
                    "origin_title",
                    "weight",
                    "promised",
                    "repeats"),
            COLUMNS.required());

    private final RowIntake intake;
    private final Assignments assignments;
    private final AssignmentChanges changes;
    private final Controllers controllers;
    private final WorkingDays days;
    private final Access access;
    private final InstantSource clock;

    AssignmentFile(
            RowIntake intake,
            Assignments assignments,
            AssignmentChanges changes,
            Controllers controllers,
            WorkingDays days,
            Access access,
            InstantSource clock) {
        this.intake = intake;
        this.assignments = assignments;
        this.changes = changes;
        this.controllers = controllers;
        this.days = days;
        this.access = access;
        this.clock = clock;
    }

    /// What a row says.
    ///
    /// @param helping codes of the bodies that help
    /// @param controller as the file names them; empty where it names nobody
    record Row(Assignment assignment, SequencedSet<String> helping, String controller) {}

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
    public List<String> naming() {
        return List.of("helping");
    }

    @Override
    public MappedColumns mapped() {
        return MAPPED;
    }

    @Override
    public boolean isLeftOut(HeadedTable.Line line) {
        boolean ended = FileWords.state(line.text("state"))
                .filter(FileWords.FileState.ENDED::equals)
                .isPresent();
        if (ended) {
            line.notice("assignment.file.state.left", Shown.of(line.text("state")));
        }
        return ended;
    }

    @Override
    public Optional<Row> row(HeadedTable.Line written) {
        HeadedTable.Line line = FileWords.understood(written);
        Optional<FileWords.FileState> state = FileWords.state(line.text("state"));
        if (state.isEmpty()) {
            line.problem("state", "assignment.file.state.unknown", Shown.of(line.text("state")));
        }
        LineForm read = LineForm.of(line, COLUMNS, Set.of());
        Form form = read.form();
        form = usual(usual(form, "origin", "other"), "weight", Integer.toString(Assignment.ORDINARY));
        Optional<Access.Person> sender = access.person();
        AssignmentForm.Giver giver = new AssignmentForm.Giver(
                sender.map(Access.Person::login).orElse("aiqyn"),
                sender.map(Access.Person::name).orElse("Aiqyn"),
                null);
        Optional<AssignmentForm.Given> given =
                read.read(AssignmentForm.given(form, giver, days, Kazakhstan.today(clock), clock.instant()));
        return state.isEmpty() ? Optional.empty() : given.map(one -> row(line, one.assignment(), state.get()));
    }

    private Row row(HeadedTable.Line line, Assignment assignment, FileWords.FileState state) {
        SequencedSet<String> helping = Stream.of(line.text("helping").split(",", -1))
                .filter(code -> !code.isEmpty() && !code.equals(assignment.organisation()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Assignment taken = state == FileWords.FileState.AT_WORK
                ? assignment.in(new AssignmentCourse(AssignmentState.ACCEPTED, null, "", 0, null), clock.instant())
                : assignment;
        return new Row(taken, helping, line.text("controller"));
    }

    private static Form usual(Form form, String field, String usual) {
        return form.text(field).isEmpty() ? form.with(field, usual) : form;
    }

    @Override
    public String key(Row row) {
        return row.assignment().number();
    }

    @Override
    public List<RowChange<Row>> compare(List<Row> read, Form form, RowProblems<Row> problems) {
        List<RowChange<Row>> found = new ArrayList<>();
        Map<String, Assignment> kept =
                assignments.numbered(read.stream().map(this::key).toList());
        NamedControllers named = new NamedControllers(controllers.list());
        for (Row row : read) {
            Assignment assignment = row.assignment();
            Assignment known = kept.get(assignment.number());
            if (known == null) {
                named.controlled(row, problems)
                        .ifPresent(
                                controlled -> found.add(added(new Row(controlled, row.helping(), row.controller()))));
            } else if (!known.organisation().equals(assignment.organisation())
                    || !known.text().kk().equals(assignment.text().kk())) {
                problems.tell(row, "number", "assignment.refused.other", assignment.number());
            }
        }
        return found;
    }

    private static RowChange<Row> added(Row row) {
        Assignment assignment = row.assignment();
        return new RowChange<>(
                row,
                new FileDifference.Line(
                        ADDED,
                        assignment.organisation(),
                        Names.NONE,
                        assignment.text(),
                        String.join(
                                " · ",
                                assignment.number(),
                                assignment.term().until().toString(),
                                assignment.controlledBy()),
                        assignment.fields() + assignment.controller() + row.helping()));
    }

    @Override
    public void apply(List<RowChange<Row>> found, Form form, long number) {
        found.forEach(
                change -> changes.give(change.row().assignment(), change.row().helping(), number));
    }
}
