package kz.aiqyn.rating.methodology.edit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.aiqyn.engine.text.Names;

/// What a form sent, or what it shows: texts by field.
public record Form(Map<String, List<String>> fields) {

    private static final Pattern NUMBER = Pattern.compile("[-+]?\\d{1,15}(\\.\\d{1,15})?");
    private static final String ROW = "row.";
    private static final Pattern IN_ROW = Pattern.compile("row\\.(\\d{1,6})\\.(.+)");

    public Form {
        Map<String, List<String>> copy = new LinkedHashMap<>();
        fields.forEach((name, values) -> copy.put(name, List.copyOf(values)));
        fields = java.util.Collections.unmodifiableMap(copy);
    }

    public static Form empty() {
        return new Form(Map.of());
    }

    /// Of a request's parameters.
    public static Form of(Map<String, String[]> parameters) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        parameters.forEach((name, values) -> fields.put(name, List.of(values)));
        return new Form(fields);
    }

    /// The text of a field, stripped; empty when it was not sent.
    public String text(String field) {
        List<String> values = list(field);
        return values.isEmpty() ? "" : values.getFirst().replace("\r\n", "\n").strip();
    }

    public List<String> list(String field) {
        return fields.getOrDefault(field, List.of());
    }

    public boolean has(String field, String value) {
        return list(field).contains(value);
    }

    /// The texts of `field.kk`, `field.ru` and `field.en`, each on one line.
    public Names names(String field) {
        return new Names(line(field + ".kk"), line(field + ".ru"), line(field + ".en"));
    }

    private String line(String field) {
        return text(field).replaceAll("\\s+", " ");
    }

    /// A number as a reader writes it, with a point or a comma; empty when the field holds none.
    public OptionalDouble number(String field) {
        String text = text(field).replace(',', '.');
        return NUMBER.matcher(text).matches() ? OptionalDouble.of(Double.parseDouble(text)) : OptionalDouble.empty();
    }

    /// How a number stands in a field.
    public static String number(double number) {
        String plain = BigDecimal.valueOf(number).toPlainString();
        return plain.endsWith(".0") ? plain.substring(0, plain.length() - 2) : plain;
    }

    /// The name of a field in a row of the form's table.
    public static String inRow(int row, String field) {
        return ROW + row + "." + field;
    }

    /// The rows of the form's table, each with the fields of its own.
    public List<Form> rows() {
        SortedMap<Integer, Form> rows = new TreeMap<>();
        fields.forEach((name, values) -> {
            Matcher row = IN_ROW.matcher(name);
            if (row.matches()) {
                rows.merge(
                        Integer.valueOf(row.group(1)),
                        empty().with(row.group(2), values),
                        (one, other) -> one.with(row.group(2), values));
            }
        });
        return List.copyOf(rows.values());
    }

    /// The form with other rows in its table.
    public Form withRows(List<Form> rows) {
        Map<String, List<String>> more = new LinkedHashMap<>(fields);
        more.keySet().removeIf(name -> IN_ROW.matcher(name).matches());
        for (int i = 0; i < rows.size(); i++) {
            int row = i;
            rows.get(i).fields.forEach((name, values) -> more.put(inRow(row, name), values));
        }
        return new Form(more);
    }

    public Form with(String field, String value) {
        return with(field, List.of(value));
    }

    public Form with(String field, List<String> values) {
        Map<String, List<String>> more = new LinkedHashMap<>(fields);
        more.put(field, new ArrayList<>(values));
        return new Form(more);
    }

    public Form with(String field, Names names) {
        return with(field + ".kk", names.kk()).with(field + ".ru", names.ru()).with(field + ".en", names.en());
    }
}
