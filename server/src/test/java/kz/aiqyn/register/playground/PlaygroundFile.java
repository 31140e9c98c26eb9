package kz.aiqyn.register.playground;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import kz.aiqyn.base.identity.Access;
import kz.aiqyn.base.intake.FileDifference;
import kz.aiqyn.base.intake.FileKind;
import kz.aiqyn.base.intake.ImportMode;
import kz.aiqyn.base.intake.RowChange;
import kz.aiqyn.base.intake.RowFile;
import kz.aiqyn.base.intake.RowIntake;
import kz.aiqyn.base.intake.RowProblems;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Outcome;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.files.table.HeadedTable;
import kz.aiqyn.files.table.Read;
import kz.aiqyn.files.table.Shown;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Takes playgrounds from a table.
@Component
class PlaygroundFile implements FileKind, RowFile<Playground> {

    private static final HeadedTable.Columns COLUMNS = HeadedTable.Columns.of(
            List.of("organisation", "name_kk", "cost", "planned_for"), "name_ru", "name_en", "place", "opened_on");

    private final RowIntake intake;
    private final Playgrounds grounds;
    private final PlaygroundChanges changes;
    private final Access access;
    private final InstantSource clock;

    PlaygroundFile(
            RowIntake intake, Playgrounds grounds, PlaygroundChanges changes, Access access, InstantSource clock) {
        this.intake = intake;
        this.grounds = grounds;
        this.changes = changes;
        this.access = access;
        this.clock = clock;
    }

    @Override
    public String code() {
        return "playgrounds";
    }

    @Override
    public String right() {
        return PlaygroundRights.EDIT;
    }

    @Override
    public String words() {
        return "playground.file";
    }

    @Override
    public String back() {
        return PlaygroundCard.STAFF;
    }

    @Override
    public Read<FileDifference> take(Path file, Form form, ImportMode mode) {
        return intake.take(this, file, form, mode);
    }

    @Override
    public HeadedTable.Columns columns() {
        return COLUMNS;
    }

    @Override
    public Optional<Playground> row(HeadedTable.Line line) {
        Optional<String> organisation = line.required("organisation");
        Optional<String> name = line.required("name_kk");
        line.required("planned_for");
        OptionalDouble cost = line.number("cost", "web.form.number");
        @Nullable LocalDate planned = line.day("planned_for");
        @Nullable LocalDate opened = line.day("opened_on");
        if (organisation.filter(access.scope(PlaygroundRights.EDIT)::covers).isEmpty()) {
            line.problem("organisation", "playground.refused.scope", Shown.of(line.text("organisation")));
            return Optional.empty();
        }
        if (name.isEmpty() || planned == null || cost.isEmpty()) {
            return Optional.empty();
        }
        Names names = new Names(name.get(), line.text("name_ru"), line.text("name_en"));
        return Optional.of(new Playground(
                0,
                organisation.get(),
                names,
                line.text("place"),
                PlaygroundForm.cost(cost.getAsDouble()),
                opened == null ? GroundState.PLANNED : GroundState.BUILT,
                planned,
                opened,
                1,
                clock.instant()));
    }

    @Override
    public String key(Playground row) {
        return row.organisation() + " · " + row.names().kk();
    }

    @Override
    public void lock() {
        grounds.lock();
    }

    @Override
    public List<RowChange<Playground>> compare(List<Playground> rows, Form form, RowProblems<Playground> problems) {
        return rows.stream()
                .filter(row ->
                        grounds.find(row.organisation(), row.names().kk()).isEmpty())
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

    @Override
    public boolean isUndoable() {
        return true;
    }

    @Override
    public Outcome<Long> undo(long number) {
        grounds.lock();
        if (grounds.isTouched(number)) {
            return Outcome.refused(Phrase.of("playground.refused.touched"));
        }
        List<Playground> added = grounds.of(number);
        added.forEach(changes::remove);
        return Outcome.done((long) added.size());
    }
}
