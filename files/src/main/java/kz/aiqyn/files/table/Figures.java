package kz.aiqyn.files.table;

import java.util.Optional;
import java.util.function.IntPredicate;
import kz.aiqyn.engine.measure.MissingReason;
import kz.aiqyn.engine.text.Phrase;
import org.jspecify.annotations.Nullable;

/// Reads the cells of one table as numbers. A text such as `1,234` is settled by what the user stated, by
/// the format (a comma-separated file has decimal points), or by the table's other numbers with the same
/// mark; else it is a problem.
public final class Figures {

    private final Table table;
    private final IntPredicate columns;
    private @Nullable MarkEvidence evidence;

    /// @param columns columns from 0 that hold numbers
    public Figures(Table table, IntPredicate columns) {
        this.table = table;
        this.columns = columns;
    }

    /// A cell as read.
    public sealed interface Figure {

        /// A finite number.
        record Present(double value) implements Figure {}

        /// No number, for a reason.
        record Missing(MissingReason reason) implements Figure {}

        /// Neither; the phrase says what was found and expected.
        record Wrong(Phrase phrase) implements Figure {}
    }

    /// Reads one cell.
    public Figure read(Row row, int column) {
        Optional<Phrase> fault = row.fault(column);
        if (fault.isPresent()) {
            return new Figure.Wrong(fault.get());
        }
        double cell = row.cellNumber(column);
        if (!Double.isNaN(cell)) {
            return new Figure.Present(cell);
        }
        String text = row.text(column);
        return switch (NumberText.of(text)) {
            case NumberText.Clear(double number) -> new Figure.Present(number);
            case NumberText.Absent(MissingReason reason) -> new Figure.Missing(reason);
            case NumberText.TooLarge() -> new Figure.Wrong(Phrase.of("table.number.large", text));
            case NumberText.Wrong() -> new Figure.Wrong(NumberFault.of(text));
            case NumberText.Ambiguous ambiguous -> settle(text, ambiguous);
        };
    }

    private Figure settle(String text, NumberText.Ambiguous found) {
        DecimalMark stated = table.decimal();
        if (stated != null) {
            return new Figure.Present(stated.character() == found.mark() ? found.decimal() : found.grouped());
        }
        if (found.mark() == '.' && table.hasPlainPoint()) {
            return new Figure.Present(found.decimal());
        }
        if (evidence == null) {
            evidence = MarkEvidence.of(table, columns);
        }
        return switch (evidence.reading(found.mark())) {
            case DECIMAL -> new Figure.Present(found.decimal());
            case THOUSANDS -> new Figure.Present(found.grouped());
            case UNSETTLED ->
                new Figure.Wrong(Phrase.of(
                        "table.number.ambiguous", text, Shown.number(found.decimal()), Shown.number(found.grouped())));
        };
    }
}
