package kz.aiqyn.register.appraisal;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
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
import kz.aiqyn.files.table.Shown;
import org.springframework.stereotype.Component;

/// Takes proposals from a table, with what one costs in a year in each row, for the call of the year that gathers them.
/// What is there already stays.
@Component
class ProposalFile implements RowFile<ProposalFile.Row> {

    static final String CODE = "appraisal-proposals";
    private static final String ADDED = "added";
    private static final String COSTED = "costed";
    private static final Set<String> NUMBERS = Set.of("capacity", "benefit", "upkeep", "cost");
    private static final HeadedTable.Columns COLUMNS = HeadedTable.Columns.of(
            List.of(
                    "call",
                    "organisation",
                    "name_kk",
                    "kind",
                    "unit",
                    "capacity",
                    "people",
                    "benefit",
                    "upkeep",
                    "readiness",
                    "cost_year",
                    "cost"),
            "name_ru",
            "name_en",
            "rivals");
    private static final FilePlace PLACE =
            new FilePlace(CODE, AppraisalRights.PROPOSE, "appraisal.file", AppraisalCard.STAFF);

    private final RowIntake intake;
    private final Proposals proposals;
    private final ProjectCalls calls;
    private final ProposalChanges changes;
    private final InstantSource clock;

    ProposalFile(
            RowIntake intake, Proposals proposals, ProjectCalls calls, ProposalChanges changes, InstantSource clock) {
        this.intake = intake;
        this.proposals = proposals;
        this.calls = calls;
        this.changes = changes;
        this.clock = clock;
    }

    /// What a row says.
    record Row(Proposal proposal, YearCost cost) {

        String name() {
            return proposal.organisation() + " · " + proposal.names().kk();
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
    public Optional<Row> row(HeadedTable.Line line) {
        LineForm read = LineForm.of(line, COLUMNS, NUMBERS);
        String year = line.text("call");
        Optional<ProjectCall> call =
                year.matches("\\d{4}") ? calls.gathering(Integer.parseInt(year)) : Optional.empty();
        if (call.isEmpty()) {
            line.problem("call", "appraisal.refused.call", Shown.of(year));
        }
        Optional<Proposal> proposal = read.read(
                ProposalForm.read(read.form(), call.map(ProjectCall::id).orElse(0L), null, clock.instant()));
        Optional<YearCost> cost = read.read(ProposalForm.cost(read.form()));
        return call.isEmpty() || proposal.isEmpty() || cost.isEmpty()
                ? Optional.empty()
                : Optional.of(new Row(proposal.get(), cost.get()));
    }

    @Override
    public String key(Row row) {
        return row.name() + " · " + row.cost().year();
    }

    @Override
    public List<RowChange<Row>> compare(List<Row> rows, Form form, RowProblems<Row> problems) {
        List<RowChange<Row>> found = new ArrayList<>();
        Set<String> added = new HashSet<>();
        for (Row row : rows) {
            Optional<Proposal> known = proposals.same(row.proposal());
            if (known.isEmpty() && added.add(row.name())) {
                found.add(change(ADDED, row, row.proposal().fields().toString()));
            }
            Optional<YearCost> kept = known.flatMap(one -> proposals.costs().same(one.id(), row.cost()));
            if (kept.filter(other -> other.amount().compareTo(row.cost().amount()) != 0)
                    .isPresent()) {
                problems.tell(
                        row,
                        "cost",
                        "appraisal.refused.other",
                        Proposal.plain(kept.get().amount()));
            } else if (known.isPresent()
                    && kept.isEmpty()
                    && !known.get().state().isDraft()) {
                problems.tell(row, "cost", "appraisal.refused.final");
            } else if (kept.isEmpty()) {
                found.add(change(COSTED, row, row.cost().fields().toString()));
            }
        }
        return found;
    }

    private static RowChange<Row> change(String kind, Row row, String trace) {
        String more = row.cost().year() + ": " + Proposal.plain(row.cost().amount());
        return new RowChange<>(
                row,
                new FileDifference.Line(
                        kind,
                        row.proposal().organisation(),
                        Names.NONE,
                        row.proposal().names(),
                        kind.equals(COSTED) ? more : "",
                        trace));
    }

    @Override
    public void apply(List<RowChange<Row>> rows, Form form, long number) {
        for (RowChange<Row> change : rows) {
            Row row = change.row();
            if (change.line().kind().equals(ADDED)) {
                changes.add(row.proposal(), number);
            } else {
                changes.cost(proposals.same(row.proposal()).orElseThrow(), row.cost(), number);
            }
        }
    }
}
