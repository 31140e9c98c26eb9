package kz.aiqyn.files.table;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.files.workbook.Cell;
import kz.aiqyn.files.workbook.SheetRow;

/// The cells of a sheet's row as cells of a table.
final class SheetCells {

    private final String[] texts;
    private final double[] numbers;
    private final boolean[] dates;
    private final Map<Integer, Phrase> faults = new HashMap<>();

    private SheetCells(int size) {
        texts = new String[size];
        numbers = new double[size];
        dates = new boolean[size];
    }

    static Row row(SheetRow read) {
        SheetCells cells = new SheetCells(read.cells().size());
        for (int i = 0; i < cells.texts.length; i++) {
            cells.take(i, read.cells().get(i));
        }
        return Row.of(read.number(), cells.texts, cells.numbers, cells.dates, cells.faults);
    }

    private void take(int column, Cell cell) {
        numbers[column] = cell instanceof Cell.Numeric(double number) ? number : Double.NaN;
        dates[column] = cell instanceof Cell.Moment || cell instanceof Cell.Time;
        texts[column] = switch (cell) {
            case Cell.Blank() -> "";
            case Cell.Text(String text) -> Spelling.strip(text);
            case Cell.Numeric(double number) -> Shown.number(number);
            case Cell.Percent(double number) -> percent(number);
            case Cell.Moment(LocalDateTime at) -> text(at);
            case Cell.YearOfDate(LocalDateTime at) ->
                wrong(
                        column,
                        String.valueOf(at.getYear()),
                        Phrase.of("table.cell.year", String.valueOf(at.getYear()), text(at)));
            case Cell.Time(Duration time) -> text(time);
            case Cell.Logical(boolean holds) -> holds ? "TRUE" : "FALSE";
            case Cell.Fault(String code) -> wrong(column, code, Phrase.of("table.cell.error", Shown.of(code)));
            case Cell.Uncalculated(String formula) -> {
                String shown = formula.isEmpty() ? "=…" : "=" + formula;
                yield wrong(column, shown, Phrase.of("table.cell.uncalculated", Shown.of(shown)));
            }
            case Cell.Unclear(String type, String content) ->
                wrong(column, content, Phrase.of("table.cell.unclear", Shown.of(content), Shown.of(type)));
        };
    }

    private String wrong(int column, String text, Phrase phrase) {
        faults.put(column, phrase);
        return text;
    }

    private static String percent(double number) {
        return Shown.number(BigDecimal.valueOf(number).movePointRight(2).doubleValue()) + " %";
    }

    private static String text(LocalDateTime at) {
        return at.toLocalTime().equals(LocalTime.MIDNIGHT) ? at.toLocalDate().toString() : at.toString();
    }

    private static String text(Duration time) {
        Duration size = time.abs();
        return "%s%02d:%02d:%02d"
                .formatted(time.isNegative() ? "-" : "", size.toHours(), size.toMinutesPart(), size.toSecondsPart());
    }
}
