package kz.aiqyn.files.table;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import kz.aiqyn.engine.text.Phrase;

/// One row of a table: texts of its cells as they are seen ([Spelling#clean]), and the number of the row in
/// its file from 1.
public final class Row {

    private static final double[] NO_NUMBERS = {};

    private final long number;
    private final String[] texts;
    private final double[] numbers;
    private final boolean[] dates;
    private final Map<Integer, Phrase> faults;

    private Row(long number, String[] texts, double[] numbers, boolean[] dates, Map<Integer, Phrase> faults) {
        this.number = number;
        this.texts = texts;
        this.numbers = numbers;
        this.dates = dates;
        this.faults = Map.copyOf(faults);
    }

    /// A row of texts. What our own files guard against formulas is read as it was meant.
    static Row of(long number, List<String> fields) {
        String[] texts = new String[fields.size()];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = FormulaGuard.strip(Spelling.clean(fields.get(i)));
        }
        return new Row(number, texts, NO_NUMBERS, new boolean[0], Map.of());
    }

    /// A row of a spreadsheet.
    ///
    /// @param numbers NaN where the cell is no number
    /// @param dates true where the cell is a date, its text being `2024-03-01`, or a time
    /// @param faults why a cell holds nothing that can be read, by its column
    static Row of(long number, String[] texts, double[] numbers, boolean[] dates, Map<Integer, Phrase> faults) {
        String[] seen = new String[texts.length];
        for (int i = 0; i < seen.length; i++) {
            seen[i] = FormulaGuard.stripStart(Spelling.clean(texts[i]));
        }
        return new Row(number, seen, numbers, dates, faults);
    }

    /// The same row with the content of another one's cell in one of its own.
    Row with(int column, Row other, int from) {
        int size = Math.max(texts.length, column + 1);
        String[] newTexts = new String[size];
        double[] newNumbers = new double[size];
        boolean[] newDates = new boolean[size];
        Map<Integer, Phrase> newFaults = new HashMap<>(faults);
        for (int i = 0; i < size; i++) {
            Row source = i == column ? other : this;
            int at = i == column ? from : i;
            newTexts[i] = source.text(at);
            newNumbers[i] = source.cellNumber(at);
            newDates[i] = source.isDate(at);
        }
        other.fault(from).ifPresent(fault -> newFaults.put(column, fault));
        return new Row(number, newTexts, newNumbers, newDates, newFaults);
    }

    /// Its number in the file, from 1.
    public long number() {
        return number;
    }

    /// How many cells it has.
    public int size() {
        return texts.length;
    }

    /// The columns of its cells, from 0.
    public List<Integer> columns() {
        return IntStream.range(0, texts.length).boxed().toList();
    }

    /// The text of a cell, empty past the end.
    public String text(int column) {
        return column >= 0 && column < texts.length ? texts[column] : "";
    }

    /// True when every cell is empty.
    public boolean isBlank() {
        for (String text : texts) {
            if (!text.isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /// The number that a spreadsheet's cell holds, NaN for texts.
    double cellNumber(int column) {
        return column >= 0 && column < numbers.length ? numbers[column] : Double.NaN;
    }

    /// True when a spreadsheet's cell holds a date.
    public boolean isDate(int column) {
        return column >= 0 && column < dates.length && dates[column];
    }

    /// Why a spreadsheet's cell holds nothing that can be read: an error, or a formula that was never worked out.
    public Optional<Phrase> fault(int column) {
        return Optional.ofNullable(faults.get(column));
    }

    public List<String> texts() {
        return List.of(texts);
    }
}
