package kz.aiqyn.files.table;

import java.util.List;

/// One row of a table: texts of its cells as they are seen ([Spelling#clean]), and the number of the row in
/// its file from 1.
public final class Row {

    private static final double[] NO_NUMBERS = {};

    private final long number;
    private final String[] texts;
    private final double[] numbers;
    private final boolean[] dates;

    private Row(long number, String[] texts, double[] numbers, boolean[] dates) {
        this.number = number;
        this.texts = texts;
        this.numbers = numbers;
        this.dates = dates;
    }

    /// A row of texts, each as it is seen.
    static Row of(long number, List<String> fields) {
        String[] texts = new String[fields.size()];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = Spelling.clean(fields.get(i));
        }
        return new Row(number, texts, NO_NUMBERS, new boolean[0]);
    }

    /// A row of a spreadsheet.
    ///
    /// @param numbers NaN where the cell is no number
    /// @param dates true where the cell is a date, its text being `2024-03-01`
    static Row of(long number, String[] texts, double[] numbers, boolean[] dates) {
        String[] seen = new String[texts.length];
        for (int i = 0; i < seen.length; i++) {
            seen[i] = Spelling.clean(texts[i]);
        }
        return new Row(number, seen, numbers, dates);
    }

    /// The same row with another text in one cell, which is no number then.
    Row with(int column, String text) {
        int size = Math.max(texts.length, column + 1);
        String[] newTexts = new String[size];
        double[] newNumbers = new double[size];
        boolean[] newDates = new boolean[size];
        for (int i = 0; i < size; i++) {
            newTexts[i] = i == column ? text : text(i);
            newNumbers[i] = i == column ? Double.NaN : cellNumber(i);
            newDates[i] = i != column && isDate(i);
        }
        return new Row(number, newTexts, newNumbers, newDates);
    }

    /// Its number in the file, from 1.
    public long number() {
        return number;
    }

    /// How many cells it has.
    public int size() {
        return texts.length;
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

    public List<String> texts() {
        return List.of(texts);
    }
}
