package kz.aiqyn.rating.methodology.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.engine.text.Phrase;

/// Reads the rows of a form, noting beside each field what is wrong with it. A row in which nothing is written does
/// not count.
final class RowFields {

    private final Form form;
    private final Map<String, Phrase> errors;

    RowFields(Form form, Map<String, Phrase> errors) {
        this.form = form;
        this.errors = errors;
    }

    <T> List<T> read(Function<Fields, T> meaning) {
        List<T> read = new ArrayList<>();
        List<Form> rows = form.rows();
        for (int i = 0; i < rows.size(); i++) {
            if (!isBlank(rows.get(i))) {
                read.add(meaning.apply(row(i, rows.get(i))));
            }
        }
        return read;
    }

    private Fields row(int number, Form row) {
        return new Fields(row, errors, field -> Form.inRow(number, field));
    }

    /// True when nobody has written anything into it.
    static boolean isBlank(Form row) {
        return row.fields().keySet().stream()
                .filter(field -> !field.equals(PartFields.ABSENT) && !field.equals(PartFields.WAS))
                .allMatch(field -> row.text(field).isEmpty());
    }
}
