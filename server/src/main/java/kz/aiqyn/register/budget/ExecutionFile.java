package kz.aiqyn.register.budget;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kz.aiqyn.base.identity.Access;
import kz.aiqyn.base.identity.Scope;
import kz.aiqyn.base.intake.FileDifference;
import kz.aiqyn.base.intake.FileField;
import kz.aiqyn.base.intake.FilePlace;
import kz.aiqyn.base.intake.FileRecords;
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

/// Takes reports of execution in the layout of the portal "Open budgets": a row for each line of a budget in a month,
/// cumulative since 1 January. What is said of a month already is replaced when the file says something else.
@Component
class ExecutionFile implements RowFile<SentReport> {

    static final String CODE = "budget-execution";

    /// The field by which a sender takes sums that do not follow from what is below them.
    static final String DIFFERING = "differing";

    private static final FilePlace PLACE = new FilePlace(CODE, BudgetRights.EDIT, "budget.file", BudgetCard.STAFF);

    private final RowIntake intake;
    private final BudgetGround ground;
    private final Budgets budgets;
    private final BudgetReports reports;
    private final BudgetTaking taking;
    private final Access access;
    private final InstantSource clock;

    ExecutionFile(
            RowIntake intake,
            BudgetGround ground,
            Budgets budgets,
            BudgetReports reports,
            BudgetTaking taking,
            Access access,
            InstantSource clock) {
        this.intake = intake;
        this.ground = ground;
        this.budgets = budgets;
        this.reports = reports;
        this.taking = taking;
        this.access = access;
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
        return taking;
    }

    @Override
    public List<FileField> fields() {
        return List.of(FileField.check(DIFFERING));
    }

    @Override
    public String more() {
        return "budget.file.more";
    }

    @Override
    public HeadedTable.Columns columns() {
        return ExecutionRow.COLUMNS;
    }

    @Override
    public Optional<SentReport> row(HeadedTable.Line line) {
        return ExecutionRow.read(line, Kazakhstan.today(clock)).map(sent -> new SentReport(List.of(sent)));
    }

    @Override
    public String key(SentReport row) {
        return row.first().report() + " " + row.first().row();
    }

    @Override
    public List<RowChange<SentReport>> compare(List<SentReport> rows, Form form, RowProblems<SentReport> problems) {
        Map<String, List<SentReport>> grouped = new LinkedHashMap<>();
        rows.forEach(row -> grouped.computeIfAbsent(row.first().report(), any -> new ArrayList<>())
                .add(row));
        Map<String, Budget> known =
                ground.budgets(rows.stream().map(SentReport::kato).distinct().toList());
        Scope scope = access.scope(BudgetRights.EDIT);
        List<RowChange<SentReport>> changes = new ArrayList<>();
        for (List<SentReport> group : grouped.values()) {
            SentReport first = group.getFirst();
            Budget budget = known.get(first.kato());
            if (budget == null) {
                problems.tell(first, ExecutionRow.KATO, "budget.refused.kato", first.kato());
            } else if (!scope.covers(budget.organisation())) {
                problems.tell(first, ExecutionRow.KATO, "budget.refused.scope", first.kato());
            } else {
                report(group, form, problems)
                        .flatMap(sent -> change(budget, sent))
                        .ifPresent(changes::add);
            }
        }
        return changes;
    }

    /// A report of its rows; empty, and told, when they are no tree.
    private Optional<Sent> report(List<SentReport> group, Form form, RowProblems<SentReport> problems) {
        Map<String, SentReport> single = new LinkedHashMap<>();
        group.forEach(row -> single.put(row.first().row(), row));
        SentReport whole = new SentReport(group.stream().map(SentReport::first).toList());
        ReportTree.Faults faults = (line, column, key, arguments) ->
                problems.tell(Optional.ofNullable(single.get(line.row())).orElseThrow(), column, key, arguments);
        List<SentLine> naming = whole.lines().stream()
                .filter(line -> !line.organisation().isEmpty())
                .toList();
        Set<String> organisations = naming.isEmpty() ? Set.of() : ground.names().keySet();
        naming.stream()
                .filter(line -> !organisations.contains(line.organisation()))
                .forEach(line -> faults.tell(
                        line,
                        ExecutionRow.ADMINISTRATOR,
                        "budget.refused.organisation",
                        Shown.of(line.organisation())));
        Optional<ReportTree> tree = ReportTree.of(whole.lines(), faults);
        if (form.text(DIFFERING).isEmpty()) {
            tree.map(ReportTree::differences)
                    .orElse(List.of())
                    .forEach(found -> faults.tell(
                            found.line().sent(),
                            found.column(),
                            "budget.refused.sum",
                            found.said().doubleValue(),
                            found.follows().doubleValue()));
        }
        return tree.map(found -> new Sent(whole, found));
    }

    private record Sent(SentReport report, ReportTree tree) {}

    private Optional<RowChange<SentReport>> change(Budget budget, Sent sent) {
        Optional<BudgetReport> before = budgets.find(budget.kato())
                .flatMap(kept -> reports.find(kept.id(), sent.report().month()));
        String digest = sent.tree().digest();
        if (before.filter(report -> report.digest().equals(digest)).isPresent()) {
            return Optional.empty();
        }
        String more = sent.report().month() + ": "
                + before.map(report -> changed(report, sent.tree()) + " / ").orElse("")
                + sent.tree().lines().size();
        FileDifference.Line line = new FileDifference.Line(
                before.isEmpty() ? "added" : "corrected", budget.kato(), Names.NONE, budget.names(), more, digest);
        return Optional.of(new RowChange<>(sent.report(), line));
    }

    /// How many rows of a report differ from what is kept, or are new, or are gone.
    private long changed(BudgetReport before, ReportTree tree) {
        Map<String, String> kept = reports.plain(before.id());
        long changed = kept.size();
        for (ReportLine line : tree.lines()) {
            String then = kept.get(line.path());
            changed += then == null ? 1 : line.told().equals(then) ? -1 : 0;
        }
        return changed;
    }

    @Override
    public void apply(List<RowChange<SentReport>> changes, Form form, long number) {
        Map<String, Budget> known = ground.budgets(
                changes.stream().map(change -> change.row().kato()).distinct().toList());
        List<BudgetTaking.Taken> taken = new ArrayList<>();
        for (RowChange<SentReport> change : changes) {
            SentReport report = change.row();
            Budget budget = Optional.ofNullable(known.get(report.kato())).orElseThrow();
            taken.add(BudgetTaking.Taken.now(
                    budget, report.month(), ReportTree.ofSound(report.lines()), clock.instant()));
        }
        taking.take(taken, number);
    }
}
