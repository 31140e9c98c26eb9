package kz.aiqyn.files.budget;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import kz.aiqyn.engine.measure.MissingReason;
import kz.aiqyn.engine.methodology.SourceLayout;
import kz.aiqyn.engine.panel.Origin;
import kz.aiqyn.engine.panel.Value;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.files.table.Figures;
import kz.aiqyn.files.table.Problem;
import kz.aiqyn.files.table.ReadLog;
import kz.aiqyn.files.table.Spelling;
import org.jspecify.annotations.Nullable;

/// The lines of one oblast and month, addressed by level, code, name and parent.
final class BudgetTree {

    private final String file;
    private final List<BudgetLine> lines;
    private final Map<String, BudgetLine> byId = new HashMap<>();
    private final ReadLog log;

    BudgetTree(String file, List<BudgetLine> lines, ReadLog log) {
        this.file = file;
        this.lines = lines;
        this.log = log;
        for (BudgetLine line : lines) {
            BudgetLine before = byId.putIfAbsent(line.id(), line);
            if (before != null) {
                log.problem(new Problem(
                        file,
                        line.row(),
                        "",
                        Phrase.of("table.budget.row-twice", line.id(), String.valueOf(before.row()))));
            }
        }
    }

    /// Gives the value of every wanted line that is there, and zero for those whose absence means it.
    void deliver(String unit, Period month, List<SourceLayout.Line> wanted, Consumer<Value> to) {
        for (SourceLayout.Line line : wanted) {
            BudgetLine found = find(line);
            Value.Reading reading =
                    found == null ? absent(line) : reading(found, line.column()).orElse(null);
            if (reading != null) {
                Origin origin = new Origin(
                        BudgetTable.LAYOUT,
                        "",
                        file,
                        found == null ? lines.getFirst().row() : found.row());
                to.accept(new Value(unit, month, line.measure(), reading, origin));
            }
        }
    }

    private @Nullable BudgetLine find(SourceLayout.Line wanted) {
        BudgetLine found = null;
        for (BudgetLine line : lines) {
            if (!matches(line, wanted.line())) {
                continue;
            }
            if (found != null) {
                log.problem(new Problem(
                        file,
                        line.row(),
                        "",
                        Phrase.of(
                                "table.budget.two-rows",
                                wanted.measure(),
                                String.valueOf(found.row()),
                                String.valueOf(line.row()))));
                return null;
            }
            found = line;
        }
        return found;
    }

    private boolean matches(BudgetLine line, SourceLayout.Address address) {
        Integer level = address.level();
        String code = address.code();
        String name = address.name();
        if ((level != null && level != line.level())
                || (code != null && !Spelling.clean(code).equals(line.code()))
                || (name != null && !Spelling.fold(name).equals(Spelling.fold(line.name())))) {
            return false;
        }
        SourceLayout.Address above = address.parent();
        if (above == null) {
            return true;
        }
        BudgetLine parent = byId.get(line.parent());
        return parent != null && matches(parent, above);
    }

    private static Value.@Nullable Reading absent(SourceLayout.Line line) {
        return line.absentIsZero() ? Value.Reading.of(0) : null;
    }

    private static Optional<Value.Reading> reading(BudgetLine line, String column) {
        Figures.Figure figure = line.numbers().get(column);
        return switch (figure) {
            case null -> Optional.empty();
            case Figures.Figure.Present(double value) -> Optional.of(Value.Reading.of(value));
            case Figures.Figure.Missing(MissingReason reason) -> Optional.of(Value.Reading.missing(reason));
            case Figures.Figure.Wrong wrong -> Optional.empty();
        };
    }
}
