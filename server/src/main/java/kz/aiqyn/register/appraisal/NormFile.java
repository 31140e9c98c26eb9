package kz.aiqyn.register.appraisal;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
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
import kz.aiqyn.base.lifecycle.Lifecycle;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Outcome;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.files.table.HeadedTable;
import org.springframework.stereotype.Component;

/// Takes norms from a table. What is there already stays.
@Component
class NormFile implements RowFile<Norm> {

    static final String CODE = "appraisal-norms";
    private static final String ADDED = "added";
    private static final HeadedTable.Columns COLUMNS =
            HeadedTable.Columns.of(List.of("kind", "unit", "since", "norm", "act"));
    private static final FilePlace PLACE =
            new FilePlace(CODE, AppraisalRights.KEEP, "appraisal.normfile", AppraisalCard.STAFF + AppraisalCard.NORMS);

    private final RowIntake intake;
    private final Norms norms;
    private final NormChanges changes;
    private final InstantSource clock;

    NormFile(RowIntake intake, Norms norms, NormChanges changes, InstantSource clock) {
        this.intake = intake;
        this.norms = norms;
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

    /// Norms are of the whole oblast.
    @Override
    public boolean isForEverything() {
        return true;
    }

    @Override
    public Optional<Norm> row(HeadedTable.Line line) {
        LineForm read = LineForm.of(line, COLUMNS, Set.of("norm"));
        return read.read(norm(read.form()));
    }

    private Outcome<Norm> norm(Form sent) {
        Form form = sent.required("kind", "unit", "since", "norm", "act").days("since");
        form = FieldChecks.choice(form, "kind", ProjectKind.values());
        form = FieldChecks.unit(FieldChecks.withoutPersons(form, "act"), "unit");
        form = FieldChecks.number(form, "norm", 0.001, 1e12, "appraisal.refused.money");
        LocalDate since = form.day("since");
        return form.isSound() && since != null
                ? Outcome.done(new Norm(
                        0,
                        Lifecycle.of(ProjectKind.class, form.text("kind")),
                        form.text("unit"),
                        since,
                        FieldChecks.decimal(form, "norm"),
                        form.text("act"),
                        1,
                        clock.instant()))
                : Outcome.refused(form);
    }

    @Override
    public String key(Norm norm) {
        return Lifecycle.code(norm.kind()) + " · " + norm.unit() + " · " + norm.since();
    }

    @Override
    public List<RowChange<Norm>> compare(List<Norm> rows, Form form, RowProblems<Norm> problems) {
        List<RowChange<Norm>> found = new ArrayList<>();
        for (Norm norm : rows) {
            Optional<Norm> known = norms.same(norm);
            if (known.isEmpty()) {
                Names shown = Names.same(norm.act());
                found.add(new RowChange<>(
                        norm,
                        new FileDifference.Line(
                                ADDED,
                                key(norm),
                                Names.NONE,
                                shown,
                                Proposal.plain(norm.cost()),
                                norm.fields().toString())));
            } else if (known.get().cost().compareTo(norm.cost()) != 0) {
                problems.tell(
                        norm,
                        "norm",
                        "appraisal.refused.other",
                        Proposal.plain(known.get().cost()));
            }
        }
        return found;
    }

    @Override
    public void apply(List<RowChange<Norm>> rows, Form form, long number) {
        rows.forEach(change -> changes.add(change.row(), number));
    }
}
