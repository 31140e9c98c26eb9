package kz.aiqyn.base.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.files.table.HeadedTable;
import kz.aiqyn.files.table.Row;

/// The fields of a form in which somebody points out where the columns of a file stand. They are kept with the file.
public final class LayoutForm {

    /// The row of the headings, as the file numbers it.
    public static final String ROW = "layout-row";
    /// The first row of the records; the one below the headings where it is left out.
    public static final String FIRST = "layout-first";
    /// By which the layout is kept.
    public static final String NAME = "layout-name";
    /// Before the place of a column, from 0.
    private static final String COLUMN = "layout-column-";

    private static final int LONGEST_NAME = 80;

    private LayoutForm() {}

    /// The field that says what the column of a place is.
    public static String column(int place) {
        return COLUMN + place;
    }

    /// What is pointed out in a form; empty where nothing is.
    public static Optional<HeadedTable.Layout> of(Form form) {
        int row = number(form, ROW);
        if (row == 0) {
            return Optional.empty();
        }
        Map<String, Integer> places = new TreeMap<>();
        columns(form).forEach((place, column) -> places.put(column, place));
        return Optional.of(new HeadedTable.Layout(row, first(form, row), places));
    }

    /// The form with what is known of a file whose headings stand in it.
    public static Form with(Form form, TableLayout layout, HeadedTable.Layout found) {
        Form with = form.with(ROW, Long.toString(found.row()))
                .with(FIRST, Long.toString(found.first()))
                .with(NAME, layout.name());
        for (Map.Entry<Integer, String> column : layout.columns().entrySet()) {
            with = with.with(column(column.getKey()), column.getValue());
        }
        return with;
    }

    /// Another form with what is pointed out in one, and nothing that was pointed out in it before.
    public static Form moved(Form from, Form to) {
        Map<String, List<String>> fields = new LinkedHashMap<>(to.fields());
        fields.keySet().removeIf(LayoutForm::isOurs);
        from.fields().forEach((name, values) -> {
            if (isOurs(name) && !from.text(name).isEmpty()) {
                fields.put(name, values);
            }
        });
        return new Form(fields, to.errors(), to.against());
    }

    private static boolean isOurs(String field) {
        return field.equals(ROW) || field.equals(FIRST) || field.equals(NAME) || field.startsWith(COLUMN);
    }

    /// The form with what is wrong in what is pointed out.
    ///
    /// @param head the first rows of the file
    public static Form checked(Form sent, MappedColumns mapped, List<Row> head) {
        Form form = sent.required(NAME);
        if (form.text(NAME).length() > LONGEST_NAME) {
            form = form.wrong(NAME, Phrase.of("intake.layout.name.long", LONGEST_NAME));
        }
        int row = number(form, ROW);
        if (head.stream().noneMatch(one -> one.number() == row)) {
            form = form.wrong(ROW, Phrase.of("intake.layout.row.none"));
        }
        if (!form.text(FIRST).isEmpty() && number(form, FIRST) <= row) {
            form = form.wrong(FIRST, Phrase.of("intake.layout.first.above", form.text(FIRST)));
        }
        List<String> taken = new ArrayList<>();
        for (Map.Entry<Integer, String> column : columns(form).entrySet()) {
            String field = column(column.getKey());
            if (!mapped.names().contains(column.getValue())) {
                form = form.wrong(field, Phrase.of("intake.layout.column.unknown", column.getValue()));
            } else if (taken.contains(column.getValue())) {
                form = form.wrong(field, Phrase.of("intake.layout.column.twice"));
            }
            taken.add(column.getValue());
        }
        return form;
    }

    /// The columns of a kind that it cannot do without and nobody pointed out.
    public static List<String> missing(Form form, MappedColumns mapped) {
        return mapped.required().stream()
                .filter(name -> !columns(form).containsValue(name))
                .toList();
    }

    /// As what a layout is kept.
    ///
    /// @param head the first rows of the file
    public static TableLayout layout(Form form, List<Row> head) {
        int row = number(form, ROW);
        Row headings = head.stream()
                .filter(one -> one.number() == row)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no row of the file: " + row));
        return new TableLayout(form.text(NAME), TableLayout.headings(headings), first(form, row) - row, columns(form));
    }

    private static long first(Form form, int row) {
        return Math.max(number(form, FIRST), row + 1);
    }

    private static Map<Integer, String> columns(Form form) {
        Map<Integer, String> columns = new TreeMap<>();
        form.filled(COLUMN).forEach((place, column) -> {
            if (place.matches("\\d{1,4}")) {
                columns.put(Integer.valueOf(place), column);
            }
        });
        return columns;
    }

    private static int number(Form form, String field) {
        return form.text(field).matches("\\d{1,7}") ? Integer.parseInt(form.text(field)) : 0;
    }
}
