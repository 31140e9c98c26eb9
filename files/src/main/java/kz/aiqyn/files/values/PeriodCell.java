package kz.aiqyn.files.values;

import java.util.Optional;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.files.table.Row;

/// The period that a cell names. A spreadsheet's date that is the first of a month means that month:
/// spreadsheets make such a date of a typed `2024-03`.
final class PeriodCell {

    private static final int LONGEST = 60;

    private PeriodCell() {}

    static Optional<Period> find(Row row, int column) {
        String text = row.text(column);
        if (row.isDate(column)) {
            return text.endsWith("-01") && text.length() == 10 ? Period.find(text.substring(0, 7)) : Optional.empty();
        }
        Optional<Period> exact = Period.find(text);
        return exact.isPresent() || text.length() > LONGEST ? exact : PeriodWords.find(text);
    }
}
