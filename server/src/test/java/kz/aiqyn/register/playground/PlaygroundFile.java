package kz.aiqyn.register.playground;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kz.aiqyn.base.intake.FileDifference;
import kz.aiqyn.base.intake.FilePlace;
import kz.aiqyn.base.intake.FileRecords;
import kz.aiqyn.base.intake.LineForm;
import kz.aiqyn.base.intake.RowChange;
import kz.aiqyn.base.intake.RowFile;
import kz.aiqyn.base.intake.RowIntake;
import kz.aiqyn.base.intake.RowProblems;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.files.table.HeadedTable;
import org.springframework.stereotype.Component;

/// Takes playgrounds from a table.
@Component
class PlaygroundFile implements RowFile<Playground> {

    private static final FilePlace PLACE =
            new FilePlace("playgrounds", PlaygroundRights.EDIT, "playground.file", PlaygroundCard.STAFF);
    private static final HeadedTable.Columns COLUMNS = HeadedTable.Columns.of(
            List.of("organisation", "name_kk", "cost", "planned_for"), "name_ru", "name_en", "place", "opened_on");

    private final RowIntake intake;
    private final Playgrounds grounds;
    private final PlaygroundChanges changes;
    private final InstantSource clock;

    PlaygroundFile(RowIntake intake, Playgrounds grounds, PlaygroundChanges changes, InstantSource clock) {
        this.intake = intake;
        this.grounds = grounds;
        this.changes = changes;
        this.clock = clock;
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
    public Optional<Playground> row(HeadedTable.Line line) {
        LineForm read = LineForm.of(line, COLUMNS, Set.of("cost"));
        return read.read(PlaygroundForm.read(read.form(), null, clock.instant()));
    }

    @Override
    public String key(Playground row) {
        return row.organisation() + " · " + row.names().kk();
    }

    @Override
    public List<RowChange<Playground>> compare(List<Playground> rows, Form form, RowProblems<Playground> problems) {
        return rows.stream()
                .filter(row -> grounds.same(row).isEmpty())
                .map(row -> new RowChange<>(
                        row,
                        new FileDifference.Line(
                                "added",
                                row.organisation(),
                                Names.NONE,
                                row.names(),
                                row.place(),
                                row.fields().toString())))
                .toList();
    }

    @Override
    public void apply(List<RowChange<Playground>> rows, Form form, long number) {
        rows.forEach(row -> changes.add(row.row(), number));
    }
}
