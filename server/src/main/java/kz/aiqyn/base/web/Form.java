package kz.aiqyn.base.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.engine.text.Phrase;
import org.jspecify.annotations.Nullable;

/// What stands in the fields of a form, and what is wrong in them.
///
/// @param fields all that was sent in each, in the order of the form
/// @param errors by field; under the empty name what is wrong with the whole
public record Form(Map<String, List<String>> fields, Map<String, Phrase> errors) {

    public static final Form EMPTY = new Form(Map.of(), Map.of());

    public Form {
        Map<String, List<String>> copy = new LinkedHashMap<>();
        fields.forEach((name, values) -> copy.put(name, List.copyOf(values)));
        fields = Collections.unmodifiableMap(copy);
        errors = Map.copyOf(errors);
    }

    /// What was sent.
    public static Form of(HttpServletRequest request) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> fields.put(name, List.of(values)));
        return new Form(fields, Map.of());
    }

    /// What was kept, one text a field.
    public static Form of(Map<String, String> kept) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        kept.forEach((name, text) -> fields.put(name, List.of(text)));
        return new Form(fields, Map.of());
    }

    /// The text of a field, stripped; empty when it was not sent.
    public String text(String field) {
        List<String> values = list(field);
        return values.isEmpty() ? "" : values.getFirst().replace("\r\n", "\n").strip();
    }

    /// All that was sent in a field, as it was sent.
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

    /// The texts of the fields whose names begin so, by what follows in their names; without the empty ones.
    public Map<String, String> filled(String beginning) {
        Map<String, String> filled = new TreeMap<>();
        for (String field : fields.keySet()) {
            if (field.startsWith(beginning) && !text(field).isEmpty()) {
                filled.put(field.substring(beginning.length()), text(field));
            }
        }
        return filled;
    }

    public Form with(String field, String value) {
        return with(field, List.of(value));
    }

    public Form with(String field, List<String> values) {
        Map<String, List<String>> more = new LinkedHashMap<>(fields);
        more.put(field, values);
        return new Form(more, errors);
    }

    public Form with(String field, Names names) {
        return with(field + ".kk", names.kk()).with(field + ".ru", names.ru()).with(field + ".en", names.en());
    }

    public Form wrong(String field, Phrase why) {
        Map<String, Phrase> more = new LinkedHashMap<>(errors);
        more.putIfAbsent(field, why);
        return new Form(fields, more);
    }

    public @Nullable Phrase error(String field) {
        return errors.get(field);
    }

    public boolean isSound() {
        return errors.isEmpty();
    }

    /// The day in a field; null when it is empty or no day.
    public @Nullable LocalDate day(String field) {
        try {
            return text(field).isEmpty() ? null : LocalDate.parse(text(field));
        } catch (DateTimeException e) {
            return null;
        }
    }

    /// The form with an error at each of the fields that is empty.
    public Form required(String... fields) {
        Form form = this;
        for (String field : fields) {
            form = text(field).isEmpty() ? form.wrong(field, Phrase.of("web.form.empty")) : form;
        }
        return form;
    }

    /// The form with an error at each of the fields that is neither empty nor a day.
    public Form days(String... fields) {
        Form form = this;
        for (String field : fields) {
            boolean none = !text(field).isEmpty() && day(field) == null;
            form = none ? form.wrong(field, Phrase.of("web.form.day", text(field))) : form;
        }
        return form;
    }
}
