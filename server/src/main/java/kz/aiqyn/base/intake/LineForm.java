package kz.aiqyn.base.intake;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Outcome;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.files.table.HeadedTable;
import kz.aiqyn.files.table.Shown;

/// A line of a table as a form, so that the reader of the form reads both and no limit is written twice: the column
/// `planned_start` is the field `planned-start`, `name_kk` is `name.kk`. What the reader finds is told to the cells.
public final class LineForm {

    private static final String LANGUAGES = "_(kk|ru|en)$";

    private final HeadedTable.Line line;
    private final Form form;
    private final Set<String> told;

    private LineForm(HeadedTable.Line line, Form form, Set<String> told) {
        this.line = line;
        this.form = form;
        this.told = told;
    }

    /// @param numbers columns that hold numbers, which are read as numbers of the file are
    public static LineForm of(HeadedTable.Line line, HeadedTable.Columns columns, Set<String> numbers) {
        Map<String, String> fields = new LinkedHashMap<>();
        Set<String> told = new HashSet<>();
        for (String column : columns.names().values()) {
            String text = line.text(column);
            if (numbers.contains(column) && !text.isEmpty()) {
                OptionalDouble number = line.number(column, "table.cell.blank");
                if (number.isEmpty()) {
                    told.add(column);
                }
                text = number.isPresent() ? Form.number(number.getAsDouble()) : text;
            }
            fields.put(field(column), text);
        }
        return new LineForm(line, Form.of(fields), told);
    }

    public Form form() {
        return form;
    }

    /// What a reader made of the form; empty when it found something wrong, which is told, or the line did.
    public <T> Optional<T> read(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> told.isEmpty() ? Optional.of(value) : Optional.empty();
            case Outcome.Refused<T> refused -> {
                refused.fields().forEach(this::tell);
                refused.whole().forEach(why -> tell("", why));
                yield Optional.empty();
            }
            case Outcome.Overtaken<T> overtaken ->
                throw new IllegalArgumentException("nobody is faster than a line: " + overtaken);
        };
    }

    private void tell(String field, Phrase why) {
        String column = column(field);
        if (!told.add(column)) {
            return;
        }
        if (line.text(column).isEmpty() && why.key().equals("web.form.empty")) {
            line.problem(column, "table.cell.blank", column);
        } else {
            Object[] shown = why.arguments().stream()
                    .map(argument -> argument instanceof String text ? Shown.of(text) : argument)
                    .toArray();
            line.problem(column, why.key(), shown);
        }
    }

    private static String field(String column) {
        return column.replaceFirst(LANGUAGES, ".$1").replace('_', '-');
    }

    private static String column(String field) {
        return field.replace('.', '_').replace('-', '_');
    }
}
