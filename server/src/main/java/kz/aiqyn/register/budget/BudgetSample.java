package kz.aiqyn.register.budget;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import kz.aiqyn.base.card.DemonstrationPart;
import kz.aiqyn.base.organisation.Organisations;
import kz.aiqyn.base.web.Kazakhstan;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.unit.RatedUnit;
import kz.aiqyn.engine.unit.Units;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Invented execution of budgets, whose measures are the figures of the invented oblast: three years where the akimats
/// are many, one year and the ends of quarters before it where they are few.
@Component
class BudgetSample implements DemonstrationPart {

    private static final int MANY = 12;
    private static final int FIRST = 2023;
    private static final int LAST = 2025;

    /// Who is rated in the invented oblast.
    private static final Set<String> KINDS = Set.of("district", "city", "department");

    /// What is taken of a unit of which nothing is known.
    private static final Map<String, String> MIDDLING = Map.of("population", "41000", "character", "mixed");

    private final Budgets budgets;
    private final BudgetTaking taking;
    private final Balances balances;
    private final SampleExplanations explanations;
    private final SamplePayments payments;
    private final Organisations organisations;

    BudgetSample(
            Budgets budgets,
            BudgetTaking taking,
            Balances balances,
            SampleExplanations explanations,
            SamplePayments payments,
            Organisations organisations) {
        this.budgets = budgets;
        this.taking = taking;
        this.balances = balances;
        this.explanations = explanations;
        this.payments = payments;
        this.organisations = organisations;
    }

    @Override
    public String stage() {
        return "budget.stage";
    }

    @Override
    @Transactional
    public void fill(List<String> codes) {
        Units all = organisations.units();
        List<RatedUnit> units = codes.stream()
                .map(code -> all.find(code).orElseThrow())
                .filter(unit -> budgets.isEmpty(unit.code()))
                .toList();
        List<RatedUnit> akimats = units.stream()
                .filter(unit -> !unit.kato().isEmpty() && BudgetLevel.of(unit.kato()) == BudgetLevel.DISTRICT)
                .toList();
        if (akimats.isEmpty()) {
            return;
        }
        boolean many = akimats.size() >= MANY;
        SampleNumbers numbers = new SampleNumbers(
                Units.of(units.stream().map(BudgetSample::known).toList()));
        SampleBudgets made = new SampleBudgets(numbers);
        Map<String, List<RatedUnit>> departments = new LinkedHashMap<>();
        units.stream()
                .filter(unit -> unit.kind().equals("department") && unit.parent() != null)
                .forEach(unit -> departments
                        .computeIfAbsent(String.valueOf(unit.parent()), any -> new ArrayList<>())
                        .add(unit));
        Map<String, Map<Period, SampleReport>> oblasts = new LinkedHashMap<>();
        for (RatedUnit akimat : akimats) {
            Map<Period, SampleReport> reports = districts(akimat, made, numbers, months(many));
            String parent = akimat.parent();
            if (parent != null) {
                reports.forEach((month, report) -> oblasts.computeIfAbsent(parent, any -> new LinkedHashMap<>())
                        .computeIfAbsent(month, any -> new SampleReport())
                        .add(report));
            }
            rural(akimat, made, numbers, many);
            if (!many) {
                ownAdministrator(akimat);
            }
        }
        oblasts.forEach((parent, reports) -> all.find(parent)
                .filter(unit -> !unit.kato().isEmpty())
                .ifPresent(unit -> oblast(unit, departments.getOrDefault(parent, List.of()), reports, made, numbers)));
        balances(units, numbers, many);
        explanations.fill(akimats);
        payments.fill(akimats);
    }

    /// Where there are no departments, an akimat answers for a programme of its own.
    private void ownAdministrator(RatedUnit akimat) {
        String path = SampleLine.of(SampleLine.DISTRICT, "2").getFirst().path();
        budgets.of(akimat.code())
                .ifPresent(budget -> budgets.putAdministrator(
                        budget.id(), path.split("/", -1)[ReportLine.ADMINISTRATOR], akimat.code()));
    }

    /// As a unit of the invented oblast, alone.
    private static RatedUnit known(RatedUnit unit) {
        boolean is = KINDS.contains(unit.kind());
        Map<String, String> attributes = new LinkedHashMap<>(is ? Map.of() : MIDDLING);
        attributes.putAll(unit.attributes());
        return new RatedUnit(
                unit.code(),
                unit.kato(),
                unit.names(),
                is ? unit.kind() : "district",
                null,
                unit.from(),
                unit.to(),
                attributes);
    }

    private static List<Period> months(boolean many) {
        List<Period> months = new ArrayList<>();
        for (int year = FIRST; year <= LAST; year++) {
            for (int month = 1; month <= 12; month++) {
                if (many || year == LAST || month % 3 == 0) {
                    months.add(Period.month(year, month));
                }
            }
        }
        return months;
    }

