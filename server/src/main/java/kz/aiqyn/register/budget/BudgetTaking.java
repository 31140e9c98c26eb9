package kz.aiqyn.register.budget;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import kz.aiqyn.base.audit.Audit;
import kz.aiqyn.base.audit.AuditedOperation;
import kz.aiqyn.base.intake.FileRecords;
import kz.aiqyn.engine.period.Period;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Puts reports in force, and takes them back, each with its entry in the record and the measures that it touches.
@Service
@Transactional
class BudgetTaking implements FileRecords {

    private final Budgets budgets;
    private final BudgetLines lines;
    private final BudgetReports reports;
    private final BudgetTotals totals;
    private final Explanations explanations;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    BudgetTaking(
            Budgets budgets,
            BudgetLines lines,
            BudgetReports reports,
            BudgetTotals totals,
            Explanations explanations,
            Audit audit,
            ApplicationEventPublisher events,
            InstantSource clock) {
        this.budgets = budgets;
        this.lines = lines;
        this.reports = reports;
        this.totals = totals;
        this.explanations = explanations;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /// A report that is to be put in force.
    ///
    /// @param differing how many of its sums do not follow from what is below them
    /// @param known since when its totals are known
    record Taken(
            Budget budget,
            Period month,
            ReportTree tree,
            int differing,
            Function<ReportTotal, BudgetTotals.Known> known) {

        /// One that becomes known now.
        static Taken now(Budget budget, Period month, ReportTree tree, Instant now) {
            return new Taken(
                    budget, month, tree, tree.differences().size(), total -> new BudgetTotals.Known(total, now, now));
        }
    }

    /// @param intake the file that they came from, 0 for none
    void take(List<Taken> taken, long intake) {
        Map<String, Integer> numbers = lines.numbers();
        Map<Long, ReportTree> trees = new LinkedHashMap<>();
        Map<Long, List<BudgetTotals.Known>> known = new LinkedHashMap<>();
        List<BudgetReport> written = new ArrayList<>();
        for (Taken one : taken) {
            Budget budget = budgets.ensure(one.budget());
            lines.add(one.tree().lines(), numbers);
            administrators(budget, one.tree());
            Optional<BudgetReport> before = reports.find(budget.id(), one.month());
            List<BudgetTotals.Known> now = known(one, before);
            BudgetReport report = new BudgetReport(
                    0,
                    budget.id(),
                    one.month(),
                    before.map(BudgetReport::version).orElse(0) + 1,
                    BudgetReport.Standing.CURRENT,
                    one.tree().digest(),
                    one.differing(),
                    intake,
                    changed(now));
            long id = reports.add(report);
            trees.put(id, one.tree());
            known.put(id, now);
            record(before.isEmpty() ? "budget.reported" : "budget.corrected", id, budget, report);
            written.add(report);
        }
        reports.addFigures(trees, numbers);
        totals.add(known);
        touch(written);
    }

    /// When the last of a report's numbers became known.
    private Instant changed(List<BudgetTotals.Known> totals) {
        return totals.stream()
                .flatMap(total -> Stream.of(total.planKnown(), total.executedKnown()))
                .max(Instant::compareTo)
                .orElseGet(clock::instant);
    }

    private List<BudgetTotals.Known> known(Taken taken, Optional<BudgetReport> before) {
        Map<String, BudgetTotals.Known> then =
                before.map(report -> totals.of(report.id())).orElse(Map.of());
        return ReportTotal.of(taken.tree()).stream()
                .map(taken.known())
                .map(known -> known.since(then.get(known.key())))
                .toList();
    }

    private void administrators(Budget budget, ReportTree tree) {
        Map<String, String> kept = budgets.administrators(budget.id());
        for (ReportLine line : tree.lines()) {
            String organisation = line.sent().organisation();
            if (line.isAdministrator()
                    && !organisation.isEmpty()
                    && !organisation.equals(kept.put(line.administrator(), organisation))) {
                budgets.putAdministrator(budget.id(), line.administrator(), organisation);
            }
        }
    }

    private void record(String operation, long id, Budget budget, BudgetReport report) {
        Map<String, String> fields = new TreeMap<>(Map.of(
                "organisation", budget.organisation(),
                "month", report.month().toString(),
                "version", Integer.toString(report.version()),
                "digest", report.digest()));
        audit.record(AuditedOperation.of(operation, BudgetReport.subject(id), fields));
    }

    @Override
    public void lock() {
        reports.lock();
    }

    /// Whether another file corrected something of one, or somebody explained money of it.
    @Override
    public boolean isTouched(long number) {
        return reports.of(number).stream()
                .anyMatch(report -> !report.standing().current()
                        || (report.version() == 1 && explanations.isExplained(report.budget(), report.month())));
    }

    /// Takes the reports of a file away, and puts in force again what they replaced.
    @Override
    public long undo(long number) {
        List<BudgetReport> all = reports.of(number);
        for (BudgetReport report : all) {
            reports.remove(report.id());
            reports.versions(report.budget(), report.month()).stream()
                    .findFirst()
                    .ifPresent(before -> reports.setCurrent(before.id(), true));
            reports.setLatest(report.budget());
            audit.record(AuditedOperation.of(
                    "budget.withdrawn",
                    report.subject(),
                    Map.of("month", report.month().toString(), "digest", report.digest())));
        }
        touch(all);
        return all.size();
    }

    private void touch(Collection<BudgetReport> all) {
        Set<Period> months = new TreeSet<>();
        Set<String> organisations = new TreeSet<>();
        for (BudgetReport report : all) {
            months.add(report.month());
        }
        for (long budget : all.stream().map(BudgetReport::budget).distinct().toList()) {
            organisations.add(budgets.get(budget).organisation());
            organisations.addAll(budgets.administrators(budget).values());
        }
        if (!months.isEmpty()) {
            events.publishEvent(BudgetMeasures.touched(months, organisations));
        }
    }
}
