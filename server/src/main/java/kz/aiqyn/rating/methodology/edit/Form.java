package kz.aiqyn.rating.methodology.edit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.aiqyn.engine.text.Names;

/// What a form sent, or what it shows: texts by field.
public record Form(Map<String, List<String>> fields) {

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