    private Map<Period, SampleReport> districts(
            RatedUnit akimat, SampleBudgets made, SampleNumbers numbers, List<Period> months) {
        Budget budget = new Budget(0, akimat.kato(), BudgetLevel.DISTRICT, akimat.code(), akimat.names());
        Map<Period, SampleReport> reports = new LinkedHashMap<>();
        List<BudgetTaking.Taken> taken = new ArrayList<>();
        for (Period month : months) {
            Optional<SampleReport> report = made.district(akimat.code(), month);
            if (report.isPresent()) {
                reports.put(month, report.get());
                taken.add(taken(budget, month, report.get(), total -> known(numbers, akimat.code(), month, total)));
            }
        }
        taking.take(taken, 0);
        return reports;
    }

    private static BudgetTaking.Taken taken(
            Budget budget, Period month, SampleReport report, Function<ReportTotal, BudgetTotals.Known> known) {
        return new BudgetTaking.Taken(budget, month, report.tree(budget.kato(), month), 0, known);
    }

    /// Since when the parts of a district's report are known: as the figures that they come to.
    private static BudgetTotals.Known known(SampleNumbers numbers, String unit, Period month, ReportTotal total) {
        return switch (total.part()) {
            case "tax" -> known(total, numbers, unit, month, "tax.year", "revenue.tax");
            case "nontax", "capital", "transfers" ->
                known(total, numbers, unit, month, "revenue.own.plan", "revenue." + total.part());
            case "own", "revenue" -> known(total, numbers, unit, month, "revenue.own.plan", "revenue.transfers");
            case "development" -> known(total, numbers, unit, month, "development.plan", "development.executed");
            default -> known(total, numbers, unit, month, "expenditure.plan", "expenditure.executed");
        };
    }

    private static BudgetTotals.Known known(
            ReportTotal total, SampleNumbers numbers, String unit, Period month, String plan, String executed) {
        return new BudgetTotals.Known(total, numbers.known(plan, unit, month), numbers.known(executed, unit, month));
    }

    private void rural(RatedUnit akimat, SampleBudgets made, SampleNumbers numbers, boolean many) {
        int count = many ? 6 + (int) (4 * SampleSplit.even(akimat.code())) : 2;
        List<BudgetTaking.Taken> taken = new ArrayList<>();
        for (int place = 0; place < count; place++) {
            String kato = SamplePlaces.kato(akimat.kato(), place);
            Budget budget =
                    new Budget(0, kato, BudgetLevel.RURAL, akimat.code(), SamplePlaces.rural(akimat.code(), place));
            for (Period month : months(false)) {
                if (month.number() % 3 == 0) {
                    made.rural(akimat.code(), month, place, count)
                            .ifPresent(report -> taken.add(taken(
                                    budget,
                                    month,
                                    report,
                                    total -> new BudgetTotals.Known(
                                            total,
                                            numbers.known("revenue.rural.plan", akimat.code(), month),
                                            numbers.known("revenue.rural", akimat.code(), month)))));
                }
            }
        }
        taking.take(taken, 0);
    }

    private void oblast(
            RatedUnit oblast,
            List<RatedUnit> departments,
            Map<Period, SampleReport> reports,
            SampleBudgets made,
            SampleNumbers numbers) {
        Map<String, String> spenders = new LinkedHashMap<>();
        departments.forEach(unit -> SampleLine.of(unit.code(), "2")
                .forEach(line -> spenders.put(line.path().split("/", -1)[3], unit.code())));
        Budget budget = new Budget(0, oblast.kato(), BudgetLevel.of(oblast.kato()), oblast.code(), oblast.names());
        List<BudgetTaking.Taken> taken = new ArrayList<>();
        reports.forEach((month, report) -> {
            departments.forEach(unit -> made.department(report, unit.code(), month));
            taken.add(taken(budget, month, report, total -> {
                String spender = spenders.get(total.administrator());
                if (spender != null) {
                    return known(total, numbers, spender, month, "dep.budget.plan", "dep.budget.executed");
                }
                Instant at = numbers.known("", oblast.code(), month);
                return new BudgetTotals.Known(total, at, at);
            }));
        });
        taking.take(taken, 0);
    }

    private void balances(List<RatedUnit> units, SampleNumbers numbers, boolean many) {
        Map<String, Balance.Kind> kinds = Map.of(
                "tax.arrears", Balance.Kind.TAX_ARREARS,
                "payables.overdue", Balance.Kind.PAYABLES_OVERDUE,
                "transfers.received", Balance.Kind.TRANSFERS_RECEIVED,
                "transfers.unspent", Balance.Kind.TRANSFERS_UNSPENT);
        List<Balances.Known> all = new ArrayList<>();
        for (RatedUnit unit : units) {
            kinds.forEach((code, kind) -> numbers.list(code, unit.code()).stream()
                    .filter(figure -> many || figure.period().year() == LAST)
                    .forEach(figure -> all.add(new Balances.Known(
                            new Balance(unit.code(), kind, figure.period(), figure.number()),
                            figure.known().atStartOfDay(Kazakhstan.ZONE).toInstant()))));
        }
        balances.put(all, 0);
    }
}
