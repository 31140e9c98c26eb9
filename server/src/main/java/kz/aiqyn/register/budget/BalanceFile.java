package kz.aiqyn.register.budget;

import java.math.BigDecimal;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import kz.aiqyn.base.intake.FileDifference;
import kz.aiqyn.base.intake.FilePlace;
import kz.aiqyn.base.intake.FileRecords;
import kz.aiqyn.base.intake.RowChange;
import kz.aiqyn.base.intake.RowFile;
import kz.aiqyn.base.intake.RowIntake;
import kz.aiqyn.base.intake.RowProblems;
import kz.aiqyn.base.lifecycle.Lifecycle;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.period.PeriodKind;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.files.table.HeadedTable;
import kz.aiqyn.files.table.Shown;
import org.springframework.stereotype.Component;

/// Takes what stands beside the lines of budgets at the ends of quarters. A balance that is there is corrected.
@Component
class BalanceFile implements RowFile<Balance> {

    static final String CODE = "budget-balances";

    private static final HeadedTable.Columns COLUMNS =
            HeadedTable.Columns.of(List.of("organisation", "period", "kind", "amount"));

    private static final FilePlace PLACE =
            new FilePlace(CODE, BudgetRights.EDIT, "budget.balances.file", BudgetCard.STAFF + BudgetCard.BALANCES);

    private final RowIntake intake;
    private final Balances balances;
    private final InstantSource clock;

    BalanceFile(RowIntake intake, Balances balances, InstantSource clock) {
        this.intake = intake;
        this.balances = balances;
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
        return balances;
    }

    @Override
    public HeadedTable.Columns columns() {
        return COLUMNS;
    }

    @Override
    public Optional<Balance> row(HeadedTable.Line line) {
        Optional<String> organisation = line.required("organisation");
        Optional<Period> quarter = line.required("period").flatMap(Period::find);
        if (quarter.filter(period -> period.kind() == PeriodKind.QUARTER).isEmpty()
                && !line.text("period").isEmpty()) {
            line.problem("period", "budget.refused.quarter", Shown.of(line.text("period")));
            quarter = Optional.empty();
        }
        Optional<String> word = line.required("kind");
        Optional<Balance.Kind> kind = word.flatMap(text -> Arrays.stream(Balance.Kind.values())
                .filter(one -> Lifecycle.code(one).equals(text))
                .findFirst());
        if (word.isPresent() && kind.isEmpty()) {
            line.problem("kind", "budget.refused.kind", Shown.of(word.get()));
        }
        OptionalDouble amount = line.number("amount", "table.cell.blank");
        BigDecimal money = LineFigures.money(amount.orElse(0));
        boolean sound = money.signum() >= 0 && money.compareTo(LineFigures.LARGEST) <= 0;
        if (!sound) {
            line.problem("amount", "budget.refused.amount", Shown.of(line.text("amount")));
        }
        return organisation.isEmpty() || quarter.isEmpty() || kind.isEmpty() || amount.isEmpty() || !sound
                ? Optional.empty()
                : Optional.of(new Balance(organisation.get(), kind.get(), quarter.get(), money));
    }

    @Override
    public String key(Balance row) {
        return row.organisation() + " " + row.quarter() + " " + Lifecycle.code(row.kind());
    }

    @Override
    public List<RowChange<Balance>> compare(List<Balance> rows, Form form, RowProblems<Balance> problems) {
        return rows.stream().flatMap(row -> change(row).stream()).toList();
    }

    private Optional<RowChange<Balance>> change(Balance row) {
        Optional<BigDecimal> before = balances.find(row);
        if (before.filter(kept -> kept.compareTo(row.amount()) == 0).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(new RowChange<>(
                row,
                new FileDifference.Line(
                        before.isEmpty() ? "added" : "corrected",
                        key(row),
                        before.map(BalanceFile::shown).orElse(Names.NONE),
                        shown(row.amount()),
                        "")));
    }

    private static Names shown(BigDecimal amount) {
        return Names.same(amount.stripTrailingZeros().toPlainString());
    }

    @Override
    public void apply(List<RowChange<Balance>> changes, Form form, long number) {
        balances.put(
                changes.stream()
                        .map(change -> new Balances.Known(change.row(), clock.instant()))
                        .toList(),
                number);
    }
}
