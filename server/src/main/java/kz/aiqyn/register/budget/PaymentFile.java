package kz.aiqyn.register.budget;

import java.math.BigDecimal;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import kz.aiqyn.base.identity.Access;
import kz.aiqyn.base.identity.Scope;
import kz.aiqyn.base.intake.FileDifference;
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

/// Takes payments for construction sites. One that is there is not changed: a mistake is mended by taking its file
/// back.
@Component
class PaymentFile implements RowFile<Payment> {

    static final String CODE = "budget-payments";

    private static final HeadedTable.Columns COLUMNS = HeadedTable.Columns.of(
            List.of("kato", "number", "paid_on", "amount", "programme", "site", "site_programme"), "purpose");

    private static final FilePlace PLACE =
            new FilePlace(CODE, BudgetRights.EDIT, "budget.payments.file", BudgetCard.STAFF + BudgetCard.PAYMENTS);

    private final RowIntake intake;
    private final Payments payments;
    private final Budgets budgets;
    private final Access access;
    private final InstantSource clock;

    PaymentFile(RowIntake intake, Payments payments, Budgets budgets, Access access, InstantSource clock) {
        this.intake = intake;
        this.payments = payments;
        this.budgets = budgets;
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
        return payments;
    }

    @Override
    public HeadedTable.Columns columns() {
        return COLUMNS;
    }

    @Override
    public Optional<Payment> row(HeadedTable.Line line) {
        Optional<String> kato = line.code("kato");
        Optional<String> number = line.required("number");
        boolean dated = line.required("paid_on").isPresent();
        LocalDate day = dated ? line.day("paid_on") : null;
        if (day != null && day.isAfter(Kazakhstan.today(clock))) {
            line.problem("paid_on", "budget.refused.future", Shown.of(line.text("paid_on")));
            return Optional.empty();
        }
        OptionalDouble amount = line.number("amount", "table.cell.blank");
        BigDecimal money = LineFigures.money(amount.orElse(1));
        boolean sound = money.signum() > 0 && money.compareTo(LineFigures.LARGEST) <= 0;
        if (!sound) {
            line.problem("amount", "budget.refused.amount", Shown.of(line.text("amount")));
        }
        Optional<String> programme = line.required("programme");
        Optional<String> site = line.required("site");
        boolean numbered = site.filter(text -> text.matches("\\d{1,18}")).isPresent();
        if (site.isPresent() && !numbered) {
            line.problem("site", "budget.refused.site", Shown.of(site.get()));
        }
        Optional<String> belongs = line.required("site_programme");
        if (kato.isEmpty() || number.isEmpty() || day == null || amount.isEmpty() || !sound || !numbered) {
            return Optional.empty();
        }
        return programme.flatMap(from -> belongs.map(to ->
                new Payment(kato.get(), number.get(), day, money, from, site.orElseThrow(), to, line.text("purpose"))));
    }

    @Override
    public String key(Payment row) {
        return row.kato() + " " + row.number();
    }

    @Override
    public List<RowChange<Payment>> compare(List<Payment> rows, Form form, RowProblems<Payment> problems) {
        Scope scope = access.scope(BudgetRights.EDIT);
        List<RowChange<Payment>> changes = new ArrayList<>();
        for (Payment row : rows) {
            Optional<Budget> budget = budgets.find(row.kato());
            Optional<Payment> kept = payments.find(row.kato(), row.number());
            if (budget.isEmpty()) {
                problems.tell(row, "kato", "budget.refused.budget", Shown.of(row.kato()));
            } else if (!scope.covers(budget.get().organisation())) {
                problems.tell(row, "kato", "budget.refused.scope", Shown.of(row.kato()));
            } else if (kept.isEmpty()) {
                changes.add(new RowChange<>(row, line(row)));
            } else if (!line(row).equals(line(kept.get()))) {
                problems.tell(row, "number", "budget.refused.payment", Shown.of(row.number()));
            }
        }
        return changes;
    }

    private static FileDifference.Line line(Payment row) {
        String kind = row.programme().equals(row.siteProgramme()) ? "added" : "astray";
        String money = row.amount().stripTrailingZeros().toPlainString();
        String all = "%s|%s|%s|%s|%s|%s|%s"
                .formatted(
                        row.paidOn(),
                        money,
                        row.programme(),
                        row.site(),
                        row.siteProgramme(),
                        row.purpose(),
                        row.number());
        return new FileDifference.Line(
                kind, row.kato(), Names.NONE, Names.same(row.number()), row.paidOn() + ": " + money, all);
    }

    @Override
    public void apply(List<RowChange<Payment>> changes, Form form, long number) {
        payments.add(changes.stream().map(RowChange::row).toList(), number, clock.instant());
    }
}
