package kz.aiqyn.register.services;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.aiqyn.base.intake.FileDifference;
import kz.aiqyn.base.intake.FilePlace;
import kz.aiqyn.base.intake.FileRecords;
import kz.aiqyn.base.intake.LineForm;
import kz.aiqyn.base.intake.RowChange;
import kz.aiqyn.base.intake.RowFile;
import kz.aiqyn.base.intake.RowIntake;
import kz.aiqyn.base.intake.RowProblems;
import kz.aiqyn.base.keeping.KeptOtherwise;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Kazakhstan;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.files.table.HeadedTable;
import kz.aiqyn.files.table.Shown;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Takes inspections from a table, in each row breaches of one kind where any were found: rows of one act are one
/// inspection. What is there already stays; anything else said of it is refused at its cell.
@Component
class InspectionFile implements RowFile<InspectionFile.Row> {

    static final String CODE = "services-inspections";

    private static final String ADDED = "added";
    private static final int EXAMPLES = 2;
    private static final FilePlace PLACE = new FilePlace(
            CODE, ServicesRights.ASSESS, "services.inspection.file", ServicesCard.STAFF + ServicesCard.INSPECTIONS);
    private static final HeadedTable.Columns COLUMNS =
            HeadedTable.Columns.of(List.of("organisation", "act", "day", "kind", "cases"), "note", "breach", "number");

    private final RowIntake intake;
    private final Inspections inspections;
    private final InspectionChanges changes;
    private final BreachKinds kinds;
    private final InstantSource clock;

    InspectionFile(
            RowIntake intake,
            Inspections inspections,
            InspectionChanges changes,
            BreachKinds kinds,
            InstantSource clock) {
        this.intake = intake;
        this.inspections = inspections;
        this.changes = changes;
        this.kinds = kinds;
        this.clock = clock;
    }

    /// What a row says.
    ///
    /// @param breach null where it tells of none
    record Row(Inspection inspection, @Nullable FoundBreach breach) {

        String name() {
            return InspectionFile.name(inspection);
        }
    }

    private static String name(Inspection inspection) {
        return inspection.organisation() + " · " + inspection.act();
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
        LocalDate today = Kazakhstan.today(clock);
        Map<String, String> act =
                Map.of("act", "№ 12", "day", today.toString(), "kind", "planned", "cases", "120", "note", "");
        List<Map<String, String>> rows = new ArrayList<>();
        kinds.on(today).stream().limit(EXAMPLES).forEach(kind -> {
            Map<String, String> row = new HashMap<>(act);
            row.put("breach", kind.code());
            row.put("number", "3");
            rows.add(row);
        });
        return rows.isEmpty() ? List.of(act) : rows;
    }

    @Override
    public Optional<Row> row(HeadedTable.Line line) {
        LineForm read = LineForm.of(line, COLUMNS, Set.of("cases", "number"));
        Optional<Inspection> inspection = read.read(
                        InspectionForm.read(read.form(), 0, List.of(), Kazakhstan.today(clock), clock.instant()))
                .map(InspectionForm.Said::inspection);
        if (line.text("breach").isEmpty() && line.text("number").isEmpty()) {
            return inspection.map(found -> new Row(found, null));
        }
        Optional<FoundBreach> breach = read.read(InspectionForm.breach(read.form()));
        return inspection.flatMap(found -> breach.map(one -> new Row(found, one)));
    }

    @Override
    public String key(Row row) {
        return row.breach() == null
                ? row.name()
                : row.name() + " · " + row.breach().kind();
    }

    @Override
    public List<RowChange<Row>> compare(List<Row> rows, Form form, RowProblems<Row> problems) {
        Map<String, Inspection> kept =
                inspections
                        .of(rows.stream()
                                .map(row -> row.inspection().organisation())
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(InspectionFile::name, Function.identity()));
        Map<Long, List<FoundBreach>> found = inspections
                .breaches()
                .list(kept.values().stream().map(Inspection::id).toList());
        List<BreachKind> versions = kinds.versions();
        Map<String, Inspection> known = new HashMap<>(kept);
        List<RowChange<Row>> changed = new ArrayList<>();
        for (Row row : rows) {
            Inspection before = known.putIfAbsent(row.name(), row.inspection());
            if (before == null) {
                changed.add(added(row));
            } else {
                tell(before, row, kept.containsKey(row.name()), problems);
            }
            FoundBreach breach = row.breach();
            Inspection old = kept.get(row.name());
            if (breach != null) {
                List<FoundBreach> others = old == null ? List.of() : found.getOrDefault(old.id(), List.of());
                found(row, breach, others, versions, problems).ifPresent(changed::add);
            }
        }
        return changed;
    }

    /// The first field in which a row says something else than what is kept, or than an earlier row of its act.
    private static void tell(Inspection before, Row row, boolean kept, RowProblems<Row> problems) {
        KeptOtherwise.tell(
                row,
                before.fields(),
                row.inspection().fields(),
                kept ? "services.refused.other" : "services.refused.rows",
                problems);
    }

    private static Optional<RowChange<Row>> found(
            Row row,
            FoundBreach breach,
            List<FoundBreach> others,
            List<BreachKind> versions,
            RowProblems<Row> problems) {
        Optional<BreachKind> kind = versions.stream()
                .filter(version -> version.code().equals(breach.kind())
                        && !version.validFrom().isAfter(row.inspection().day()))
                .findFirst();
        if (kind.isEmpty()) {
            problems.tell(row, "breach", "services.refused.breach", Shown.of(breach.kind()));
            return Optional.empty();
        }
        Optional<FoundBreach> before = others.stream()
                .filter(other -> other.kind().equals(breach.kind()))
                .findFirst();
        if (before.isPresent()) {
            if (before.get().number() != breach.number()) {
                problems.tell(
                        row, "number", "services.refused.other", before.get().number());
            }
            return Optional.empty();
        }
        String more = row.inspection().act() + ": " + breach.number();
        return Optional.of(change("found", row, kind.get().names(), more, breach.fields()));
    }

    private static RowChange<Row> added(Row row) {
        Inspection inspection = row.inspection();
        String more = inspection.day() + ": " + inspection.cases();
        return change(ADDED, row, Names.same(inspection.act()), more, inspection.fields());
    }

    private static RowChange<Row> change(String kind, Row row, Names after, String more, Map<String, String> fields) {
        return new RowChange<>(
                row,
                new FileDifference.Line(
                        kind, row.inspection().organisation(), Names.NONE, after, more, row.name() + fields));
    }

    @Override
    public void apply(List<RowChange<Row>> rows, Form form, long number) {
        for (RowChange<Row> change : rows) {
            Inspection inspection = change.row().inspection();
            FoundBreach breach = change.row().breach();
            if (change.line().kind().equals(ADDED)) {
                changes.add(inspection, number);
            } else if (breach != null) {
                changes.found(inspections.same(inspection).orElseThrow(), breach, number);
            }
        }
    }
}
