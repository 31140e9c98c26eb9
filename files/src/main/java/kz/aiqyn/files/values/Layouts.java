package kz.aiqyn.files.values;

import java.util.Optional;
import kz.aiqyn.engine.methodology.Methodology;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.files.budget.BudgetTable;
import kz.aiqyn.files.table.Problem;
import kz.aiqyn.files.table.ReadLog;
import kz.aiqyn.files.table.Row;
import kz.aiqyn.files.table.Shown;
import kz.aiqyn.files.table.Table;
import org.jspecify.annotations.Nullable;

/// Recognises the layout of a file by its header.
final class Layouts {

    private final @Nullable Methodology methodology;
    private final MeasureBook measures;
    private final DataOptions options;

    Layouts(@Nullable Methodology methodology, MeasureBook measures, DataOptions options) {
        this.methodology = methodology;
        this.measures = measures;
        this.options = options;
    }

    /// The layout of the table; empty, and told, when it is none that is known.
    Optional<Layout> recognise(Table table, ReadLog log) {
        if (BudgetTable.isHeader(table)) {
            return budget(table, log);
        }
        Optional<Layout> found =
                LongLayout.recognise(table, log).or(() -> WideLayout.recognise(table, measures, options.period(), log));
        if (found.isEmpty()) {
            Optional<Row> first =
                    table.head().stream().filter(row -> !row.isBlank()).findFirst();
            String header =
                    first.map(row -> Shown.of(String.join(" | ", row.texts()))).orElse("");
            first.ifPresent(row -> table.isSound(row, row.columns(), row, log));
            log.headless(new Problem(
                    table.file(),
                    first.map(Row::number).orElse(0L),
                    "",
                    Phrase.of(header.isEmpty() ? "table.empty" : "table.header.unknown", header)));
        }
        return found;
    }

    private Optional<Layout> budget(Table table, ReadLog log) {
        Methodology given = methodology;
        if (given == null) {
            log.problem(table.file(), Phrase.of("table.budget.methodology"));
            return Optional.empty();
        }
        Optional<BudgetTable> budget = BudgetTable.open(table, given.sources(), log);
        BudgetUnits units = new BudgetUnits(given);
        boolean agrees =
                budget.isPresent() && units.agree(table.file(), budget.get().measures(), log);
        return budget.filter(_ -> agrees)
                .map(found -> intake -> found.read(
                        (oblast, month, row) ->
                                intake.unit(oblast, month, new CellPosition(table.file(), row, found.unitColumn())),
                        value -> intake.add(units.converted(value)),
                        intake.log()));
    }
}
