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
import kz.aiqyn.base.intake.RowChange;
import kz.aiqyn.base.intake.RowFile;
import kz.aiqyn.base.intake.RowIntake;
import kz.aiqyn.base.intake.RowProblems;
import kz.aiqyn.base.record.Owners;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Kazakhstan;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.files.table.HeadedTable;
import org.springframework.stereotype.Component;

/// Takes the control list that an office keeps in a table: a row gives an assignment, which whoever sends the file then
/// controls. One that is there under its number stays as it is.
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
            "repeats");

    private final RowIntake intake;
    private final Assignments assignments;
    private final AssignmentChanges changes;
    private final Owners owners;
    private final WorkingDays days;
    private final Access access;
    private final InstantSource clock;

    AssignmentFile(
            RowIntake intake,
            Assignments assignments,
            AssignmentChanges changes,
            Owners owners,
            WorkingDays days,
            Access access,
            InstantSource clock) {
        this.intake = intake;
        this.assignments = assignments;
        this.changes = changes;
        this.owners = owners;
        this.days = days;
        this.access = access;
        this.clock = clock;
    }

    /// What a row says.
    record Row(Assignment assignment, SequencedSet<String> helping) {}

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
        SequencedSet<String> helping = Stream.of(line.text("helping").split("[,;]", -1))
                .map(String::strip)
                .filter(code -> !code.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        for (String code : helping) {
            if (!owners.isThere(code)) {
                line.problem("helping", "assignment.refused.helping", code);
                return Optional.empty();
            }
        }
        return given.map(one -> new Row(one.assignment(), helping));
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
        for (Row row : read) {
            Assignment assignment = row.assignment();
            Assignment known = kept.get(assignment.number());
            if (known == null) {
                found.add(new RowChange<>(
                        row,
                        new FileDifference.Line(
                                ADDED,
                                assignment.organisation(),
                                Names.NONE,
                                assignment.text(),
                                assignment.number() + " · " + assignment.term().until(),
                                assignment.fields() + row.helping().toString())));
            } else if (!known.organisation().equals(assignment.organisation())
                    || !known.text().kk().equals(assignment.text().kk())) {
                problems.tell(row, "number", "assignment.refused.other", assignment.number());
            }
        }
        return found;
    }

    @Override
    public void apply(List<RowChange<Row>> found, Form form, long number) {
        found.forEach(
                change -> changes.give(change.row().assignment(), change.row().helping(), number));
    }
}
